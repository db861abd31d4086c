/*
 * Our pages inside Cockpit, for those who watch the processes (giám sát): what waits at each step
 * and what is late, the course of an instance running or ended, failed steps in plain words. They
 * read /giam-sat and change nothing; see docs/adr/0030-watching-in-cockpit.md. Cockpit's own texts
 * follow the browser's language, these are Vietnamese only.
 */
const ZONE = 'Asia/Ho_Chi_Minh';
const DAY = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, day: '2-digit', month: '2-digit', year: 'numeric' });
const TIME = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hour12: false });
const NUMBER = new Intl.NumberFormat('vi-VN');

const day = (instant) => (instant ? DAY.format(new Date(instant)) : '');
const moment = (instant) => (instant ? `${day(instant)} ${TIME.format(new Date(instant))}` : '');
const number = (value) => NUMBER.format(value);

/** An element with attributes and children; text is always set as text. */
const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => {
    if (key === 'onclick' || key === 'onchange' || key === 'onsubmit') {
      element.addEventListener(key.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? '' : value);
    }
  });
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
};

const ask = async (path, parameters = {}) => {
  const given = Object.entries(parameters).filter(([, value]) => value !== '' && value !== null && value !== undefined);
  const query = new URLSearchParams(given).toString();
  const answer = await fetch(`/giam-sat/${path}${query ? `?${query}` : ''}`, { headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    const refusal = await answer.json().catch(() => ({}));
    throw new Error(refusal.message ?? 'Chưa tải được. Hãy mở lại trang.');
  }
  return answer.json();
};

/** Shows that it loads, then the result or the sentence why not. */
const fill = async (place, work) => {
  place.setAttribute('aria-busy', 'true');
  try {
    const found = await work();
    place.replaceChildren(...[found].flat());
  } catch (problem) {
    place.replaceChildren(make('p', { class: 'gn-cockpit-problem', role: 'alert' }, problem.message));
  } finally {
    place.removeAttribute('aria-busy');
  }
};

/** A table with a caption; a cell is a text or an element. */
const table = (caption, heads, rows, numbers = []) =>
  make(
    'div',
    { class: 'gn-cockpit-scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    make(
      'table',
      { class: 'table gn-cockpit-table' },
      make('caption', {}, caption),
      make('thead', {}, make('tr', {}, ...heads.map((head, at) => make('th', { scope: 'col', class: numbers.includes(at) ? 'gn-cockpit-number' : null }, head)))),
      make(
        'tbody',
        {},
        ...rows.map((cells) =>
          make('tr', {}, ...cells.map((cell, at) => make(at === 0 ? 'th' : 'td', { scope: at === 0 ? 'row' : null, class: numbers.includes(at) ? 'gn-cockpit-number' : null }, cell)))
        )
      )
    )
  );

const late = (count) => (count > 0 ? make('strong', { class: 'gn-cockpit-late' }, number(count)) : '0');
const empty = (words) => make('p', { class: 'gn-cockpit-empty' }, words);

const choice = (label, options, chosen, change) => {
  const select = make('select', { class: 'form-control', 'aria-label': label, onchange: (event) => change(event.target.value) });
  options.forEach(([value, words]) => select.append(make('option', { value, selected: value === chosen }, words)));
  return make('label', { class: 'gn-cockpit-field' }, label, select);
};

const pager = (found, show) => {
  const last = Math.max(1, Math.ceil(found.total / found.size));
  return make(
    'nav',
    { class: 'gn-cockpit-pager', 'aria-label': 'Các trang của danh sách' },
    make('button', { type: 'button', class: 'btn btn-default', disabled: found.page <= 1, onclick: () => show(found.page - 1) }, 'Trang trước'),
    make('span', {}, `Trang ${number(found.page)}/${number(last)}, ${number(found.total)} dòng`),
    make('button', { type: 'button', class: 'btn btn-default', disabled: found.page >= last, onclick: () => show(found.page + 1) }, 'Trang sau')
  );
};

/*
 * The diagram that is open. Cockpit hands it to one plugin point and the tabs below to another, in
 * no order one could rely on; what is to be drawn waits for the diagram.
 */
const diagram = { viewer: null, drawing: null, marked: [], overlays: [], readable: false };

const erase = () => {
  if (!diagram.viewer) {
    return;
  }
  const overlays = diagram.viewer.get('overlays');
  const canvas = diagram.viewer.get('canvas');
  diagram.overlays.forEach((id) => overlays.remove(id));
  diagram.marked.forEach(([id, mark]) => canvas.removeMarker(id, mark));
  diagram.overlays = [];
  diagram.marked = [];
};

const draw = () => {
  erase();
  if (diagram.viewer && diagram.drawing) {
    diagram.drawing(diagram.viewer.get('overlays'), diagram.viewer.get('canvas'), diagram.viewer.get('elementRegistry'));
  }
};

const onDiagram = (drawing) => {
  diagram.drawing = drawing;
  draw();
};

/*
 * Cockpit fits the whole model into its frame, which makes the words of a wide one too small to read. Once, when it opens, such a model is
 * drawn larger, with the steps in the middle where something is; what does not fit is a drag away, and the round button shows all of it.
 */
const TOO_SMALL = 0.75;
const READABLE = 0.85;
const clamp = (value, low, high) => Math.max(low, Math.min(value, Math.max(low, high)));
const makeReadable = (ids) => {
  const canvas = diagram.viewer.get('canvas');
  const registry = diagram.viewer.get('elementRegistry');
  const shapes = ids.map((id) => registry.get(id)).filter((shape) => shape?.width);
  if (diagram.readable || shapes.length === 0) {
    return;
  }
  diagram.readable = true;
  if (canvas.zoom() >= TOO_SMALL) {
    return;
  }
  const { inner, outer } = canvas.viewbox();
  const width = outer.width / READABLE;
  const height = outer.height / READABLE;
  const middle = (start, size) => (Math.min(...shapes.map((shape) => shape[start])) + Math.max(...shapes.map((shape) => shape[start] + shape[size]))) / 2;
  canvas.viewbox({
    x: clamp(middle('x', 'width') - width / 2, inner.x, inner.x + inner.width - width),
    y: clamp(middle('y', 'height') - height / 2, inner.y, inner.y + inner.height - height),
    width,
    height
  });
};

const takeDiagram = (viewer) => {
  diagram.viewer = viewer;
  diagram.readable = false;
  diagram.overlays = [];
  diagram.marked = [];
  draw();
};

const leaveDiagram = () => {
  diagram.viewer = null;
  diagram.drawing = null;
};

const badge = (overlays, registry, id, position, kind, text, title) => {
  if (registry.get(id)) {
    diagram.overlays.push(overlays.add(id, { position, show: { minZoom: -Infinity, maxZoom: +Infinity }, html: make('span', { class: `gn-step-badge ${kind}`, title }, text) }));
  }
};

const drawCounts = (steps) =>
  onDiagram((overlays, canvas, registry) => {
    makeReadable(steps.map((step) => step.id));
    steps.forEach((step) => {
      badge(overlays, registry, step.id, { top: -14, left: -8 }, 'gn-step-waiting', `${number(step.waiting)} chờ`, `${number(step.waiting)} đang chờ ở bước ${step.name}`);
      if (step.late > 0) {
        badge(overlays, registry, step.id, { top: -14, right: 60 }, 'gn-step-late', `${number(step.late)} quá hạn`, `${number(step.late)} quá hạn ở bước ${step.name}`);
      }
    });
  });

const drawCourse = (course) =>
  onDiagram((overlays, canvas, registry) => {
    const mark = (id, kind) => {
      if (registry.get(id)) {
        canvas.addMarker(id, kind);
        diagram.marked.push([id, kind]);
      }
    };
    makeReadable(course.current.length > 0 ? course.current : course.done);
    course.done.forEach((id) => mark(id, 'gn-step-done'));
    course.current.forEach((id) => mark(id, 'gn-step-current'));
  });

/* What waits, by step, place or official. */

const VIEWS = [['steps', 'Theo bước'], ['places', 'Theo thôn'], ['officials', 'Theo cán bộ']];
const REVIEW = ['periodic-review', 'village-review', 'household-review', 'public-posting', 'complaint-reverification'];

const stepTable = (found) =>
  table(
    `${found.name}: đang chờ ở từng bước, mọi phiên bản`,
    ['Bước', 'Đang chờ', 'Quá hạn'],
    found.steps.map((step) => [step.name, number(step.waiting), late(step.late)]),
    [1, 2]
  );

const groupTable = (found, groups, head) =>
  table(
    `${found.name}: đang chờ ${head === 'Cán bộ' ? 'theo cán bộ' : 'theo địa bàn'}`,
    [head, 'Bước', 'Đang chờ', 'Quá hạn'],
    groups.flatMap((group) => group.steps.map((step) => [group.name, step.name, number(step.waiting), late(step.late)])),
    [2, 3]
  );

const progressTab = (node, { processDefinitionId }) => {
  const result = make('div', { 'aria-live': 'polite' });
  const state = { view: 'steps', found: null };
  const show = () => {
    const { found, view } = state;
    drawCounts(found.steps);
    if (found.steps.length === 0) {
      return empty('Không có hồ sơ nào đang chờ ở quy trình này.');
    }
    return view === 'steps' ? stepTable(found) : view === 'places' ? groupTable(found, found.places, 'Địa bàn') : groupTable(found, found.officials, 'Cán bộ');
  };
  const head = make('div', { class: 'gn-cockpit-bar' });
  node.replaceChildren(make('div', { class: 'gn-cockpit' }, head, result));
  fill(result, async () => {
    state.found = await ask('tien-do', { quyTrinh: processDefinitionId });
    const views = state.found.officials.length > 0 ? VIEWS : VIEWS.filter(([value]) => value !== 'officials');
    head.append(choice('Xem', views, state.view, (view) => { state.view = view; fill(result, show); }));
    if (state.found.officials.length > 0 && REVIEW.includes(state.found.process)) {
      head.append(make('a', { href: '/tien-do', class: 'gn-cockpit-link' }, 'Mở bảng Tiến độ để xem từng hộ'));
    }
    return show();
  });
};

/* The course of an instance. */

const days = (step) => (step.workingDays === null ? '' : step.workingDays === 0 ? 'trong ngày' : `${number(step.workingDays)} ngày`);

const lateness = (step) => {
  if (step.cancelled) {
    return 'Không làm nữa';
  }
  if (step.late) {
    return make('strong', { class: 'gn-cockpit-late' }, `Quá hạn ${day(step.due)}`);
  }
  return step.due ? `Đúng hạn (hạn ${day(step.due)})` : '';
};

const courseTable = (course) =>
  table(
    `Quá trình: ${course.instance.state.toLowerCase()}`,
    ['Bước', 'Ai làm', 'Vai trò', 'Từ', 'Đến', 'Ngày làm việc', 'Thời hạn'],
    course.steps.map((step) => [
      step.name,
      step.official,
      step.role,
      moment(step.startedAt),
      step.endedAt ? moment(step.endedAt) : make('strong', {}, 'đang ở bước này'),
      days(step),
      lateness(step)
    ])
  );

const about = (instance) => {
  const place = instance.village || instance.commune;
  const title = instance.title || place;
  return make('p', { class: 'gn-cockpit-about' }, instance.page ? make('a', { href: instance.page }, title) : make('strong', {}, title), ` - ${instance.state.toLowerCase()}, bắt đầu ${day(instance.startedAt)}${instance.endedAt ? `, xong ${day(instance.endedAt)}` : ''}.`);
};

const showCourse = (place, id) =>
  fill(place, async () => {
    const course = await ask(`ho-so/${encodeURIComponent(id)}`);
    drawCourse(course);
    return [about(course.instance), courseTable(course)];
  });

const courseTab = (node, { processInstanceId }) => {
  const result = make('div', { 'aria-live': 'polite' });
  node.replaceChildren(make('div', { class: 'gn-cockpit' }, result));
  showCourse(result, processInstanceId);
};

/* Instances of a process, running and ended. */

const STATES = [['', 'Đang làm và đã xong'], ['false', 'Đang làm'], ['true', 'Đã xong']];

const dateField = (label, name) => make('label', { class: 'gn-cockpit-field' }, label, make('input', { type: 'date', name, class: 'form-control' }));

const instancesTab = (node, { processDefinitionId }) => {
  const sought = { quyTrinh: processDefinitionId, xong: '', thon: '', tu: '', den: '' };
  const list = make('div', { 'aria-live': 'polite' });
  const course = make('div', { 'aria-live': 'polite' });
  const villages = make('span');
  const open = (instance) => make('button', { type: 'button', class: 'btn btn-link', onclick: () => showCourse(course, instance.id).then(() => course.scrollIntoView({ block: 'start' })) }, 'Xem quá trình');
  const subject = (instance) => {
    const words = instance.title || instance.village || instance.commune;
    return instance.page ? make('a', { href: instance.page }, words) : words;
  };
  const search = (page = 1) =>
    fill(list, async () => {
      const found = await ask('ho-so', { ...sought, trang: page });
      if (!villages.hasChildNodes() && Object.keys(found.villages).length > 0) {
        villages.append(choice('Thôn', [['', 'Tất cả'], ...Object.entries(found.villages)], '', (value) => { sought.thon = value; search(); }));
      }
      if (found.total === 0) {
        return empty('Không có hồ sơ nào như điều kiện đã chọn.');
      }
      return [
        table(
          'Hồ sơ của quy trình, mới nhất trước',
          ['Hồ sơ', 'Địa bàn', 'Tình trạng', 'Bắt đầu', 'Xong', 'Quá trình'],
          found.instances.map((each) => [subject(each), each.village || each.commune, each.state, day(each.startedAt), day(each.endedAt), open(each)])
        ),
        pager(found, search)
      ];
    });
  const days = make('form', { class: 'gn-cockpit-dates', onsubmit: (event) => { event.preventDefault(); sought.tu = event.target.tu.value; sought.den = event.target.den.value; search(); } },
    dateField('Từ ngày', 'tu'), dateField('Đến ngày', 'den'), make('button', { type: 'submit', class: 'btn btn-default' }, 'Tìm'));
  const bar = make('div', { class: 'gn-cockpit-bar' }, choice('Tình trạng', STATES, '', (value) => { sought.xong = value; search(); }), villages, days);
  node.replaceChildren(make('div', { class: 'gn-cockpit' }, bar, list, course));
  search();
};

/* Failed steps. */

const failures = (node, parameters, heading) => {
  const result = make('div', { 'aria-live': 'polite' });
  node.replaceChildren(make('div', { class: 'gn-cockpit' }, result));
  const show = (page = 1) =>
    fill(result, async () => {
      const found = await ask('su-co', { ...parameters, trang: page });
      if (found.total === 0) {
        return empty('Không có bước máy nào lỗi.');
      }
      const repairs = found.failed.some((each) => each.repair);
      const heads = ['Bước', 'Quy trình', 'Nơi', 'Từ', 'Nguyên nhân', ...(repairs ? ['Cách xử lý'] : [])];
      return [
        table(heading, heads, found.failed.map((each) => [
          each.step,
          each.process,
          each.commune,
          moment(each.since),
          each.cause,
          ...(repairs ? [each.repair ? make('a', { href: each.repair }, 'Thử lại') : ''] : [])
        ])),
        pager(found, show)
      ];
    });
  show();
};

/* All processes, on the first page. */

const ORDER = new Intl.Collator('vi');
const busyFirst = (one, other) => (other.running > 0) - (one.running > 0) || ORDER.compare(one.name, other.name);

const overview = (node) => {
  const result = make('div', { 'aria-live': 'polite' });
  node.replaceChildren(make('section', { class: 'gn-cockpit' }, make('h3', {}, 'Các quy trình của xã'), result));
  fill(result, async () => {
    const found = await ask('quy-trinh');
    return table(
      'Bấm vào tên quy trình để xem sơ đồ, từng bước và từng hồ sơ',
      ['Quy trình', 'Đang làm', 'Việc quá hạn', 'Bước máy lỗi'],
      [...found.processes].sort(busyFirst).map((each) => {
        const tab = (id, words) => make('a', { href: `#/process-definition/${each.definitionId}/runtime${id ? `?detailsTab=${id}` : ''}` }, words);
        const list = `/quan-tri/viec-ket?loai=buoc-may&tim=${encodeURIComponent(each.name)}`;
        return [
          tab(null, each.name),
          each.running > 0 ? tab('gn-instances', number(each.running)) : '0',
          each.late > 0 ? tab('gn-progress', late(each.late)) : '0',
          each.failed === 0 ? '0' : found.repairs ? make('a', { href: list }, late(each.failed)) : tab('gn-failures', late(each.failed))
        ];
      }),
      [1, 2, 3]
    );
  });
};

const ofProcess = (id, label, priority, render) => ({ id, pluginPoint: 'cockpit.processDefinition.runtime.tab', priority, render, properties: { label } });
const ofInstance = (id, label, priority, render) => ({ id, pluginPoint: 'cockpit.processInstance.runtime.tab', priority, render, properties: { label } });

export default [
  { id: 'gn-overview', pluginPoint: 'cockpit.dashboard', priority: 100, render: overview, properties: { label: 'Các quy trình của xã' } },
  { id: 'gn-definition-diagram', pluginPoint: 'cockpit.processDefinition.diagram.plugin', render: takeDiagram, unmount: leaveDiagram },
  { id: 'gn-instance-diagram', pluginPoint: 'cockpit.processInstance.diagram.plugin', render: takeDiagram, unmount: leaveDiagram },
  ofProcess('gn-progress', 'Tiến độ', 103, progressTab),
  ofProcess('gn-instances', 'Hồ sơ và quá trình', 102, instancesTab),
  ofProcess('gn-failures', 'Bước máy lỗi', 101, (node, { processDefinitionId }) => failures(node, { quyTrinh: processDefinitionId }, 'Bước máy lỗi của quy trình')),
  ofInstance('gn-course', 'Quá trình', 103, courseTab),
  ofInstance('gn-instance-failures', 'Bước máy lỗi', 102, (node, { processInstanceId }) => failures(node, { hoSo: processInstanceId }, 'Bước máy lỗi của hồ sơ này'))
];
