// Finds the charts of the page, fetches their numbers when their version changes, and hands them to the module of their kind. A module has
//   create(element, data, options) -> { update(data, options), dispose() }   draws on the screen
//   isEmpty(data) -> words to show instead of a drawing, or null
//   picture(element, data, options, size) -> options of ECharts               for images
//   heightOf(data, options, width) -> pixels                                  where the height depends on the numbers
//   table(data) -> { columns, rows }                                          for people
//   records(data) -> { columns, rows }                                        for other programs
import { fillTable } from './charts/numbers.js';
import { download } from './charts/download.js';

const kinds = {
  'dots': () => import('./charts/dots.js'),
  'front': () => import('./charts/front.js'),
  'heat': () => import('./charts/heat.js'),
  'line-chart': () => import('./charts/line-chart.js'),
  'parallel': () => import('./charts/parallel.js'),
  'profile': () => import('./charts/profile.js'),
  'ranks': () => import('./charts/ranks.js'),
  'timeline': () => import('./charts/timeline.js'),
};
const drawn = new Map();

/** Makes, updates and removes charts so that they agree with the page. */
export function syncCharts() {
  for (const [element, chart] of drawn) {
    if (element.isConnected) continue;
    chart.view?.dispose();
    drawn.delete(element);
  }
  for (const element of document.querySelectorAll('[data-chart]')) sync(element);
}

/** Draws every chart again in the colours of the present theme. */
export function redrawCharts() {
  for (const [element, chart] of drawn) if (chart.data) chart.view?.update(chart.data, optionsOf(element));
}

/** Downloads a chart on a click of its buttons. */
export function startDownloads() {
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-export]');
    const element = button && document.getElementById(button.dataset.exportOf);
    const chart = element && drawn.get(element);
    if (chart?.view) download(button.dataset.export, element, chart.module, chart.data, optionsOf(element));
  });
}

function optionsOf(element) {
  return JSON.parse(element.dataset.options || '{}');
}

async function sync(element) {
  const wanted = `${element.dataset.src} ${element.dataset.version}`;
  let chart = drawn.get(element);
  if (!chart) drawn.set(element, chart = { wanted: null, shown: null, view: null, data: null, module: null });
  if (chart.wanted === wanted) {
    // The same numbers, shown in another way.
    if (chart.data && chart.shown !== element.dataset.options) draw(element, chart);
    return;
  }
  chart.wanted = wanted;
  element.setAttribute('aria-busy', 'true');
  try {
    const [module, response] = await Promise.all([kinds[element.dataset.chart](), fetch(element.dataset.src, { cache: 'no-store' })]);
    if (!response.ok) throw new Error(`The server answered ${response.status}.`);
    const data = await response.json();
    if (chart.wanted === wanted && element.isConnected) draw(element, Object.assign(chart, { module, data }));
  } catch {
    // Asked for again with the page's next update.
    chart.wanted = null;
    if (!chart.view) note(element, 'The numbers could not be loaded. Trying again.');
  }
  element.removeAttribute('aria-busy');
}

function draw(element, chart) {
  const { module, data } = chart;
  const nothing = module.isEmpty(data);
  chart.shown = element.dataset.options;
  if (nothing) {
    chart.view?.dispose();
    chart.view = null;
    note(element, nothing);
  } else if (chart.view) {
    chart.view.update(data, optionsOf(element));
  } else {
    element.replaceChildren();
    chart.view = module.create(element, data, optionsOf(element));
  }
  fillTable(document.querySelector(`[data-numbers-of="${element.id}"]`), module.table(data));
}

function note(element, text) {
  const paragraph = document.createElement('p');
  paragraph.className = 'chart-note';
  paragraph.textContent = text;
  element.replaceChildren(paragraph);
}
