/*
 * Tasklist, Cockpit, Admin and Welcome have a sign-in view of their own, which shows after signing
 * out and after a session has ended. There is one sign-in for both faces: ours.
 */
(() => {
  const leave = () => {
    if (/^#!?\/login/.test(window.location.hash)) {
      window.location.replace('/dang-nhap');
    }
  };
  // AngularJS changes the address through the history, which raises no event
  for (const change of ['pushState', 'replaceState']) {
    const original = window.history[change];
    window.history[change] = function (...args) {
      original.apply(this, args);
      leave();
    };
  }
  window.addEventListener('hashchange', leave);
  leave();
})();
