// The village meeting on a phone: four steps, one household after the other, a roll call by ticking. Fields
// and ticks save themselves; without a network they wait on the phone. Two people may write in one meeting.
(function () {
  'use strict';

  var gn = window.giamngheo;
  var POLL_SECONDS = 4;

  function open(form) {
    var url = form.dataset.meeting;
    var kept = 'gn-meeting:' + document.querySelector('meta[name="account"]').content + ':' + form.dataset.id;
    var status = form.querySelector('[data-saved]');
    var revision = Number(form.dataset.revision);
    var votes = Array.from(form.querySelectorAll('[data-vote]'));
    var unnamed = form.querySelector('[data-unnamed]');
    var told = Number(unnamed.value) || 0;
    var pending = { changes: {}, ticks: [] };
    var sending = null;
    var timer = null;
    var retry = 5;
    var missing = {};
    var wrong = {};

    // ---- saving ----

    function say(sentence, unsaved) {
      if (status.textContent !== sentence) {
        status.textContent = sentence;
      }
      status.classList.toggle('gn-unsaved', unsaved);
    }

    function waiting() {
      return Object.keys(pending.changes).length > 0 || pending.ticks.length > 0;
    }

    function keep() {
      try {
        if (waiting()) {
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

    function unsaved(sentence) {
      say(sentence, true);
      later(retry * 1000);
      retry = Math.min(retry * 2, 60);
    }

    function back(sent) {
      pending = { changes: Object.assign({}, sent.changes, pending.changes), ticks: sent.ticks.concat(pending.ticks) };
      keep();
    }

    function jsonHeaders() {
      var all = gn.headers();
      all['Content-Type'] = 'application/json';
      return all;
    }

    function save() {
      clearTimeout(timer);
      if (sending) {
        return sending.then(function () { return waiting() ? save() : null; });
      }
      if (!waiting()) {
        return Promise.resolve();
      }
      var sent = pending;
      pending = { changes: {}, ticks: [] };
      sending = fetch(url + '/luu', {
        method: 'POST', headers: jsonHeaders(), credentials: 'same-origin', keepalive: true,
        body: JSON.stringify({
          since: revision,
          changes: sent.changes,
          ticks: sent.ticks.map(function (tick) {
            return { key: tick.key, inviteeId: tick.inviteeId, people: tick.people, secondsAgo: Math.round((Date.now() - tick.at) / 1000) };
          })
        })
      }).then(function (answer) {
        sending = null;
        if (answer.redirected && gn.atSignIn(answer.url) || answer.status === 401) {
          back(sent);
          say('Phiên làm việc đã hết. Đăng nhập lại, nội dung vừa nhập vẫn còn.', true);
        } else if (answer.ok) {
          retry = 5;
          return answer.json().then(function (news) {
            take(news);
            keep();
            if (waiting()) {
              later(300);
            } else {
              say('Đã lưu', false);
            }
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

    function soon(milliseconds) {
      keep();
      say(navigator.onLine === false ? 'Chưa lưu - sẽ lưu khi có mạng' : 'Đang lưu', navigator.onLine === false);
      later(milliseconds);
    }

    function poll() {
      if (document.hidden || sending || waiting()) {
        return;
      }
      fetch(url + '/thay-doi?tu=' + revision, { headers: gn.headers(), credentials: 'same-origin' })
        .then(function (answer) { return answer.ok && !answer.redirected ? answer.json() : null; })
        .then(function (news) {
          if (news && !sending && !waiting()) {
            take(news);
          }
        })
        .catch(function () {});
    }

    // ---- fields ----

    function field(name) {
      var input = form.elements.namedItem(name);
      return input && input.name ? input : null;
    }

    function changed(input) {
      if (!input.name || input.type === 'hidden' || input.dataset.known === input.value) {
        return;
      }
      input.dataset.known = input.value;
      pending.changes[input.name] = input.value;
      soon(input.tagName === 'SELECT' ? 50 : 700);
    }

    function set(input, value) {
      if (input.value !== value) {
        input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }

    function take(news) {
      revision = Math.max(revision, news.revision);
      form.elements.namedItem('revision').value = revision;
      news.fields.forEach(function (one) {
        var input = field(one.field);
        if (!input || one.field in pending.changes || input.value === one.value) {
          return;
        }
        if (input === document.activeElement && input.dataset.known !== input.value) {
          return;
        }
        input.value = one.value;
        input.dataset.known = one.value;
        by(input, one.byName);
      });
      people(news.screen);
      wrong = news.screen.wrong;
      missing = news.screen.missing;
      showWrong();
      draw();
    }

    function by(input, name) {
      var place = input.closest('.gn-field');
      var note = place.querySelector('[data-by]') || document.createElement('p');
      note.dataset.by = 'yes';
      note.className = 'gn-small';
      note.textContent = name + ' vừa ghi mục này.';
      place.append(note);
    }

    // ---- what is wrong, at its field ----

    function showWrong() {
      var sentences = Object.assign({}, wrong);
      votes.forEach(function (vote) {
        var refusal = refusalOf(vote);
        Object.keys(refusal).forEach(function (name) { sentences[name] = refusal[name]; });
      });
      Array.from(form.elements).forEach(function (input) {
        if (input.name && input.type !== 'hidden' && input.closest('.gn-field')) {
          complain(input, sentences[input.name]);
        }
      });
    }

    function complain(input, sentence) {
      var place = input.closest('.gn-field');
      var line = place.querySelector('.gn-error');
      place.classList.toggle('gn-wrong', Boolean(sentence));
      if (!sentence) {
        input.removeAttribute('aria-invalid');
        if (line) {
          line.remove();
        }
        return;
      }
      if (!line) {
        line = document.createElement('p');
        line.className = 'gn-error';
        line.id = input.id + '-loi';
        line.setAttribute('role', 'alert');
        var above = input.closest('.gn-stepper, .gn-date-row') || input;
        above.parentNode.insertBefore(line, above);
      }
      input.setAttribute('aria-invalid', 'true');
      input.setAttribute('aria-describedby', line.id);
      if (line.textContent !== sentence) {
        line.textContent = sentence;
      }
      for (var outer = place.parentElement; outer; outer = outer.parentElement) {
        if (outer.tagName === 'DETAILS') {
          outer.open = true;
        }
      }
    }

    // ---- votes ----

    function whole(text) {
      return /^\d+$/.test(text.trim()) ? parseInt(text, 10) : NaN;
    }

    function numbers(vote) {
      var present = vote.querySelector('[data-vote-present]');
      var agreeing = vote.querySelector('[data-agreeing]');
      return {
        present: present.value.trim() === '' ? thereNow() : whole(present.value),
        agreeing: agreeing.value.trim() === '' ? null : whole(agreeing.value),
        agreeingText: agreeing.value.trim(), presentText: present.value.trim(),
        agreeingName: agreeing.name, presentName: present.name
      };
    }

    function notPeople(text) {
      return '“' + text + '” không phải số người. Ghi số nguyên, ví dụ 20 hoặc 21.';
    }

    // What the screen can see by itself, before the answer to the saving is here.
    function refusalOf(vote) {
      var of = numbers(vote);
      var refusal = {};
      refusal[of.agreeingName] = undefined;
      refusal[of.presentName] = undefined;
      if (of.agreeing !== null && isNaN(of.agreeing)) {
        refusal[of.agreeingName] = notPeople(of.agreeingText);
      }
      if (of.presentText !== '' && isNaN(of.present)) {
        refusal[of.presentName] = notPeople(of.presentText);
      } else if (of.presentText !== '' && of.present < 1) {
        refusal[of.presentName] = 'Số người dự họp phải từ 1 trở lên.';
      } else if (of.agreeing !== null && of.presentText === '' && !of.present) {
        refusal[of.presentName] = 'Điểm danh trước, hoặc ghi số người dự họp khi biểu quyết hộ này.';
      } else if (of.agreeing > of.present) {
        refusal[of.agreeingName] = 'Số người đồng ý (' + of.agreeing + ') nhiều hơn số người dự họp (' + of.present + '). Kiểm tra lại biên bản.';
      }
      return refusal;
    }

    function verdict(vote) {
      var of = numbers(vote);
      if (of.agreeing === null || !(of.present >= 1) || isNaN(of.agreeing) || of.agreeing > of.present) {
        return null;
      }
      return of.agreeing * 2 >= of.present;
    }

    function drawVote(vote) {
      var of = numbers(vote);
      var passes = verdict(vote);
      var share = vote.querySelector('[data-vote-share]');
      var words = passes === null ? '' : of.agreeing + '/' + of.present + ' đồng ý: '
        + (passes ? 'đạt 50 %' : 'chưa đạt 50 %, hộ sẽ trở lại rà soát');
      text(share, words);
      share.className = 'gn-vote-share' + (passes === null ? '' : ' gn-badge ' + (passes ? 'gn-done' : 'gn-soon'));
      text(vote.querySelector('[data-needed]'), of.present >= 1
        ? 'Cần ít nhất ' + Math.ceil(of.present / 2) + '/' + of.present + ' người đồng ý.'
        : 'Chưa biết số người dự họp: điểm danh ở bước 2 trước.');
      vote.querySelector('[data-all-agree]').disabled = !(of.present >= 1);
      text(form.querySelector('[data-vote-of="' + vote.dataset.review + '"]'),
        passes === null ? (of.agreeing === null ? '' : 'xem lại') : (passes ? 'đạt' : 'chưa đạt'));
    }

    function text(place, words) {
      if (place.textContent !== words) {
        place.textContent = words;
      }
    }

    function draw() {
      votes.forEach(drawVote);
      var done = votes.filter(function (vote) { return verdict(vote) !== null; });
      var failed = done.filter(function (vote) { return !verdict(vote); }).length;
      text(form.querySelector('[data-votes-done]'), 'đã lấy ý kiến ' + done.length + '/' + votes.length);
      text(form.querySelector('[data-outcome]'), done.length === 0 ? ''
        : (done.length - failed) + ' hộ đạt, ' + failed + ' hộ chưa đạt, trong ' + votes.length + ' hộ.');
      drawOpen();
      drawThere();
      form.querySelector('[data-opening]').hidden = field('startedAt').value !== '';
    }

    function drawOpen() {
      var points = Object.assign({}, missing, wrong);
      var names = Object.keys(points).sort(function (a, b) { return place(a) - place(b); });
      var box = form.querySelector('[data-open-points]');
      box.hidden = names.length === 0;
      form.querySelector('[data-complete]').hidden = names.length > 0;
      var votesOpen = names.filter(function (name) { return name.startsWith('agreeing-') && missing[name]; });
      var lines = names.filter(function (name) { return !votesOpen.includes(name); }).map(function (name) {
        var input = field(name);
        var vote = input && input.closest('[data-vote]');
        return item([link(name, (vote ? nameOf(vote) + ': ' : '') + points[name])]);
      });
      if (votesOpen.length) {
        var parts = ['Chưa ghi số người đồng ý cho ' + votesOpen.length + ' hộ: '];
        votesOpen.forEach(function (name, at) {
          parts.push(at ? ', ' : '', link(name, nameOf(field(name).closest('[data-vote]'))));
        });
        lines.push(item(parts));
      }
      var list = box.querySelector('ul');
      list.replaceChildren.apply(list, lines);
    }

    function item(parts) {
      var line = document.createElement('li');
      line.append.apply(line, parts);
      return line;
    }

    function link(name, words) {
      var one = document.createElement('a');
      one.href = '#' + name;
      one.textContent = words;
      return one;
    }

    function nameOf(vote) {
      return vote.querySelector('h3 span').textContent.replace(/^[\d/]+\. /, '');
    }

    function place(name) {
      return Array.from(form.elements).indexOf(field(name));
    }

    // ---- roll call ----

    function boxes() {
      return Array.from(form.querySelectorAll('[data-invitee]'));
    }

    function thereNow() {
      return boxes().filter(function (box) { return box.checked && box.dataset.counts; }).length + (whole(unnamed.value) || 0);
    }

    function drawThere() {
      var count = String(thereNow());
      form.querySelectorAll('[data-present]').forEach(function (one) { text(one, count); });
    }

    function tick(inviteeId, count) {
      pending.ticks.push({ key: uuid(), inviteeId: inviteeId, people: count, at: Date.now() });
      soon(400);
      draw();
    }

    function uuid() {
      var bytes = crypto.getRandomValues(new Uint8Array(16));
      bytes[6] = bytes[6] & 0x0f | 0x40;
      bytes[8] = bytes[8] & 0x3f | 0x80;
      return Array.from(bytes).map(function (byte, at) {
        return ([4, 6, 8, 10].includes(at) ? '-' : '') + byte.toString(16).padStart(2, '0');
      }).join('');
    }

    function unnamedChanged() {
      var now = whole(unnamed.value);
      if (unnamed.value.trim() !== '' && isNaN(now)) {
        complain(unnamed, notPeople(unnamed.value));
        return;
      }
      complain(unnamed, undefined);
      var by = (now || 0) - told;
      if (by !== 0) {
        told += by;
        tick(null, by);
      }
    }

    function people(screen) {
      if (pending.ticks.length) {
        return;
      }
      boxes().forEach(function (box) {
        var where = screen.people[box.dataset.invitee];
        box.checked = Boolean(where && where.here);
        text(box.parentNode.querySelector('[data-at]'), where ? (where.here ? 'có mặt từ ' : 'ra về lúc ') + where.at : '');
      });
      if (unnamed !== document.activeElement || whole(unnamed.value) === told) {
        unnamed.value = screen.unnamed;
        told = screen.unnamed;
      }
      text(form.querySelector('[data-represented]'), screen.represented + '/' + votes.length);
    }

    // ---- time as the server knows it ----

    var opened = performance.now();
    var serverTime = new Date(form.dataset.now);

    function now() {
      return new Date(serverTime.getTime() + performance.now() - opened);
    }

    function two(number) {
      return String(number).padStart(2, '0');
    }

    function clockTime() {
      return two(now().getHours()) + ':' + two(now().getMinutes());
    }

    // ---- steps, one household at a time ----

    var steps = Array.from(form.querySelectorAll('[data-step]'));
    var outside = Array.from(document.querySelectorAll('[data-steps]'));
    var shown = 0;

    function show(step) {
      steps.forEach(function (one) { one.hidden = one !== step; });
      outside.forEach(function (one) { one.hidden = !one.dataset.steps.split(' ').includes(step.id); });
      form.querySelectorAll('.gn-steps a').forEach(function (link) {
        if (link.getAttribute('href') === '#' + step.id) {
          link.setAttribute('aria-current', 'step');
        } else {
          link.removeAttribute('aria-current');
        }
      });
      var here = document.getElementById('here');
      if (here && !here.dataset.touched) {
        here.checked = step.id === 'diem-danh';
      }
      try {
        sessionStorage.setItem(kept, step.id);
      } catch (forbidden) {
        // only the place is forgotten
      }
    }

    function showVote(at) {
      shown = Math.max(0, Math.min(votes.length - 1, at));
      votes.forEach(function (vote, index) { vote.hidden = index !== shown; });
      form.querySelector('[data-turn="-1"]').disabled = shown === 0;
      text(form.querySelector('[data-turn="1"]'), shown === votes.length - 1 ? 'Sang bước kết thúc' : 'Hộ tiếp theo');
    }

    function turn(by) {
      if (shown + by >= votes.length) {
        location.hash = 'ket-thuc';
        return;
      }
      showVote(shown + by);
      votes[shown].focus({ preventScroll: true });
      votes[shown].scrollIntoView({ block: 'nearest' });
    }

    // Shows what a link of this page points to: a step, a household, a field.
    function reveal(id, focus) {
      var element = document.getElementById(id);
      if (!element) {
        return false;
      }
      var step = element.closest('[data-step]');
      if (!step) {
        return false;
      }
      show(step);
      var vote = element.closest('[data-vote]');
      if (vote) {
        showVote(votes.indexOf(vote));
      }
      for (var above = element; above; above = above.parentElement) {
        if (above.tagName === 'DETAILS') {
          above.open = true;
        }
      }
      if (focus) {
        element.focus({ preventScroll: element === step });
        if (element === step) {
          window.scrollTo(0, 0);
        } else {
          element.scrollIntoView({ block: 'center' });
        }
      }
      return true;
    }

    function follow() {
      return location.hash.length > 1 && reveal(decodeURIComponent(location.hash.slice(1)), true);
    }

    // ---- all together ----

    form.addEventListener('input', function (event) {
      var input = event.target;
      if (input === unnamed) {
        clearTimeout(unnamed.timer);
        unnamed.timer = setTimeout(unnamedChanged, 700);
        drawThere();
        return;
      }
      var vote = input.closest('[data-vote]');
      if (vote && input.matches('[data-agreeing]') && input.value.trim() !== '') {
        var present = vote.querySelector('[data-vote-present]');
        if (present.value.trim() === '' && thereNow() > 0) {
          present.value = String(thereNow());
          changed(present);
        }
      }
      changed(input);
      if (vote) {
        delete wrong[vote.querySelector('[data-agreeing]').name];
        delete wrong[vote.querySelector('[data-vote-present]').name];
        showWrong();
        draw();
      }
    });
    form.addEventListener('change', function (event) {
      var input = event.target;
      if (input.dataset.invitee) {
        tick(input.dataset.invitee, input.checked ? 1 : -1);
        text(input.parentNode.querySelector('[data-at]'), (input.checked ? 'có mặt từ ' : 'ra về lúc ') + clockTime());
      } else if (input === unnamed) {
        clearTimeout(unnamed.timer);
        unnamedChanged();
      } else {
        changed(input);
      }
      if (input.name === 'secretaryAccount' && input.value && field('secretaryName').value === '') {
        set(field('secretaryName'), input.options[input.selectedIndex].textContent);
      }
    });
    form.addEventListener('click', function (event) {
      var button = event.target.closest('button');
      if (!button || button.type === 'submit') {
        return;
      }
      var vote = button.closest('[data-vote]');
      if (button.hasAttribute('data-all-agree')) {
        set(vote.querySelector('[data-agreeing]'), String(numbers(vote).present));
      } else if (button.hasAttribute('data-take-present')) {
        set(vote.querySelector('[data-vote-present]'), String(thereNow()));
      } else if (button.dataset.turn) {
        turn(Number(button.dataset.turn));
      } else if (button.hasAttribute('data-begin')) {
        set(field('heldOn'), two(now().getDate()) + '/' + two(now().getMonth() + 1) + '/' + now().getFullYear());
        set(field('startedAt'), clockTime());
        draw();
      } else if (button.hasAttribute('data-end')) {
        set(field('endedAt'), clockTime());
      } else if (button.dataset.copy) {
        var area = document.getElementById(button.dataset.copy);
        navigator.clipboard.writeText(area.value).then(function () { button.textContent = 'Đã sao chép'; }, function () { area.select(); });
      }
    });

    // Nothing typed is left behind when another form of the page, or this one, is sent.
    function flushThen(event) {
      var sent = event.target;
      if (sending || waiting()) {
        event.preventDefault();
        event.stopImmediatePropagation();
        save().then(function () {
          if (!waiting()) {
            sent.requestSubmit();
          }
        });
      }
    }
    document.addEventListener('submit', function (event) {
      if (event.target === form || event.target.hasAttribute('data-after-saving')) {
        clearTimeout(unnamed.timer);
        unnamedChanged();
        flushThen(event);
      }
    }, true);

    var from = null;
    form.querySelector('#tung-ho').addEventListener('touchstart', function (event) {
      from = event.target.closest('input, textarea, button') ? null : event.changedTouches[0];
    }, { passive: true });
    form.querySelector('#tung-ho').addEventListener('touchend', function (event) {
      var to = event.changedTouches[0];
      if (from && Math.abs(to.clientX - from.clientX) > 80 && Math.abs(to.clientY - from.clientY) < 50) {
        turn(to.clientX < from.clientX ? 1 : -1);
      }
      from = null;
    }, { passive: true });

    var here = document.getElementById('here');
    if (here) {
      here.addEventListener('change', function () { here.dataset.touched = 'yes'; });
    }
    window.addEventListener('hashchange', follow);
    window.addEventListener('online', function () { later(0); });
    window.addEventListener('pagehide', function () { save(); });

    Array.from(form.elements).forEach(function (input) { input.dataset.known = input.value; });
    try {
      var before = JSON.parse(localStorage.getItem(kept) || 'null');
      if (before && (Object.keys(before.changes).length || before.ticks.length)) {
        // who was struck off the list meanwhile is called no more
        before.ticks = before.ticks.filter(function (one) {
          return !one.inviteeId || form.querySelector('[data-invitee="' + one.inviteeId + '"]');
        });
        pending = before;
        Object.keys(before.changes).forEach(function (name) {
          var input = field(name);
          if (input) {
            input.value = before.changes[name];
            input.dataset.known = input.value;
          }
        });
        before.ticks.forEach(function (one) {
          var box = one.inviteeId && form.querySelector('[data-invitee="' + one.inviteeId + '"]');
          if (box) {
            box.checked = one.people > 0;
          } else if (!one.inviteeId) {
            told += one.people;
            unnamed.value = String(Math.max(0, told));
          }
        });
        say('Đã lấy lại nội dung nhập lần trước - đang lưu', true);
        later(0);
      }
    } catch (broken) {
      localStorage.removeItem(kept);
    }
    showVote(0);
    draw();
    var first = document.querySelector('.gn-errors a');
    if (!follow()) {
      var last = null;
      try {
        last = sessionStorage.getItem(kept);
      } catch (forbidden) {
        // starts with the first step
      }
      show(first && document.getElementById('ket-thuc') || last && document.getElementById(last) || steps[0]);
    }
    document.querySelectorAll('.gn-errors a').forEach(function (link) {
      link.addEventListener('click', function (event) {
        if (reveal(decodeURIComponent(link.getAttribute('href').slice(1)), true)) {
          event.preventDefault();
        }
      });
    });
    poll();
    setInterval(poll, POLL_SECONDS * 1000);
  }

  document.addEventListener('DOMContentLoaded', function () {
    var form = document.querySelector('form[data-meeting]');
    if (form) {
      open(form);
    }
  });
})();
