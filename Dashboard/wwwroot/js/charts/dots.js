// Means with their intervals, one row each, in panels that share a scale. Data: DotChart (Charts/DotChart.cs).
import { readColors } from './colors.js';
import { fittedView } from './echarts-view.js';
import { nameAxis, say, sayMean, tipOf, valueAxis } from './axes.js';
import { layOut, rangeOf, titles } from './panels.js';

const rowHeight = 26;

/** Draws the panels. */
export function create(element, data, options) {
  return fittedView(element, picture, heightOf, data, options);
}

/** Words for a chart without a mean. */
export function isEmpty(data) {
  return data.panels.every(panel => panel.rows.every(row => row.mean === null)) ? data.empty : null;
}

/** Pixels. */
export function heightOf(data, options, width) {
  return layout(data, width).height;
}

/** The options of ECharts. */
export function picture(element, data, options, size) {
  const colors = readColors(element);
  const { boxes } = layout(data, size.width);
  const how = { isShare: data.is_share, isDifference: data.is_difference };
  const range = scaleOf(data);
  const names = Math.min(130, 20 + 7.5 * Math.max(...data.panels.flatMap(panel => panel.rows.map(row => row.name.length))));
  return {
    title: titles(data.panels.map(panel => panel.name), boxes, colors),
    tooltip: { className: 'chart-tip', confine: true, formatter: item => (item.data?.row ? tip(item.data.row, data) : undefined) },
    grid: boxes.map((box, index) => ({ left: box.left + names, top: box.top, width: box.width - names - 8, height: rowHeight * data.panels[index].rows.length })),
    xAxis: data.panels.map((panel, index) => valueAxis(colors, data.x_label, { ...how, ...range, gridIndex: index, nameGap: 24, splitNumber: 3 })),
    yAxis: data.panels.map((panel, index) => nameAxis(colors, panel.rows.map(row => row.name), {
      gridIndex: index, inverse: true, axisLine: { show: false },
      axisLabel: { color: colors.ink, fontFamily: colors.font, width: names - 8, overflow: 'truncate', formatter: (name, place) => (panel.rows[place]?.is_best ? `{best|${name}}` : name), rich: { best: { fontWeight: 700, color: colors.ink, fontFamily: colors.font } } },
    })),
    series: data.panels.flatMap((panel, index) => [bars(panel, index, colors, range), dots(panel, index, colors, data)]),
  };
}

/** A row for each mean. */
export function table(data) {
  return {
    columns: [data.panel_label, data.row_label, data.x_label, '95 % interval', 'Note'],
    rows: data.panels.flatMap(panel => panel.rows.map(row => [
      panel.name, row.name, say(row.mean, data.is_share, data.is_difference),
      row.low === null ? '–' : `${say(row.low, data.is_share, data.is_difference)} to ${say(row.high, data.is_share, data.is_difference)}`, row.note,
    ])),
  };
}

/** The same at full precision. */
export function records(data) {
  return {
    columns: [data.panel_label, data.row_label, 'mean', 'ci_low', 'ci_high', 'reference', 'note'].map(name => name.toLowerCase()),
    rows: data.panels.flatMap(panel => panel.rows.map(row => [panel.name, row.name, row.mean, row.low, row.high, panel.reference, row.note])),
  };
}

function layout(data, width) {
  const rows = Math.max(...data.panels.map(panel => panel.rows.length));
  return layOut(data.panels.length, width, { least: 270, tall: rowHeight * rows, foot: 52 });
}

// Intervals of few seeds are far wider than the means differ: those may be cut off, as the table says, so that differences can be seen.
function scaleOf(data) {
  const rows = data.panels.flatMap(panel => panel.rows);
  const means = rangeOf([...rows.map(row => row.mean), ...data.panels.map(panel => panel.reference)], 0);
  const all = rangeOf(rows.flatMap(row => [row.mean, row.low, row.high]).concat(data.panels.map(panel => panel.reference)));
  const room = (means.max - means.min) * 0.75;
  return { min: Math.max(all.min, means.min - room), max: Math.min(all.max, means.max + room) };
}

function colorOf(row, colors) {
  return row.verdict > 0 ? colors.better : row.verdict < 0 ? colors.worse : colors.accent;
}

function dots(panel, index, colors, data) {
  return {
    type: 'scatter', xAxisIndex: index, yAxisIndex: index, z: 3,
    data: panel.rows.map((row, place) => ({
      value: [row.mean ?? '-', place], row,
      // Filled where a difference is shown, open where it may be noise.
      symbol: 'circle', symbolSize: row.is_best ? 12 : 9,
      itemStyle: { color: data.is_difference && row.verdict === 0 ? colors.surface : colorOf(row, colors), borderColor: colorOf(row, colors), borderWidth: 2 },
    })),
    markLine: panel.reference === null ? undefined : {
      symbol: 'none', silent: true, animation: false, label: { show: false },
      lineStyle: { color: colors.text, type: 'dashed', width: 1.25 }, data: [{ xAxis: panel.reference }],
    },
  };
}

function bars(panel, index, colors, range) {
  return {
    type: 'custom', silent: true, clip: true, xAxisIndex: index, yAxisIndex: index, z: 2, encode: { x: 0, y: 1 },
    data: panel.rows.map((row, place) => [row.mean, place]),
    renderItem(parameters, api) {
      const row = panel.rows[parameters.dataIndex];
      if (row.low === null) return undefined;
      const [left, y] = api.coord([Math.max(row.low, range.min), parameters.dataIndex]);
      const right = api.coord([Math.min(row.high, range.max), parameters.dataIndex])[0];
      const style = { stroke: colorOf(row, colors), lineWidth: 2, opacity: 0.6 };
      const end = x => ({ type: 'line', shape: { x1: x, x2: x, y1: y - 4, y2: y + 4 }, style });
      return {
        type: 'group',
        children: [
          { type: 'line', shape: { x1: left, x2: right, y1: y, y2: y }, style },
          // Open where it leaves the scale.
          ...(row.low >= range.min ? [end(left)] : []), ...(row.high <= range.max ? [end(right)] : []),
        ],
      };
    },
  };
}

function tip(row, data) {
  return tipOf([row.name, sayMean(row, data.is_share, data.is_difference), row.note]);
}
