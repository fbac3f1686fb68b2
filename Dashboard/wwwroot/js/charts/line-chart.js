// Lines over epochs or training time, each with an optional band of one standard deviation. Data: LineChartData (Charts/LineChartData.cs).
import uPlot from '../../lib/uplot/uplot.js';
import { readColors } from './colors.js';
import { modelOf } from './line-model.js';
import { tipOf } from './line-tip.js';
import { print } from './numbers.js';

export { picture } from './line-picture.js';

// Between the marks of an axis of epochs.
const wholeSteps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];
const dashes = { solid: [], dashed: [8, 5], dotted: [2, 4] };

/** Draws a chart into the element and keeps it as wide as that. */
export function create(element, data, options) {
  let plot = null;
  const update = (nextData, nextOptions) => {
    plot?.destroy();
    plot = draw(element, modelOf(nextData, nextOptions));
  };
  const resizing = new ResizeObserver(() => plot.setSize(sizeOf(element)));
  update(data, options);
  resizing.observe(element);
  return {
    update,
    dispose() {
      resizing.disconnect();
      plot.destroy();
    },
  };
}

/** Words for a chart without a point. */
export function isEmpty(data) {
  return data.series.every(series => series.epochs.length === 0) ? 'No epoch has been measured yet.' : null;
}

/** A row for each epoch, a column for each line. */
export function table(data) {
  const byEpoch = data.series.map(series => new Map(series.epochs.map((epoch, index) => [epoch, index])));
  const epochs = [...new Set(data.series.flatMap(series => series.epochs))].sort((a, b) => a - b);
  return {
    columns: ['Epoch', ...data.series.map(series => series.name)],
    rows: epochs.map(epoch => [epoch, ...data.series.map((series, index) => describe(series, byEpoch[index].get(epoch), data.is_share))]),
  };
}

/** A row for each point. */
export function records(data) {
  return {
    columns: ['line', 'epoch', 'training_seconds', 'value', 'standard_deviation', 'seeds'],
    rows: data.series.flatMap(series => series.epochs.map((epoch, index) =>
      [series.name, epoch, series.seconds[index], series.values[index], series.deviations?.[index], series.seeds?.[index]])),
  };
}

function describe(series, index, isShare) {
  if (index === undefined) return null;
  const value = print(series.values[index], isShare);
  if (!series.seeds) return value;
  const count = series.seeds[index];
  return count < 2 ? `${value}, n = 1` : `${value} ± ${print(series.deviations[index], isShare)}, n = ${count}`;
}

function draw(element, model) {
  const colors = readColors(element);
  const font = `12px ${getComputedStyle(element).fontFamily}`;
  const axis = { stroke: colors.text, font, labelFont: font, grid: { stroke: colors.grid, width: 1 }, ticks: { show: false } };
  const series = [{}];
  const bands = [];
  const tables = [];
  for (const line of model.lines) {
    const color = colors.series[line.color];
    const columns = [line.x, line.y];
    series.push({ stroke: color, width: 2, dash: dashes[line.dash], spanGaps: true, points: { show: line.x.length < 2 } });
    if (line.low) {
      bands.push({ series: [series.length, series.length + 1], fill: color.replace('rgb(', 'rgba(').replace(')', ', 0.14)') });
      series.push(edge(), edge());
      columns.push(line.high, line.low);
    }
    tables.push(columns);
  }
  // Lines over seeds have their legend beside the chart, where they are chosen.
  const isNamed = model.lines.every(line => !line.source.seeds);
  const plot = new uPlot({
    ...sizeOf(element),
    padding: [isNamed ? 28 : 8, 12, 0, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
    scales: { x: { time: false }, y: { distr: model.log ? 3 : 1 } },
    axes: [
      { ...axis, grid: { show: false }, label: model.xLabel, labelSize: 20, size: 28, ...(model.byTime ? {} : { incrs: wholeSteps }) },
      { ...axis, label: model.yLabel, labelSize: 20, size: 58, values: (_, values) => values.map(value => label(value, model.isShare)) },
    ],
    series, bands,
    plugins: [tipOf(model)],
  }, uPlot.join(tables), element);
  if (isNamed) plot.root.append(legendOf(model));
  return plot;
}

function legendOf(model) {
  const legend = document.createElement('ul');
  legend.className = 'line-legend';
  legend.append(...model.lines.map(line => {
    const item = document.createElement('li');
    item.className = `series-${line.color} ${line.dash}`;
    item.textContent = line.name;
    return item;
  }));
  return legend;
}

function edge() {
  return { stroke: 'transparent', width: 0, spanGaps: true, points: { show: false } };
}

function label(value, isShare) {
  if (value === null) return '';
  return isShare ? `${+(100 * value).toFixed(2)} %` : `${+value.toPrecision(4)}`;
}

function sizeOf(element) {
  return { width: Math.max(120, element.clientWidth), height: Math.max(120, element.clientHeight) };
}
