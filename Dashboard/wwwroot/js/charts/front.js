// Cells in the plane of cost and metric with their Pareto front. Data: FrontChart (Charts/FrontChart.cs).
import { readColors } from './colors.js';
import { fittedView } from './echarts-view.js';
import { large, sayMean, say, textOf, tipOf, valueAxis } from './axes.js';

// Shapes besides colours, for who cannot tell the colours.
const shapes = ['circle', 'triangle', 'rect', 'diamond', 'pin', 'arrow', 'roundRect', 'emptyCircle'];
// More names than these cover each other.
const mostNamed = 12;

/** Draws the plane. */
export function create(element, data, options) {
  return fittedView(element, picture, heightOf, data, options);
}

/** Words for a plane without a cell. */
export function isEmpty(data) {
  return data.points.length === 0 ? 'No cell has both a result and this cost yet.' : null;
}

/** Pixels. */
export function heightOf(data, options, width) {
  return Math.round(Math.min(560, Math.max(320, width * 0.42)));
}

/** The options of ECharts. */
export function picture(element, data, options, size) {
  const colors = readColors(element);
  const text = textOf(colors);
  const front = data.points.filter(point => point.is_on_front);
  const isWide = size.width > 600;
  return {
    grid: { left: isWide ? 36 : 8, right: isWide ? 90 : 24, top: 40, bottom: 30, containLabel: true },
    legend: { top: 0, type: 'scroll', textStyle: text, data: data.groups, pageTextStyle: text },
    tooltip: { className: 'chart-tip', confine: true, formatter: item => (item.data?.point ? tip(item.data.point, data) : undefined) },
    xAxis: valueAxis(colors, data.x_label, { nameGap: 30, splitLine: { show: false }, axisLabel: { ...text, hideOverlap: true, formatter: large } }),
    yAxis: valueAxis(colors, isWide ? data.y_label : '', { isShare: data.is_share, nameGap: 52 }),
    series: [
      ...data.groups.map((name, group) => ({
        type: 'scatter', name, z: 3, symbol: shapes[group % shapes.length], color: colors.series[group % 8],
        symbolSize: item => (item[2] ? 13 : 8),
        data: data.points.filter(point => point.group === group).map(point => ({
          value: [point.cost, point.mean, point.is_on_front ? 1 : 0], point,
          itemStyle: { opacity: point.is_on_front ? 1 : 0.6, borderColor: colors.surface, borderWidth: 1 },
          label: { show: isWide && point.is_on_front && front.length <= mostNamed, formatter: point.name, position: 'top', ...text, color: colors.ink },
        })),
        labelLayout: { hideOverlap: true, moveOverlap: 'shiftY' },
      })),
      // The front is a staircase: between two of its cells one gets the cheaper one's metric.
      { type: 'line', step: 'end', z: 2, silent: true, symbol: 'none', color: colors.accent, lineStyle: { width: 2, opacity: 0.7 }, data: front.map(point => [point.cost, point.mean]) },
      intervals(data, colors),
    ],
  };
}

/** A row for each cell. */
export function table(data) {
  return {
    columns: ['Cell', data.x_label, data.y_label, '95 % interval', 'Seeds', 'On the front'],
    rows: data.points.map(point => [
      point.name, large(point.cost), say(point.mean, data.is_share), point.low === null ? '–' : `${say(point.low, data.is_share)} to ${say(point.high, data.is_share)}`,
      point.seeds, point.is_on_front ? 'yes' : '',
    ]),
  };
}

/** The same at full precision. */
export function records(data) {
  return {
    columns: ['cell', 'cost', 'mean', 'ci_low', 'ci_high', 'seeds', 'on_front'],
    rows: data.points.map(point => [point.name, point.cost, point.mean, point.low, point.high, point.seeds, point.is_on_front]),
  };
}

function intervals(data, colors) {
  const known = data.points.filter(point => point.low !== null);
  return {
    type: 'custom', silent: true, clip: true, z: 1, encode: { x: 0, y: 3 },
    data: known.map(point => [point.cost, point.low, point.high, point.mean]),
    renderItem(parameters, api) {
      const [x, low] = api.coord([api.value(0), api.value(1)]);
      const high = api.coord([api.value(0), api.value(2)])[1];
      return { type: 'line', shape: { x1: x, x2: x, y1: low, y2: high }, style: { stroke: colors.series[known[parameters.dataIndex].group % 8], lineWidth: 1.25, opacity: 0.45 } };
    },
  };
}

function tip(point, data) {
  return tipOf([point.name, `${data.y_label} ${sayMean(point, data.is_share)}, ${point.seeds} ${point.seeds === 1 ? 'seed' : 'seeds'}`, `${data.x_label}: ${large(point.cost)}`, point.is_on_front ? 'on the Pareto front' : '']);
}
