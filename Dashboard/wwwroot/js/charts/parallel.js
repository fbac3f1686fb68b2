// Finished trials in parallel coordinates. Data: ParallelData (Charts/ParallelData.cs). The brushes are in the URL (brush=axis:low:high),
// and the trials within them are listed below the chart.
import { readColors } from './colors.js';
import { view } from './echarts-view.js';
import { print } from './numbers.js';

/** Draws the coordinates with the brushes of the URL. */
export function create(element, data, options) {
  return view(element, picture, data, options, (chart, shown, how) => {
    chart.off('axisareaselected');
    for (const { axis, low, high } of brushesOfUrl())
      chart.dispatchAction({ type: 'axisAreaSelect', parallelAxisId: `axis-${axis}`, intervals: [[low, high]] });
    list(chart, shown, how);
    chart.on('axisareaselected', () => {
      keepInUrl(chart);
      list(chart, shown, how);
    });
  });
}

/** Words for a sweep without a finished trial. */
export function isEmpty(data) {
  return data.lines.length === 0 ? 'No trial has finished yet.' : null;
}

/** The options of ECharts. */
export function picture(element, data) {
  const colors = readColors(element);
  const fontFamily = getComputedStyle(element).fontFamily;
  const scores = data.lines.map(line => line.values[data.colored]).filter(value => value !== null);
  // On the lines' background, so that names are read across them.
  const text = { color: colors.text, fontFamily, backgroundColor: colors.surface, padding: [1, 2] };
  const worstToBest = data.is_maximized ? [2, 0, 1] : [1, 0, 2];
  return {
    parallel: {
      left: 48, right: 72, top: 44, bottom: 24,
      parallelAxisDefault: { nameTextStyle: text, axisLabel: text, axisLine: { lineStyle: { color: colors.text } } },
    },
    parallelAxis: data.axes.map((axis, index) => ({
      dim: index, id: `axis-${index}`, name: axis.name,
      ...(axis.levels ? { type: 'category', data: axis.levels, axisLabel: { ...text, formatter: shorten } } : numbers(axis, text)),
    })),
    visualMap: {
      show: false, type: 'continuous', dimension: data.colored, min: Math.min(...scores), max: Math.max(...scores),
      inRange: { color: worstToBest.map(index => colors.series[index]) },
    },
    series: [{
      type: 'parallel', lineStyle: { width: 1.5, opacity: 0.65 }, inactiveOpacity: 0.06, activeOpacity: 0.9,
      data: data.lines.map(line => ({ name: line.name, value: line.values.map(value => value ?? '-') })),
    }],
  };
}

/** A row for each trial. */
export function table(data) {
  return {
    columns: ['Trial', ...data.axes.map(axis => axis.name)],
    rows: data.lines.map(line => [line.name, ...data.axes.map((axis, index) => say(axis, line.values[index]))]),
  };
}

/** A row for each trial, at full precision. */
export function records(data) {
  const exact = line => data.axes.map((axis, index) => (axis.levels ? axis.levels[line.values[index]] : line.values[index]));
  return {
    columns: ['trial', 'cell', 'name', ...data.axes.map(axis => axis.name)],
    rows: data.lines.map(line => [line.trial, line.cell, line.name, ...exact(line)]),
  };
}

function numbers(axis, text) {
  return {
    type: axis.is_log ? 'log' : 'value', scale: true, min: 'dataMin', max: 'dataMax',
    axisLabel: { ...text, formatter: value => say(axis, value) },
  };
}

function say(axis, value) {
  if (value === null) return null;
  if (axis.levels) return axis.levels[value];
  if (!axis.is_share && value >= 1e6) return `${+(value / 1e6).toPrecision(6)} M`;
  if (!axis.is_share && value >= 1e4) return `${+(value / 1e3).toPrecision(4)} K`;
  return print(value, axis.is_share);
}

// Names longer than this reach into the next axis.
function shorten(name) {
  return name.length > 18 ? `${name.slice(0, 17)}…` : name;
}

function intervalsOf(chart) {
  return chart.getOption().parallelAxis.map(axis => (axis.areaSelectStyle ? chart.getModel().getComponent('parallelAxis', axis.dim).activeIntervals : []));
}

function keepInUrl(chart) {
  const url = new URL(location.href);
  url.searchParams.delete('brush');
  intervalsOf(chart).forEach((intervals, axis) => {
    for (const [low, high] of intervals) url.searchParams.append('brush', `${axis}:${+low.toPrecision(6)}:${+high.toPrecision(6)}`);
  });
  history.replaceState(null, '', url);
}

function brushesOfUrl() {
  return new URL(location.href).searchParams.getAll('brush')
    .map(text => text.split(':').map(Number))
    .filter(parts => parts.length === 3 && parts.every(Number.isFinite))
    .map(([axis, low, high]) => ({ axis, low, high }));
}

function list(chart, data, options) {
  const intervals = intervalsOf(chart);
  const inside = (value, [low, high]) => value !== null && value >= low && value <= high;
  const kept = data.lines.filter(line => intervals.every((own, axis) => own.length === 0 || own.some(interval => inside(line.values[axis], interval))));
  const place = document.getElementById('brushed');
  if (!place) return;
  if (intervals.every(own => own.length === 0)) {
    place.replaceChildren();
    return;
  }
  const cells = [...new Set(kept.map(line => line.cell))];
  const head = document.createElement('p');
  head.textContent = `${kept.length} of ${data.lines.length} trials, of ${cells.length} cells. `;
  if (cells.length >= 2 && cells.length <= options.most_compared) {
    const address = `/compare?${cells.map(cell => `cell=${encodeURIComponent(options.sweep)}~${cell}`).join('&')}`;
    head.append(link(address, 'Compare these cells'));
  }
  const items = document.createElement('ul');
  items.append(...kept.map(line => {
    const item = document.createElement('li');
    item.append(link(`/trials/${line.trial}?sweep=${encodeURIComponent(options.sweep)}`, `${line.name}: ${say(data.axes[data.colored], line.values[data.colored])}`));
    return item;
  }));
  place.replaceChildren(head, items);
}

function link(address, text) {
  const element = document.createElement('a');
  element.href = address;
  element.textContent = text;
  return element;
}
