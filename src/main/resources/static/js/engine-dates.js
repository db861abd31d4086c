/* Cockpit writes times as machines do; ours are as on our pages. */
define(['angular'], (angular) => {
  angular.module('giamngheo.dates', []).config([
    'camDateFormatProvider',
    (formats) => formats.setDateFormat('HH:mm:ss DD/MM/YYYY', 'normal')
  ]);
});
