// Attempts on slots over time. Data: Timeline (Charts/Timeline.cs). A click on a bar opens its trial.
import { readColors } from './colors.js';
import { stateColors, view } from './echarts-view.js';

// Told by shape too, for who cannot tell the colours.
const marks = { queued: '○', running: '▶', succeeded: '✓', failed: '✕', cancelled: '⊘' };
const rowHeight = 26;

/** Draws the timeline, as high as its lanes need. */
export function create(element, data, options) {
  return view(element, picture, data, options, (chart, shown) => {
    element.style.height = `${Math.min(1600, Math.max(180, 90 + rowHeight * shown.lanes.length))}px`;
    chart.resize();
    chart.off('click');
    chart.on('click', event => { if (event.data?.trial) location.href = `/trials/${event.data.trial}`; });
  });
}

/** Words for a timeline without an attempt. */
export function isEmpty(data) {
  return data.bars.length === 0 ? 'No attempt in this time.' : null;
}

/** The options of ECharts. */
export function picture(element, data) {
  const colors = readColors(element);
  const states = stateColors(element);
  const text = { color: colors.text, fontFamily: states.font };
  const line = { lineStyle: { color: colors.grid } };
  return {
    grid: { left: 8, right: 16, top: 8, bottom: 28, containLabel: true },
    tooltip: { className: 'chart-tip', confine: true, formatter: item => tip(data.lanes, item.data) },
    xAxis: { type: 'time', min: data.from, max: data.to, axisLabel: { ...text, hideOverlap: true }, axisLine: line, splitLine: { show: true, ...line } },
    yAxis: {
      type: 'category', data: data.lanes, inverse: true, axisTick: { show: false }, axisLine: line,
      axisLabel: { ...text, width: element.clientWidth > 700 ? 220 : 90, overflow: 'truncate' },
    },
    series: [{
      type: 'custom', clip: true, encode: { x: [1, 2], y: 0 }, dimensions: ['lane', 'from', 'to'],
      data: data.bars.map(bar => ({ ...bar, value: [bar.lane, bar.from, bar.to] })),
      renderItem: (parameters, api) => bar(parameters, api, data, states, colors),
    }],
  };
}

/** A row for each attempt. */
export function table(data) {
  return {
    columns: ['Slot', 'Trial', 'Attempt', 'From', 'To', 'Outcome'],
    rows: data.bars.map(bar => [data.lanes[bar.lane], bar.trial, bar.attempt, bar.from, bar.to, bar.outcome]),
  };
}

/** The same. */
export const records = table;

function bar(parameters, api, data, states, colors) {
  const item = data.bars[parameters.dataIndex];
  const height = api.size([0, 1])[1] * 0.7;
  const [left, middle] = api.coord([api.value(1), api.value(0)]);
  const right = api.coord([api.value(2), api.value(0)])[0];
  const { x, width } = parameters.coordSys;
  const from = Math.max(left, x);
  const wide = Math.max(2, Math.min(right, x + width) - from);
  const mark = {
    type: 'text',
    style: { x: from + 4, y: middle, text: marks[item.looks], fill: colors.surface, verticalAlign: 'middle', fontSize: 11 },
  };
  return {
    type: 'group',
    children: [
      {
        type: 'rect', shape: { x: from, y: middle - height / 2, width: wide, height, r: 2 },
        style: { fill: states[item.looks], stroke: colors.surface, lineWidth: 1 },
      },
      ...(wide < 14 ? [] : [mark]),
    ],
  };
}

function tip(lanes, item) {
  const box = document.createElement('div');
  const seconds = Math.round((Date.parse(item.to) - Date.parse(item.from)) / 1000);
  box.innerText = `${lanes[item.lane]}\ntrial ${item.trial.slice(0, 8)}, attempt ${item.attempt}\n${item.outcome}, ${seconds} s`;
  return box;
}
