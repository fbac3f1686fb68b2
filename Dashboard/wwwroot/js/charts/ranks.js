// A critical-difference diagram (Demšar 2006): average ranks on an axis, joined where they are not shown to differ. Data: RankChart
// (Charts/RankChart.cs).
import { readColors } from './colors.js';
import { fittedView } from './echarts-view.js';

const lineHeight = 22;
const head = 64;

/** Draws the diagram. */
export function create(element, data, options) {
  return fittedView(element, picture, heightOf, data, options);
}

/** Words for a diagram without treatments. */
export function isEmpty(data) {
  return data.treatments.length < 2 ? data.empty : null;
}

/** Pixels. */
export function heightOf(data) {
  return head + 14 * data.cliques.length + lineHeight * Math.ceil(data.treatments.length / 2) + 24;
}

/** The options of ECharts: everything is drawn by one series, which knows where the axis is. */
export function picture(element, data, options, size) {
  const colors = readColors(element);
  const side = Math.min(260, size.width * 0.3);
  const ranks = data.treatments.map(treatment => treatment.rank);
  const low = Math.max(1, Math.floor(Math.min(...ranks)));
  const farthest = Math.max(...ranks, low + (data.critical_difference ?? 0));
  const interval = Math.max(1, Math.ceil((farthest - low) / 8));
  const high = low + interval * Math.ceil((farthest - low) / interval);
  return {
    grid: { left: side, right: side, top: head, bottom: 0 },
    xAxis: {
      type: 'value', min: low, max: high, position: 'top', interval, splitLine: { show: false },
      axisLine: { show: true, onZero: false, lineStyle: { color: colors.text } }, axisTick: { show: true, lineStyle: { color: colors.text } }, axisLabel: { color: colors.text, fontFamily: colors.font },
    },
    yAxis: { type: 'value', show: false, min: 0, max: 1 },
    tooltip: { className: 'chart-tip', confine: true, formatter: item => (item.dataIndex < data.treatments.length ? tip(data.treatments[item.dataIndex]) : undefined) },
    series: [{
      type: 'custom', clip: false, data: [...data.treatments.map(treatment => [treatment.rank, 1]), [low, 1]],
      renderItem: (parameters, api) => (parameters.dataIndex < data.treatments.length ? treatmentOf(parameters.dataIndex, api, data, size, side, colors) : joinsOf(api, data, low, colors)),
    }],
  };
}

/** A row for each treatment. */
export function table(data) {
  return { columns: ['Treatment', 'Average rank', ...data.blocks], rows: data.treatments.map(treatment => [treatment.name, treatment.rank.toFixed(2), ...treatment.ranks]) };
}

/** The same. */
export function records(data) {
  return { columns: ['treatment', 'average_rank', ...data.blocks], rows: data.treatments.map(treatment => [treatment.name, treatment.rank, ...treatment.ranks]) };
}

// The better half is named on the left, the other on the right, the outermost highest.
function treatmentOf(index, api, data, size, side, colors) {
  const count = data.treatments.length;
  const isLeft = index < Math.ceil(count / 2);
  const line = isLeft ? index : count - 1 - index;
  const [x, axis] = api.coord([api.value(0), 1]);
  const y = axis + 18 + 14 * data.cliques.length + lineHeight * line;
  const edge = isLeft ? side - 6 : size.width - side + 6;
  return {
    type: 'group',
    children: [
      { type: 'polyline', shape: { points: [[x, axis], [x, y], [edge, y]] }, style: { stroke: colors.text, lineWidth: 1.25, fill: 'none' } },
      { type: 'circle', shape: { cx: x, cy: axis, r: 3.5 }, style: { fill: colors.accent } },
      {
        type: 'text',
        style: {
          x: isLeft ? edge - 4 : edge + 4, y, text: data.treatments[index].name, fill: colors.ink, fontFamily: colors.font, fontSize: 12, align: isLeft ? 'right' : 'left', verticalAlign: 'middle',
          width: side - 16, overflow: 'truncate',
        },
      },
    ],
  };
}

function joinsOf(api, data, low, colors) {
  const [left, axis] = api.coord([low, 1]);
  const children = data.cliques.map((clique, index) => {
    const from = api.coord([data.treatments[clique.first].rank, 1])[0];
    const to = api.coord([data.treatments[clique.last].rank, 1])[0];
    const y = axis + 14 + 14 * index;
    return { type: 'line', shape: { x1: from - 5, x2: to + 5, y1: y, y2: y }, style: { stroke: colors.accent, lineWidth: 4.5, lineCap: 'round', opacity: 0.75 } };
  });
  if (data.critical_difference !== null) {
    const right = api.coord([low + data.critical_difference, 1])[0];
    const y = axis - 36;
    const style = { stroke: colors.ink, lineWidth: 1.5 };
    children.push(
      { type: 'line', shape: { x1: left, x2: right, y1: y, y2: y }, style },
      { type: 'line', shape: { x1: left, x2: left, y1: y - 4, y2: y + 4 }, style },
      { type: 'line', shape: { x1: right, x2: right, y1: y - 4, y2: y + 4 }, style },
      { type: 'text', style: { x: (left + right) / 2, y: y - 5, text: `CD ${data.critical_difference.toFixed(2)}`, fill: colors.ink, fontFamily: colors.font, fontSize: 12, align: 'center', verticalAlign: 'bottom' } },
    );
  }
  return { type: 'group', children };
}

function tip(treatment) {
  const box = document.createElement('div');
  box.innerText = `${treatment.name}\naverage rank ${treatment.rank.toFixed(2)}`;
  return box;
}
