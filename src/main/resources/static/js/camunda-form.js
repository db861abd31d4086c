// Renders a Camunda Form on a page of ours, in Vietnamese, and sends its values to a use case.
(function () {
  'use strict';

  function inVietnamese(form) {
    var validator = form.get('validator');
    ['validateField', 'validateFieldInstance'].forEach(function (name) {
      if (typeof validator[name] === 'function') {
        var original = validator[name];
        validator[name] = function () {
          return original.apply(validator, arguments).map(window.giamngheoForms.vietnamese);
        };
      }
    });
  }

  function open(section) {
    var schema = JSON.parse(section.querySelector('[data-form-schema]').content.textContent);
    var data = JSON.parse(section.querySelector('[data-form-data]').content.textContent || '{}');
    var place = section.querySelector('[data-form-place]');
    var summary = section.querySelector('[data-form-errors]');
    var send = section.querySelector('[data-form-send]');
    var form = new window.FormViewer.Form({ container: place });
    var byKey = {};

    window.giamngheoForms.watch(place);

    inVietnamese(form);
    form.importSchema(schema, data).then(function () {
      form.get('formFieldRegistry').getAll().forEach(function (field) {
        if (field.key) {
          byKey[field.key] = field;
        }
      });
      if (form.get('formFieldRegistry').getAll().some(function (field) {
        return field.type === 'button' && field.action === 'submit';
      })) {
        send.hidden = true;
      }
      form.on('submit', function (result) {
        submit(result.data, result.errors);
      });
    }, function () {
      show([{ sentence: 'Không mở được biểu mẫu. Làm việc này trong Camunda Tasklist và báo người quản trị.' }]);
    });

    send.addEventListener('click', function () {
      form.submit();
    });

    function inputOf(field) {
      return field && place.querySelector('[id*="-' + CSS.escape(field.id) + '"]');
    }

    function nameOf(field) {
      return field.label || field.dateLabel || field.timeLabel;
    }

    function show(problems) {
      var list = summary.querySelector('ul');
      list.replaceChildren();
      problems.forEach(function (problem) {
        var line = document.createElement('li');
        var input = inputOf(problem.field);
        if (input) {
          var link = document.createElement('a');
          link.href = '#' + input.id;
          link.textContent = (nameOf(problem.field) ? nameOf(problem.field) + ': ' : '') + problem.sentence;
          link.addEventListener('click', function (event) {
            event.preventDefault();
            input.focus();
            input.scrollIntoView({ block: 'center' });
          });
          line.append(link);
        } else {
          line.textContent = problem.sentence;
        }
        list.append(line);
      });
      summary.hidden = problems.length === 0;
      if (problems.length > 0) {
        summary.focus();
        summary.scrollIntoView({ block: 'start' });
      }
    }

    function submit(values, errors) {
      var wrong = Object.keys(errors).map(function (id) {
        var sentences = errors[id];
        return {
          field: form.get('formFieldRegistry').get(id),
          sentence: Array.isArray(sentences) ? sentences.join(' ') : 'Kiểm tra lại mục này.'
        };
      });
      show(wrong);
      if (wrong.length > 0 || send.disabled) {
        return;
      }
      send.disabled = true;
      var all = window.giamngheo.headers();
      all['Content-Type'] = 'application/json';
      fetch(section.dataset.submit, { method: 'POST', headers: all, body: JSON.stringify(values), credentials: 'same-origin' })
        .then(function (answer) {
          send.disabled = false;
          if (answer.redirected && window.giamngheo.atSignIn(answer.url) || answer.status === 401) {
            show([{ sentence: 'Phiên làm việc đã hết. Mở trang đăng nhập ở thẻ khác, đăng nhập rồi bấm lại ở đây.' }]);
          } else if (answer.redirected) {
            location.assign(answer.url);
          } else if (answer.ok) {
            return answer.json().then(function (done) {
              location.assign(done.next || '/viec');
            }, function () {
              location.assign('/viec');
            });
          } else {
            return answer.json().then(refused, function () {
              refused({ message: answer.status === 403
                ? 'Bạn không được làm việc này, hoặc trang đã mở quá lâu.'
                : 'Chưa ghi được. Thử lại sau ít phút; nếu vẫn vậy, báo người quản trị.' });
            });
          }
        })
        .catch(function () {
          send.disabled = false;
          show([{ sentence: 'Mất kết nối, chưa gửi được. Nội dung vẫn còn, bấm lại khi có mạng.' }]);
        });
    }

    function refused(refusal) {
      var fields = Object.keys(refusal.fields || {});
      show(fields.length > 0
        ? fields.map(function (key) { return { field: byKey[key], sentence: refusal.fields[key] }; })
        : [{ sentence: refusal.message || 'Chưa ghi được. Thử lại sau ít phút.' }]);
    }
  }

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('[data-camunda-form]').forEach(open);
  });
})();
