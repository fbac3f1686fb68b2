// Finds the charts of the page, fetches their numbers when their version changes, and hands them to the module of their kind.
import { fillTable } from './charts/numbers.js';

const kinds = { 'line-chart': () => import('./charts/line-chart.js') };
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
  for (const chart of drawn.values()) if (chart.data) chart.view?.update(chart.data);
}

async function sync(element) {
  const wanted = `${element.dataset.src} ${element.dataset.version}`;
  let chart = drawn.get(element);
  if (!chart) drawn.set(element, chart = { wanted: null, view: null, data: null });
  if (chart.wanted === wanted) return;
  chart.wanted = wanted;
  element.setAttribute('aria-busy', 'true');
  try {
    const [module, response] = await Promise.all([kinds[element.dataset.chart](), fetch(element.dataset.src, { cache: 'no-store' })]);
    if (!response.ok) throw new Error(`The server answered ${response.status}.`);
    const data = await response.json();
    if (chart.wanted === wanted && element.isConnected) draw(element, chart, module, data);
  } catch {
    // Asked for again with the page's next update.
    chart.wanted = null;
    if (!chart.view) note(element, 'The numbers could not be loaded. Trying again.');
  }
  element.removeAttribute('aria-busy');
}

function draw(element, chart, module, data) {
  chart.data = data;
  if (data.series.every(series => series.epochs.length === 0)) {
    chart.view?.dispose();
    chart.view = null;
    note(element, 'No epoch has been measured yet.');
  } else if (chart.view) {
    chart.view.update(data);
  } else {
    element.replaceChildren();
    chart.view = module.create(element, data);
  }
  fillTable(document.querySelector(`[data-numbers-of="${element.id}"]`), data);
}

function note(element, text) {
  const paragraph = document.createElement('p');
  paragraph.className = 'chart-note';
  paragraph.textContent = text;
  element.replaceChildren(paragraph);
}
