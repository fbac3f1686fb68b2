// Lines over an ordered axis of names, with bands or bars, in panels. Data: ProfileChart (Charts/ProfileChart.cs).
import { readColors } from './colors.js';
import { fittedView } from './echarts-view.js';
import { nameAxis, say, sayMean, textOf, tipOf, valueAxis } from './axes.js';
import { layOut, rangeOf, titles } from './panels.js';

/** Draws the panels. */
export function create(element, data, options) {
  return fittedView(element, picture, heightOf, data, options);
}

/** Words for a chart without a point. */
export function isEmpty(data) {
  return data.panels.every(panel => panel.lines.every(line => line.points.every(point => point === null))) ? data.empty : null;
}

/** Pixels. */
export function heightOf(data, options, width) {
  return layout(data, width).height;
}

/** The options of ECharts. */
export function picture(element, data, options, size) {
  const colors = readColors(element);
  const { boxes } = layout(data, size.width);
  return {
    title: titles(data.panels.map(panel => panel.name), boxes, colors),
    legend: { top: 0, type: 'scroll', textStyle: textOf(colors), pageTextStyle: textOf(colors), data: [...new Set(data.panels.flatMap(panel => panel.lines.map(line => line.name)))] },
    tooltip: { className: 'chart-tip', confine: true, formatter: item => (item.data?.point ? tip(item, data) : undefined) },
    grid: boxes.map(box => ({ left: box.left + 52, top: box.top, width: box.width - 60, height: box.height })),
    xAxis: data.panels.map((panel, index) => nameAxis(colors, data.x, { gridIndex: index, name: data.x_label, nameLocation: 'middle', nameGap: 28, nameTextStyle: textOf(colors), axisLabel: { ...textOf(colors), hideOverlap: true } })),
    yAxis: data.panels.map((panel, index) => valueAxis(colors, '', { isShare: panel.is_share, gridIndex: index, ...rangeOf(panel.lines.flatMap(line => line.points.flatMap(point => (point ? [point.mean, point.low, point.high] : [])))), axisLabel: { ...textOf(colors), showMinLabel: false, showMaxLabel: false, formatter: value => tick(value, panel.is_share) } })),
    series: data.panels.flatMap((panel, index) => panel.lines.flatMap((line, place) => [spread(line, place, panel, index, data, colors), stroke(line, index, panel, colors)])),
  };
}

/** A row for each point. */
export function table(data) {
  return {
    columns: ['Panel', 'Line', data.x_label, 'Mean', '95 % interval', 'Note'],
    rows: rowsOf(data, (panel, line, x, point) => [
      panel.name, line.name, x, say(point.mean, panel.is_share), point.low === null ? '–' : `${say(point.low, panel.is_share)} to ${say(point.high, panel.is_share)}`, point.note,
    ]),
  };
}

/** The same at full precision. */
export function records(data) {
  return {
    columns: ['panel', 'line', data.x_label.toLowerCase(), 'mean', 'ci_low', 'ci_high', 'note'],
    rows: rowsOf(data, (panel, line, x, point) => [panel.name, line.name, x, point.mean, point.low, point.high, point.note]),
  };
}

function rowsOf(data, row) {
  return data.panels.flatMap(panel => panel.lines.flatMap(line => line.points.map((point, index) => (point ? row(panel, line, data.x[index], point) : null)))).filter(Boolean);
}

function layout(data, width) {
  return layOut(data.panels.length, width, { least: 340, tall: 230, foot: 56, top: 34, most: 3 });
}

function stroke(line, index, panel, colors) {
  const color = colors.series[line.color];
  return {
    type: 'line', name: line.name, xAxisIndex: index, yAxisIndex: index, z: 3, color, symbol: 'circle', symbolSize: 7, lineStyle: { width: 2, type: line.line, color },
    data: line.points.map(point => (point ? { value: point.mean, point, panel, symbolSize: point.is_marked ? 15 : 7, symbol: point.is_marked ? 'diamond' : 'circle' } : '-')),
  };
}

// Bands along an axis of numbers, bars on an axis of names; bars of several lines stand beside each other.
function spread(line, place, panel, index, data, colors) {
  const color = colors.series[line.color];
  const known = line.points.map((point, at) => ({ at, point })).filter(({ point }) => point && point.low !== null);
  return {
    type: 'custom', name: line.name, xAxisIndex: index, yAxisIndex: index, z: 1, silent: true, clip: true, encode: { x: 0, y: [1, 2] }, color,
    data: known.map(({ at, point }) => [at, point.low, point.high]),
    renderItem(parameters, api) {
      if (data.has_bands) {
        if (parameters.dataIndex > 0) return undefined;
        const points = [...known.map(({ at, point }) => api.coord([at, point.high])), ...known.map(({ at, point }) => api.coord([at, point.low])).reverse()];
        return { type: 'polygon', shape: { points }, style: { fill: color, opacity: 0.14 } };
      }
      const offset = 5 * (place - (panel.lines.length - 1) / 2);
      const [x, low] = api.coord([api.value(0), api.value(1)]);
      const high = api.coord([api.value(0), api.value(2)])[1];
      return { type: 'line', shape: { x1: x + offset, x2: x + offset, y1: low, y2: high }, style: { stroke: color, lineWidth: 1.5, opacity: 0.55 } };
    },
  };
}

function tick(value, isShare) {
  return isShare ? `${+(100 * value).toFixed(2)} %` : `${+value.toPrecision(4)}`;
}

function tip(item, data) {
  const { point, panel } = item.data;
  return tipOf([`${item.seriesName}, ${data.x_label} ${data.x[item.dataIndex]}`, sayMean(point, panel.is_share), point.note]);
}
