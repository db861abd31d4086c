// The survey at the door: every field saves itself, two people may fill one survey, and what was typed
// without a network waits on the phone until there is one.
(function () {
  'use strict';

  var gn = window.giamngheo;
  var POLL_SECONDS = 4;

  function open(form) {
    var url = form.dataset.survey;
    var kept = 'gn-survey:' + document.querySelector('meta[name="account"]').content + ':' + url;
    var status = form.querySelector('[data-saved]');
    var revision = Number(form.dataset.revision);
    var bases = {};
    var known = {};
    var pending = {};
    var sending = null;
    var timer = null;
    var retry = 5;

    // ---- fields ----

    function field(name) {
      return form.elements.namedItem(name);
    }

    function valueOf(input) {
      return input.type === 'checkbox' ? (input.checked ? 'true' : '') : input.value;
    }

    function show(name, value) {
      var input = field(name);
      known[name] = value;
      if (!input) {
        return;
      }
      if (input.type === 'checkbox') {
        input.checked = value === 'true';
      } else if (input instanceof RadioNodeList || input.type !== 'radio') {
        input.value = value;
      } else {
        input.checked = input.value === value;
      }
    }

    function holder(name) {
      var element = document.getElementById(name);
      return element ? element.closest('.gn-field') || element : null;
    }

    // ---- saved or not ----

    function say(sentence, unsaved) {
      if (status) {
        if (status.textContent !== sentence) {
          status.textContent = sentence;
        }
        status.classList.toggle('gn-unsaved', unsaved);
      }
    }

    function keep() {
      try {
        if (Object.keys(pending).length) {
          localStorage.setItem(kept, JSON.stringify(pending));
        } else {
          localStorage.removeItem(kept);
        }
      } catch (full) {
        // a full or forbidden storage only loses the second copy
      }
    }

    function later(milliseconds) {
      clearTimeout(timer);
      timer = setTimeout(save, milliseconds);
    }

    function jsonHeaders() {
      var all = gn.headers();
      all['Content-Type'] = 'application/json';
      return all;
    }

    function unsaved(sentence) {
      say(sentence, true);
      later(retry * 1000);
      retry = Math.min(retry * 2, 60);
    }

    function save() {
      clearTimeout(timer);
      if (sending) {
        return sending.then(function () { return Object.keys(pending).length ? save() : null; });
      }
      var sent = pending;
      if (!Object.keys(sent).length) {
        return Promise.resolve();
      }
      pending = {};
      sending = fetch(url + '/luu', {
        method: 'POST', headers: jsonHeaders(), credentials: 'same-origin', keepalive: true,
        body: JSON.stringify({ since: revision, changes: sent })
      }).then(function (answer) {
        sending = null;
        if (answer.redirected && gn.atSignIn(answer.url) || answer.status === 401) {
          back(sent);
          say('Phiên làm việc đã hết. Đăng nhập lại, nội dung vừa nhập vẫn còn.', true);
        } else if (answer.ok) {
          retry = 5;
          return answer.json().then(function (news) {
            var conflicts = news.conflicts.map(function (one) { return one.field; });
            Object.keys(sent).forEach(function (name) {
              if (!conflicts.includes(name)) {
                bases[name] = news.revision;
                // what was typed anew meanwhile follows what was just saved
                if (pending[name]) {
                  pending[name].base = news.revision;
                }
              }
            });
            news.conflicts.forEach(function (one) { conflict(one, sent[one.field].value); });
            take(news, conflicts);
            keep();
            if (Object.keys(pending).length) {
              later(300);
            } else if (!conflicts.length) {
              say('Đã lưu', false);
            } else {
              say('Có mục vừa được người khác sửa, xem ở mục đó', true);
            }
            refreshPeople(Object.keys(sent));
          });
        } else if (answer.status === 403) {
          back(sent);
          say('Chưa lưu - tải lại trang rồi thử lại, nội dung vừa nhập vẫn còn', true);
        } else if (answer.status === 409 || answer.status === 422) {
          back(sent);
          return answer.json().then(function (refusal) { say('Chưa lưu - ' + refusal.message, true); });
        } else {
          back(sent);
          unsaved('Chưa lưu - hệ thống đang bận, sẽ tự lưu lại');
        }
      }).catch(function () {
        sending = null;
        back(sent);
        unsaved('Chưa lưu - sẽ lưu khi có mạng');
      });
      return sending;
    }

    // What could not be sent waits again, less what was typed anew meanwhile.
    function back(sent) {
      pending = Object.assign({}, sent, pending);
      keep();
    }

    function changed(input) {
      if (!input.name || input.name.startsWith('_') || input.type === 'hidden' || input.type === 'file') {
        return;
      }
      // a text that was typed tells of its change again when it is left
      if (known[input.name] === valueOf(input)) {
        return;
      }
      known[input.name] = valueOf(input);
      pending[input.name] = { value: valueOf(input), base: bases[input.name] === undefined ? revision : bases[input.name] };
      settle(input.name);
      keep();
      say(navigator.onLine === false ? 'Chưa lưu - sẽ lưu khi có mạng' : 'Đang lưu', navigator.onLine === false);
      later(input.type === 'text' || input.tagName === 'TEXTAREA' ? 700 : 50);
    }

    // ---- what others do ----

    function settle(name) {
      var place = holder(name);
      var note = place && place.querySelector('[data-conflict]');
      if (note) {
        note.remove();
      }
    }

    function conflict(theirs, mine) {
      var place = holder(theirs.field);
      if (!place) {
        return;
      }
      settle(theirs.field);
      var note = document.createElement('div');
      note.className = 'gn-notice gn-notice-warning';
      note.dataset.conflict = theirs.field;
      note.setAttribute('role', 'alert');
      var words = document.createElement('p');
      words.textContent = theirs.byName + ' vừa ghi “' + wordsOf(theirs.field, theirs.value) + '”, bạn ghi “'
        + wordsOf(theirs.field, mine) + '”. Giữ nội dung nào?';
      note.append(words, choice('Giữ của tôi', function () {
        pending[theirs.field] = { value: mine, base: revision };
        show(theirs.field, mine);
        settle(theirs.field);
        later(0);
      }), choice('Lấy của ' + theirs.byName, function () {
        show(theirs.field, theirs.value);
        bases[theirs.field] = theirs.revision;
        settle(theirs.field);
        say('Đã lưu', false);
      }));
      place.append(note);
    }

    function choice(words, act) {
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn btn-outline-primary';
      button.textContent = words;
      button.addEventListener('click', act);
      return button;
    }

    // A choice is told in its words, not by its code.
    function wordsOf(name, value) {
      var input = field(name);
      if (value === '') {
        return 'để trống';
      }
      if (input && input.tagName === 'SELECT') {
        var option = Array.from(input.options).find(function (one) { return one.value === value; });
        return option ? option.textContent : value;
      }
      if (input instanceof RadioNodeList) {
        var radio = Array.from(input).find(function (one) { return one.value === value; });
        return radio ? radio.parentNode.textContent.trim() : value;
      }
      return value === 'true' ? 'có chọn' : value;
    }

    function take(news, own) {
      revision = Math.max(revision, news.revision);
      form.elements.namedItem('revision').value = revision;
      var people = false;
      news.others.forEach(function (one) {
        if (pending[one.field] || own.includes(one.field)) {
          return;
        }
        if (field(one.field)) {
          show(one.field, one.value);
          bases[one.field] = one.revision;
          told(one);
        }
        people = people || ofPeople(one.field);
      });
      draw(news.state);
      if (people) {
        refreshPeople(['member.x.presence']);
      }
    }

    function told(one) {
      var place = holder(one.field);
      if (!place) {
        return;
      }
      var note = place.querySelector('[data-by]') || document.createElement('p');
      note.dataset.by = 'yes';
      note.className = 'gn-small';
      note.textContent = one.byName + ' vừa ghi mục này.';
      place.append(note);
    }

    function poll() {
      if (document.hidden || sending || Object.keys(pending).length) {
        return;
      }
      fetch(url + '/thay-doi?tu=' + revision, { headers: gn.headers(), credentials: 'same-origin' })
        .then(function (answer) {
          return answer.ok && !answer.redirected ? answer.json() : null;
        })
        .then(function (news) {
          if (news && news.revision > revision) {
            take(news, []);
          }
        })
        .catch(function () {});
    }

    // ---- what it comes to ----

    function draw(state) {
      Object.keys(state.sections).forEach(function (section) {
        var place = form.querySelector('[data-section="' + section + '"]');
        if (place) {
          text(place, state.sections[section]);
        }
      });
      var running = form.querySelector('[data-running]');
      running.dataset.kind = state.result.kind;
      text(running.querySelector('[data-headline]'), state.result.headline);
      list(running.querySelector('[data-lines]'), state.result.lines, function (line) { return line; });
      Object.keys(state.marks).forEach(function (code) { drawMark(code, state.marks[code]); });
      drawWrong(state.wrong);
      drawUnusual(state.unusual);
    }

    function text(place, words) {
      if (place.textContent !== words) {
        place.textContent = words;
      }
    }

    function list(place, items, make) {
      place.replaceChildren.apply(place, items.map(function (item) {
        var line = document.createElement('li');
        line.append(make(item));
        return line;
      }));
    }

    function drawMark(code, mark) {
      var card = form.querySelector('[data-mark="' + code + '"]');
      if (!card) {
        return;
      }
      card.dataset.verdict = mark.verdict;
      text(card.querySelector('[data-label]'), mark.label);
      var sentence = card.querySelector('[data-sentence]');
      text(sentence, mark.sentence);
      sentence.hidden = mark.missing.length > 0;
      card.querySelector('[data-by-hand]').hidden = !mark.byHand;
      var missing = card.querySelector('[data-missing]');
      missing.hidden = !mark.missing.length;
      list(missing, mark.missing, function (one) {
        var link = document.createElement('a');
        link.href = '#' + one.field;
        link.textContent = one.sentence;
        return link;
      });
    }

    function drawWrong(wrong) {
      form.querySelectorAll('[data-live-error]').forEach(function (line) {
        if (!wrong[line.dataset.liveError]) {
          line.closest('.gn-field').classList.remove('gn-wrong');
          line.remove();
        }
      });
      Object.keys(wrong).forEach(function (name) {
        var place = holder(name);
        if (!place || place.querySelector('.gn-error')) {
          return;
        }
        var line = document.createElement('p');
        line.className = 'gn-error';
        line.id = name + '-loi';
        line.dataset.liveError = name;
        line.textContent = wrong[name];
        place.classList.add('gn-wrong');
        var label = place.querySelector('label, legend');
        label.after(line);
      });
    }

    function drawUnusual(unusual) {
      var section = document.getElementById('can-giai-thich');
      var place = section.querySelector('[data-unusual]');
      section.hidden = !unusual.length;
      place.querySelectorAll('[data-code]').forEach(function (card) {
        if (!unusual.some(function (one) { return one.code === card.dataset.code; })) {
          card.remove();
        }
      });
      unusual.forEach(function (one) {
        if (!Array.from(place.children).some(function (card) { return card.dataset.code === one.code; })) {
          place.append(unusualCard(one));
        }
      });
    }

    function unusualCard(one) {
      var card = document.createElement('div');
      card.className = 'gn-card';
      card.dataset.code = one.code;
      var box = document.createElement('div');
      box.className = 'gn-field';
      var label = document.createElement('label');
      label.className = 'form-label';
      label.htmlFor = 'odd.' + one.code;
      label.textContent = one.sentence;
      var input = document.createElement('textarea');
      input.className = 'form-control';
      input.id = 'odd.' + one.code;
      input.name = 'odd.' + one.code;
      input.rows = 2;
      input.maxLength = 500;
      input.value = one.reason;
      box.append(label, input);
      var link = document.createElement('a');
      link.href = '#' + one.field;
      link.textContent = 'Xem mục đã nhập';
      card.append(box, link);
      return card;
    }

    // ---- who is asked what depends on who lives here and how old they are ----

    function ofPeople(name) {
      return /^member\..*\.(presence|birth|found)$/.test(name);
    }

    function refreshPeople(names) {
      var place = document.getElementById('thanh-vien-noi-dung');
      if (!names.some(ofPeople) || !window.htmx) {
        return;
      }
      if (place.contains(document.activeElement) && /^(text|textarea)$/.test(document.activeElement.type)) {
        document.activeElement.addEventListener('blur', function () { setTimeout(function () { refreshPeople(names); }, 100); }, { once: true });
        return;
      }
      var opened = Array.from(place.querySelectorAll('details[open]')).map(function (one) { return one.id; });
      window.htmx.ajax('GET', url, { target: place, select: '#thanh-vien-noi-dung', swap: 'outerHTML' }).then(function () {
        document.querySelectorAll('#thanh-vien-noi-dung details').forEach(function (one) {
          one.open = opened.includes(one.id);
        });
      });
    }

    // ---- pictures ----

    function pictures() {
      var chooser = form.querySelector('[data-photo-to]');
      if (chooser) {
        chooser.addEventListener('change', function () {
          if (chooser.files.length) {
            send(chooser.files[0], chooser.dataset.photoTo);
          }
        });
      }
    }

    // A phone's picture is made small before it is sent: the villages have a slow network.
    function send(file, to) {
      say('Đang gửi ảnh', false);
      window.createImageBitmap(file).then(function (bitmap) {
        var scale = Math.min(1, 1280 / Math.max(bitmap.width, bitmap.height));
        var canvas = document.createElement('canvas');
        canvas.width = Math.round(bitmap.width * scale);
        canvas.height = Math.round(bitmap.height * scale);
        canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
        return new Promise(function (made) { canvas.toBlob(made, 'image/jpeg', 0.8); });
      }).then(function (blob) {
        var body = new FormData();
        body.append('photo', blob, 'nha-o.jpg');
        return fetch(to, { method: 'POST', headers: gn.headers(), credentials: 'same-origin', body: body });
      }).then(function (answer) {
        if (!answer.ok) {
          throw new Error('refused');
        }
        say('Đã lưu ảnh', false);
        var figure = form.querySelector('[data-photo-now]');
        var picture = figure.querySelector('img');
        picture.src = picture.dataset.src + '?' + Date.now();
        figure.hidden = false;
      }).catch(function () {
        say('Chưa gửi được ảnh. Kiểm tra mạng rồi chọn lại ảnh.', true);
      });
    }

    // ---- all together ----

    function flushThen(event, act) {
      if (sending || Object.keys(pending).length) {
        event.preventDefault();
        event.stopImmediatePropagation();
        save().then(function () {
          if (!Object.keys(pending).length && !form.querySelector('[data-conflict]')) {
            act();
          }
        });
      } else if (form.querySelector('[data-conflict]')) {
        event.preventDefault();
        event.stopImmediatePropagation();
        form.querySelector('[data-conflict] button').focus();
      }
    }

    form.addEventListener('input', function (event) {
      if (event.target.type === 'text' || event.target.tagName === 'TEXTAREA') {
        changed(event.target);
      }
    });
    form.addEventListener('change', function (event) { changed(event.target); });
    form.addEventListener('click', function (event) {
      var remove = event.target.closest('[data-remove-person]');
      if (remove) {
        pending[remove.dataset.removePerson] = { value: 'REMOVED', base: revision };
        later(0);
        return;
      }
      var button = event.target.closest('[data-complete], [data-add-person]');
      if (button) {
        flushThen(event, function () { form.requestSubmit(button); });
      }
      var link = event.target.closest('a[href^="#"]');
      if (link) {
        reveal(decodeURIComponent(link.getAttribute('href').slice(1)));
      }
    });
    document.querySelectorAll('.gn-errors a').forEach(function (link) {
      link.addEventListener('click', function () { reveal(decodeURIComponent(link.getAttribute('href').slice(1))); });
    });

    // A link to a field opens what hides it and puts the cursor there.
    function reveal(id) {
      var element = document.getElementById(id);
      for (var above = element; above; above = above.parentElement) {
        if (above.tagName === 'DETAILS') {
          above.open = true;
        }
      }
      if (element) {
        var into = element.matches('input, select, textarea') ? element : element.querySelector('input, select, textarea') || element;
        setTimeout(function () { into.focus(); }, 0);
      }
    }

    window.addEventListener('online', function () { later(0); });
    window.addEventListener('pagehide', function () { save(); });

    pictures();
    if (form.dataset.readOnly) {
      setInterval(poll, POLL_SECONDS * 1000);
      return;
    }
    try {
      var waiting = JSON.parse(localStorage.getItem(kept) || '{}');
      if (Object.keys(waiting).length) {
        Object.keys(waiting).forEach(function (name) { show(name, waiting[name].value); });
        pending = waiting;
        say('Đã lấy lại nội dung nhập lần trước - đang lưu', true);
        later(0);
      }
    } catch (broken) {
      localStorage.removeItem(kept);
    }
    setInterval(poll, POLL_SECONDS * 1000);
  }

  document.addEventListener('DOMContentLoaded', function () {
    var form = document.querySelector('form[data-survey]');
    if (form) {
      open(form);
    }
  });
})();
