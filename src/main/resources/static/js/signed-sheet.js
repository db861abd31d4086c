// A photograph of a signed sheet is made small enough for a village's network before it is sent; what cannot be drawn goes as it is.
(function () {
  'use strict';

  var LONGEST_SIDE = 2400;
  var LEAVE_ALONE = 700000;

  function shrink(input) {
    var file = input.files[0];
    if (!file || file.type === 'application/pdf' || file.size < LEAVE_ALONE || !window.createImageBitmap) {
      return;
    }
    window.createImageBitmap(file).then(function (bitmap) {
      var scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
      var canvas = document.createElement('canvas');
      canvas.width = Math.round(bitmap.width * scale);
      canvas.height = Math.round(bitmap.height * scale);
      canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      return new Promise(function (made) { canvas.toBlob(made, 'image/jpeg', 0.85); });
    }).then(function (blob) {
      if (blob && blob.size < file.size) {
        var files = new DataTransfer();
        files.items.add(new File([blob], 'bien-ban.jpg', { type: 'image/jpeg' }));
        input.files = files.files;
      }
    }).catch(function () {});
  }

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('input[data-shrink]').forEach(function (input) {
      input.addEventListener('change', function (event) {
        if (event.isTrusted) {
          shrink(input);
        }
      });
    });
  });
})();
