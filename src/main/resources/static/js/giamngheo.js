// What makes pages pleasant. Every page can be read, and sent, without it.
(function () {
  'use strict';

  var SIGN_IN = '/dang-nhap';
  var KEPT = 'gn-kept:';

  // Kept text belongs to the account: a phone goes from hand to hand.
  function keptUnder(url) {
    var account = document.querySelector('meta[name="account"]');
    return KEPT + (account ? account.content : '') + ':' + new URL(url, location.href).pathname;
  }

  function csrf() {
    return document.querySelector('meta[name="csrf"]');
  }

  function headers() {
    var meta = csrf();
    var all = { Accept: 'application/json', 'X-Requested-With': 'fetch' };
    if (meta) {
      all[meta.dataset.header] = meta.content;
    }
    return all;
  }

  function atSignIn(url) {
    return new URL(url, location.href).pathname.endsWith(SIGN_IN);
  }

  function say(sentence, bad) {
    var place = document.getElementById('thong-bao');
    if (!place) {
      return;
    }
    var line = document.createElement('p');
    line.className = 'gn-flash' + (bad ? ' gn-flash-bad' : '');
    line.textContent = sentence;
    place.replaceChildren(line);
    place.scrollIntoView({ block: 'nearest' });
  }

  // ---- htmx: token, ended sessions, refusals ----

  document.addEventListener('htmx:configRequest', function (event) {
    var meta = csrf();
    if (meta) {
      event.detail.headers[meta.dataset.header] = meta.content;
    }
  });

  document.addEventListener('htmx:beforeSwap', function (event) {
    var xhr = event.detail.xhr;
    if (xhr.responseURL && atSignIn(xhr.responseURL) && !atSignIn(location.href)) {
      event.detail.shouldSwap = false;
      location.reload();
    } else if (xhr.status >= 400 && xhr.status !== 422 && !xhr.getResponseHeader('HX-Retarget')) {
      event.detail.shouldSwap = false;
      say(xhr.status === 403
        ? 'Bạn không được làm việc này, hoặc trang đã mở quá lâu. Tải lại trang rồi thử lại.'
        : 'Chưa làm được. Thử lại sau ít phút; nếu vẫn vậy, báo người quản trị.', true);
    }
  });

  document.addEventListener('htmx:sendError', function () {
    say('Mất kết nối. Kiểm tra mạng rồi bấm lại.', true);
  });

  // Focus survives a swap: htmx keeps it by id; a new summary of errors takes it.
  document.addEventListener('htmx:load', function (event) {
    prepare(event.detail.elt);
  });

  // ---- steppers ----

  function stepper(input) {
    if (input.dataset.ready || input.readOnly) {
      return;
    }
    input.dataset.ready = 'yes';
    var row = document.createElement('div');
    row.className = 'gn-stepper';
    input.parentNode.insertBefore(row, input);
    row.append(button('−', 'Bớt 1', -1), input, button('+', 'Thêm 1', 1));

    function button(sign, words, by) {
      var one = document.createElement('button');
      one.type = 'button';
      one.className = 'btn btn-outline-primary';
      one.textContent = sign;
      var label = document.querySelector('label[for="' + CSS.escape(input.id) + '"]');
      one.setAttribute('aria-label', words + (label ? ': ' + label.textContent.trim() : ''));
      one.addEventListener('click', function () {
        var value = (parseInt(input.value, 10) || 0) + by;
        if (input.min !== '') {
          value = Math.max(value, Number(input.min));
        }
        if (input.max !== '') {
          value = Math.min(value, Number(input.max));
        }
        input.value = String(value);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        input.dispatchEvent(new Event('change', { bubbles: true }));
      });
      return one;
    }
  }

  // ---- dates as people write them ----

  function vietnameseDate(text) {
    var parts = text.trim().match(/^(\d{2})(\d{2})(\d{4})$/)
      || text.trim().match(/^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4})$/);
    return parts ? parts[1].padStart(2, '0') + '/' + parts[2].padStart(2, '0') + '/' + parts[3] : text.trim();
  }

  function dateField(input) {
    if (input.dataset.ready || input.readOnly) {
      return;
    }
    input.dataset.ready = 'yes';
    var row = document.createElement('div');
    row.className = 'gn-date-row';
    input.parentNode.insertBefore(row, input);
    var calendar = document.createElement('input');
    calendar.type = 'date';
    calendar.tabIndex = -1;
    calendar.setAttribute('aria-hidden', 'true');
    var open = document.createElement('button');
    open.type = 'button';
    open.className = 'btn btn-outline-primary';
    open.textContent = 'Chọn ngày';
    row.append(input, open, calendar);
    input.addEventListener('change', function () {
      input.value = vietnameseDate(input.value);
    });
    open.addEventListener('click', function () {
      calendar.value = input.value.split('/').reverse().join('-');
      if (calendar.showPicker) {
        calendar.showPicker();
      } else {
        calendar.focus();
      }
    });
    calendar.addEventListener('change', function (event) {
      event.stopPropagation();
      if (calendar.value) {
        input.value = calendar.value.split('-').reverse().join('/');
        input.dispatchEvent(new Event('change', { bubbles: true }));
        input.focus();
      }
    });
    calendar.addEventListener('input', function (event) {
      event.stopPropagation();
    });
  }

  // ---- forms that save themselves ----

  function pairs(form) {
    return Array.from(new FormData(form).entries()).filter(function (pair) {
      return typeof pair[1] === 'string' && pair[0] !== '_csrf';
    });
  }

  function restore(form, kept) {
    Array.from(form.elements).forEach(function (field) {
      if (!field.name || field.type === 'hidden' || field.type === 'file' || field.type === 'submit') {
        return;
      }
      var values = kept.filter(function (pair) { return pair[0] === field.name; })
        .map(function (pair) { return pair[1]; });
      if (field.type === 'checkbox' || field.type === 'radio') {
        field.checked = values.includes(field.value);
      } else if (values.length > 0) {
        field.value = values[0];
      }
    });
  }

  function autosave(form) {
    if (form.dataset.ready) {
      return;
    }
    form.dataset.ready = 'yes';
    var url = form.dataset.autosave;
    var key = keptUnder(url);
    var status = form.querySelector('[data-saved]');
    if (!status) {
      status = document.createElement('p');
      status.className = 'gn-saved';
      status.setAttribute('role', 'status');
      form.append(status);
    }
    var waiting = null;
    var sending = false;
    var changed = 0;
    var seconds = 5;

    function show(sentence, unsaved) {
      if (status.textContent !== sentence) {
        status.textContent = sentence;
      }
      status.classList.toggle('gn-unsaved', unsaved);
    }

    function keep() {
      try {
        localStorage.setItem(key, JSON.stringify(pairs(form)));
      } catch (full) {
        // a full or forbidden storage only loses the second copy
      }
    }

    function later(delay) {
      clearTimeout(waiting);
      waiting = setTimeout(save, delay);
    }

    function unsaved(sentence) {
      show(sentence, true);
      later(seconds * 1000);
      seconds = Math.min(seconds * 2, 60);
    }

    function save() {
      if (sending) {
        later(600);
        return;
      }
      sending = true;
      var upTo = changed;
      fetch(url, { method: 'POST', body: new URLSearchParams(pairs(form)), headers: headers(), credentials: 'same-origin' })
        .then(function (answer) {
          sending = false;
          if (answer.redirected && atSignIn(answer.url) || answer.status === 401) {
            show('Phiên làm việc đã hết. Đăng nhập lại, nội dung vừa nhập vẫn còn.', true);
          } else if (answer.ok) {
            seconds = 5;
            if (upTo === changed) {
              localStorage.removeItem(key);
              show('Đã lưu', false);
              form.dispatchEvent(new CustomEvent('gn:saved', { bubbles: true }));
            } else {
              later(600);
            }
          } else if (answer.status === 409 || answer.status === 422) {
            return answer.json().then(function (refusal) {
              show('Chưa lưu - ' + refusal.message, true);
            }, function () {
              show('Chưa lưu - kiểm tra lại các mục vừa nhập', true);
            });
          } else if (answer.status === 403) {
            show('Chưa lưu - tải lại trang rồi thử lại, nội dung vừa nhập vẫn còn', true);
          } else {
            unsaved('Chưa lưu - hệ thống đang bận, sẽ tự lưu lại');
          }
        })
        .catch(function () {
          sending = false;
          unsaved('Chưa lưu - sẽ lưu khi có mạng');
        });
    }

    function onChange() {
      changed++;
      keep();
      if (navigator.onLine === false) {
        show('Chưa lưu - sẽ lưu khi có mạng', true);
      } else {
        show('Đang lưu', false);
      }
      later(600);
    }

    form.addEventListener('input', onChange);
    form.addEventListener('change', onChange);
    form.addEventListener('submit', function () {
      clearTimeout(waiting);
      keep();
    });
    window.addEventListener('online', function () {
      if (localStorage.getItem(key)) {
        later(0);
      }
    });
    window.addEventListener('pagehide', function () {
      if (localStorage.getItem(key) && navigator.onLine !== false && !form.dataset.sent) {
        var body = new URLSearchParams(pairs(form));
        fetch(url, { method: 'POST', body: body, headers: headers(), credentials: 'same-origin', keepalive: true }).catch(function () {});
      }
    });
    form.addEventListener('submit', function () {
      form.dataset.sent = 'yes';
    });

    var kept = null;
    try {
      kept = JSON.parse(localStorage.getItem(key));
    } catch (broken) {
      localStorage.removeItem(key);
    }
    if (kept && JSON.stringify(kept) !== JSON.stringify(pairs(form))) {
      restore(form, kept);
      show('Đã lấy lại nội dung nhập lần trước - đang lưu', true);
      form.dispatchEvent(new CustomEvent('gn:restored', { bubbles: true }));
      later(0);
    } else if (kept) {
      localStorage.removeItem(key);
    }
  }

  // A page that shows the result of a sent form tells which kept copies are no longer needed.
  function forget() {
    document.querySelectorAll('[data-forget]').forEach(function (element) {
      localStorage.removeItem(keptUnder(element.dataset.forget));
    });
  }

  // ---- menu behind "Thêm" ----

  function menu() {
    var more = document.querySelector('.gn-more');
    if (!more) {
      return;
    }
    document.addEventListener('keydown', function (event) {
      if (event.key === 'Escape' && more.open) {
        more.open = false;
        more.querySelector('summary').focus();
      }
    });
    document.addEventListener('click', function (event) {
      if (more.open && !more.contains(event.target)) {
        more.open = false;
      }
    });
  }

  // A button that was pressed is not pressed twice.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (event.defaultPrevented || form.method !== 'post') {
      return;
    }
    if (form.dataset.sending) {
      event.preventDefault();
      return;
    }
    form.dataset.sending = 'yes';
    setTimeout(function () {
      delete form.dataset.sending;
    }, 8000);
  });
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-sending]').forEach(function (form) {
      delete form.dataset.sending;
    });
  });

  function prepare(root) {
    root.querySelectorAll('input[data-stepper]').forEach(stepper);
    root.querySelectorAll('input[data-date]').forEach(dateField);
    root.querySelectorAll('form[data-autosave]').forEach(autosave);
    if (root.matches && root.matches('form[data-autosave]')) {
      autosave(root);
    }
    var errors = root.querySelector('[data-focus]');
    if (errors) {
      errors.focus();
    }
  }

  window.giamngheo = { headers: headers, say: say, vietnameseDate: vietnameseDate, atSignIn: atSignIn };

  document.addEventListener('DOMContentLoaded', function () {
    forget();
    prepare(document);
    menu();
  });

  // ---- texts to take along: data-copy names the field; without JavaScript the field itself is there ----

  document.querySelectorAll('[data-copy]').forEach(function (button) {
    var field = document.getElementById(button.dataset.copy);
    if (!field) {
      return;
    }
    button.hidden = false;
    button.addEventListener('click', function () {
      field.focus();
      field.select();
      var copied = navigator.clipboard
        ? navigator.clipboard.writeText(field.value)
        : (document.execCommand('copy') ? Promise.resolve() : Promise.reject());
      copied.then(function () {
        say('Đã sao chép. Dán vào nơi cần gửi.');
      }, function () {
        say('Chưa sao chép được. Giữ ngón tay trên khung chữ rồi chọn Sao chép.', true);
      });
    });
  });
})();
