// The sheet of a village meeting: one number of people for all households, and each share in words.
(function () {
  'use strict';

  function open(form) {
    var all = form.querySelector('#allPresent');
    var votes = Array.from(form.querySelectorAll('[data-vote]'));

    function numbers(vote) {
      return {
        present: vote.querySelector('input[name^="present-"]'),
        agreeing: vote.querySelector('input[name^="agreeing-"]'),
        share: vote.querySelector('[data-vote-share]')
      };
    }

    function words(vote) {
      var fields = numbers(vote);
      var present = parseInt(fields.present.value, 10);
      var agreeing = parseInt(fields.agreeing.value, 10);
      var text = '';
      var state = '';
      if (present > 0 && agreeing >= 0) {
        if (agreeing > present) {
          text = 'Số người đồng ý nhiều hơn số người dự họp, kiểm tra lại.';
          state = 'gn-late';
        } else if (agreeing * 2 >= present) {
          text = agreeing + '/' + present + ' đồng ý: đạt 50 %';
          state = 'gn-done';
        } else {
          text = agreeing + '/' + present + ' đồng ý: chưa đạt 50 %, hộ sẽ trở lại rà soát';
          state = 'gn-soon';
        }
      }
      if (fields.share.textContent !== text) {
        fields.share.textContent = text;
      }
      fields.share.className = 'gn-vote-share' + (state ? ' gn-badge ' + state : '');
    }

    function fill() {
      votes.forEach(function (vote) {
        numbers(vote).present.value = all.value;
        words(vote);
      });
    }

    all.addEventListener('input', fill);
    form.addEventListener('input', function (event) {
      var vote = event.target.closest('[data-vote]');
      if (vote) {
        words(vote);
      }
    });
    form.addEventListener('gn:restored', function () {
      votes.forEach(words);
    });
    votes.forEach(words);
  }

  document.addEventListener('DOMContentLoaded', function () {
    var form = document.getElementById('hop');
    if (form) {
      open(form);
    }
  });
})();
