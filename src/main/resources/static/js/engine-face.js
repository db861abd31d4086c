/*
 * What Tasklist, Cockpit, Admin and Welcome have in common: our name, the languages, the way home.
 * Each of them imports this from its scripts/config.js; see docs/adr/0011-one-task-two-faces.md.
 */
import '/js/engine-sign-out.js';

const LANGUAGES = ['vi', 'en'];
const asked = (navigator.languages?.[0] ?? navigator.language ?? '').split('-')[0].toLowerCase();

/** What the application will speak: it looks at the first language of the browser, as we do here. */
export const language = LANGUAGES.includes(asked) ? asked : 'vi';

const words = {
  vi: { home: 'Về Giảm Nghèo', about: 'Giới thiệu', ways: 'Trang của Giảm Nghèo' },
  en: { home: 'Back to Giảm Nghèo', about: 'About', ways: 'Pages of Giảm Nghèo' }
}[language];

document.documentElement.lang = language;

const link = (address, text) => {
  const element = document.createElement('a');
  element.href = address;
  element.textContent = text;
  return element;
};

const bar = document.createElement('nav');
bar.className = 'gn-home-bar';
bar.setAttribute('aria-label', words.ways);
bar.append(link('/', words.home), link('/gioi-thieu', words.about));
document.body.prepend(bar);

/*
 * The application draws its first labels before its texts have come, and some stay the bare keys
 * then. It takes the texts from its own store first, so they are put there before it begins.
 */
const base = document.querySelector('base');
const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;
try {
  const answer = await fetch(`${folder}${language}.json`, { cache: 'no-cache' });
  if (answer.ok) {
    const store = JSON.parse(window.localStorage.getItem('camunda-web') || '{}');
    store[`${folder}_locales_data_${language}_${window.bust}`] = await answer.text();
    window.localStorage.setItem('camunda-web', JSON.stringify(store));
  }
} catch {
  // without network or store the application loads its texts itself
}

/*
 * On a slow connection the application gives up on its own parts after seven seconds and stays blank. What has come by then is kept
 * by the browser, so it is asked for again; not for ever, should the server be gone.
 */
const TRIES = 5;
const tried = Number(window.sessionStorage.getItem('gn-load-tries') || 0);
window.addEventListener('error', (failure) => {
  if (/^(Uncaught Error: )?Load timeout for modules/.test(failure.message) && tried < TRIES) {
    window.sessionStorage.setItem('gn-load-tries', String(tried + 1));
    window.location.reload();
  }
});
const drawn = new MutationObserver(() => {
  if (document.querySelector('.navbar-header .navbar-brand')) {
    drawn.disconnect();
    window.sessionStorage.removeItem('gn-load-tries');
  }
});
drawn.observe(document.body, { childList: true, subtree: true });

/** Settings every application has; `own` adds to them. */
export const settings = (name, own = {}) => ({
  app: { name, vendor: 'Giảm Nghèo' },
  // the fallback is also what a browser gets that asks for neither language
  locales: { availableLocales: LANGUAGES, fallbackLocale: 'vi' },
  // it would lead to a page of Camunda on its product
  disableWelcomeMessage: true,
  ...own
});
