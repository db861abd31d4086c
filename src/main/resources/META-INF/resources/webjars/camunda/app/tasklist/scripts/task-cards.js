/*
 * Tasklist knows a task's name and nothing of whom it is about: that stays in our records. These plugins fetch it for the cards
 * on the screen, one request a page, and write it as text. See docs/adr/0029-filters-that-ask-who-is-looking.md.
 */
import { language } from '/js/engine-face.js';

const words = {
  vi: { due: 'hạn', search: 'Tìm theo tên, lọc theo thôn', list: 'Danh sách việc' },
  en: { due: 'due', search: 'Search by name, filter by village', list: 'List of tasks' }
}[language];

/* All cards that are drawn in one moment share one request. */
let waiting = null;
const cards = () => {
  if (!waiting) {
    const ids = new Set();
    const answer = new Promise((resolve) => {
      window.setTimeout(() => {
        waiting = null;
        const query = [...ids].map((id) => `ids=${encodeURIComponent(id)}`).join('&');
        fetch(`/viec/the?${query}`, { credentials: 'same-origin', headers: { Accept: 'application/json' } })
          .then((response) => (response.ok && !response.redirected ? response.json() : {}))
          .catch(() => ({}))
          .then(resolve);
      }, 30);
    });
    waiting = { ids, answer };
  }
  return waiting;
};

const cardOf = (taskId) => {
  const { ids, answer } = cards();
  ids.add(taskId);
  return answer.then((found) => found[taskId]);
};

const line = (name, text) => {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
};

/* Without an answer the card stays as Tasklist drew it. */
const write = (place, card) => {
  place.className = 'gn-card';
  place.replaceChildren();
  if (!card) {
    return;
  }
  if (card.subject) {
    place.append(line('gn-card-subject', card.subject));
  }
  if (card.due) {
    place.append(line(`gn-card-left ${card.style}`, card.left), line('gn-card-due', `${words.due} ${card.due}`));
  }
};

const openTask = () => new URLSearchParams(window.location.hash.replace(/^[^?]*\??/, '')).get('task');

/* The opened task says the same above its form: on a narrow screen its card is out of sight. */
const headed = () => {
  const names = document.querySelector('.task-card > header .names');
  const id = openTask();
  if (!names || !id || names.dataset.gnTask === id) {
    return;
  }
  names.dataset.gnTask = id;
  let place = names.querySelector('.gn-card');
  if (!place) {
    place = document.createElement('div');
    names.append(place);
  }
  write(place, null);
  cardOf(id).then((card) => {
    if (names.dataset.gnTask === id) {
      write(place, card);
    }
  });
};

/* Long work opens our page, which leads back to this filter and this page of the list. */
const comingBack = () => {
  for (const link of document.querySelectorAll('a.external-form[href]')) {
    const address = new URL(link.href);
    const here = window.location.href;
    if (address.searchParams.get('callbackUrl') !== here) {
      address.searchParams.set('callbackUrl', here);
      address.hash = '';
      link.href = address.href;
    }
  }
};

const formsInVietnamese = () => {
  for (const form of document.querySelectorAll('.fjs-container:not([data-gn-words])')) {
    form.dataset.gnWords = 'vi';
    window.giamngheoForms.watch(form);
  }
};

/* On a narrow screen one thing shows at a time: the list, or the task. */
const narrow = () => document.body.classList.toggle('gn-task-open', Boolean(openTask()));

let due = false;
const look = () => {
  if (!due) {
    due = true;
    window.requestAnimationFrame(() => {
      due = false;
      narrow();
      headed();
      comingBack();
      formsInVietnamese();
    });
  }
};
new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['href'] });

export default [
  {
    id: 'gn-task-card',
    pluginPoint: 'tasklist.card',
    priority: 1000,
    render: (node, { taskId }) => {
      const place = document.createElement('div');
      node.append(place);
      write(place, null);
      cardOf(taskId).then((card) => {
        write(place, card);
        place.closest('li.task')?.classList.toggle('gn-known', Boolean(card));
      });
    }
  },
  {
    id: 'gn-our-list',
    pluginPoint: 'tasklist.list',
    priority: 1000,
    render: (node) => {
      const link = document.createElement('a');
      link.className = 'gn-our-list btn btn-default';
      link.href = '/viec';
      link.textContent = words.search;
      node.append(link);
    }
  },
  {
    id: 'gn-back-to-list',
    pluginPoint: 'tasklist.task.action',
    priority: 1000,
    render: (node) => {
      const back = document.createElement('button');
      back.type = 'button';
      back.className = 'gn-back-to-list btn btn-link';
      back.textContent = `\u2039 ${words.list}`;
      back.addEventListener('click', () => {
        const [path, query] = window.location.hash.split('?');
        const asked = new URLSearchParams(query);
        asked.delete('task');
        asked.delete('detailsTab');
        window.location.hash = `${path}?${asked}`;
      });
      node.append(back);
    }
  }
];
