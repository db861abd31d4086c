// Renders a Camunda Form on a page of ours, in Vietnamese, and sends its values to a use case.
(function () {
  'use strict';

  // The renderer asks for the locale 'default': the device's. Papers here say dd/MM/yyyy, 24 hours.
  var DeviceFormat = Intl.DateTimeFormat;
  function PaperFormat(locale, options) {
    return new DeviceFormat(locale === 'default' || locale === undefined ? 'en-GB' : locale, options);
  }
  PaperFormat.prototype = DeviceFormat.prototype;
  PaperFormat.supportedLocalesOf = DeviceFormat.supportedLocalesOf;
  Intl.DateTimeFormat = PaperFormat;

  var SENTENCES = [
    [/^Field is required\.$/, 'Cần nhập mục này.'],
    [/^Field must match pattern .*$/, 'Nội dung chưa đúng mẫu. Kiểm tra lại.'],
    [/^Field must have minimum value of (.+)\.$/, 'Nhập số từ $1 trở lên.'],
    [/^Field must have maximum value of (.+)\.$/, 'Nhập số không quá $1.'],
    [/^Field must have minimum length of (.+)\.$/, 'Nhập ít nhất $1 ký tự.'],
    [/^Field must have maximum length of (.+)\.$/, 'Nhập không quá $1 ký tự.'],
    [/^Field must be a valid\s+international phone number.*$/, 'Nhập số điện thoại, ví dụ +84912345678.'],
    [/^Field must be a valid email\.$/, 'Nhập địa chỉ thư điện tử, ví dụ ten@donvi.vn.'],
    [/^Value is not a number\.$/, 'Nhập một số.'],
    [/^Value is expected to be an integer\.$/, 'Nhập số nguyên.'],
    [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Nhập nhiều nhất $1 chữ số sau dấu phẩy.'],
    [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, 'Nhập $1 hoặc $2.']
  ];

  var WORDS = {
    'Select': 'Chọn',
    'Search': 'Tìm',
    'No results': 'Không tìm thấy',
    'All values selected': 'Đã chọn hết',
    'Nothing to show.': 'Không có gì để hiện.',
    'Increment': 'Thêm 1',
    'Decrement': 'Bớt 1',
    'Previous page': 'Trang trước',
    'Next page': 'Trang sau',
    'Show all': 'Hiện tất cả',
    'Show less': 'Thu gọn',
    'Add new': 'Thêm dòng',
    'dd/mm/yyyy': 'ngày/tháng/năm',
    'hh:mm': 'giờ:phút'
  };

  function vietnamese(sentence) {
    for (var i = 0; i < SENTENCES.length; i++) {
      if (SENTENCES[i][0].test(sentence)) {
        return sentence.replace(SENTENCES[i][0], SENTENCES[i][1]);
      }
    }
    return sentence;
  }

  function inVietnamese(form) {
    var validator = form.get('validator');
    ['validateField', 'validateFieldInstance'].forEach(function (name) {
      if (typeof validator[name] === 'function') {
        var original = validator[name];
        validator[name] = function () {
          return original.apply(validator, arguments).map(vietnamese);
        };
      }
    });
  }

  function words(root) {
    var texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      var text = texts.currentNode;
      if (WORDS[text.data]) {
        text.data = WORDS[text.data];
      }
    }
    root.querySelectorAll('[placeholder], [aria-label]').forEach(function (element) {
      ['placeholder', 'aria-label'].forEach(function (name) {
        var value = element.getAttribute(name);
        if (value && WORDS[value]) {
          element.setAttribute(name, WORDS[value]);
        }
      });
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

    new MutationObserver(function () { words(place); })
      .observe(place, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['placeholder', 'aria-label'] });

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
