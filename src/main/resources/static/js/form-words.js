// What the renderer of Camunda Forms says, in Vietnamese: on our pages and in Tasklist, which has the same renderer.
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

  function words(root) {
    var texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      var text = texts.currentNode;
      var said = WORDS[text.data] || vietnamese(text.data);
      if (said !== text.data) {
        text.data = said;
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

  // Keeps everything inside a place in Vietnamese, also what the renderer writes later.
  function watch(place) {
    words(place);
    new MutationObserver(function () { words(place); })
      .observe(place, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['placeholder', 'aria-label'] });
  }

  window.giamngheoForms = { vietnamese: vietnamese, watch: watch };
})();
