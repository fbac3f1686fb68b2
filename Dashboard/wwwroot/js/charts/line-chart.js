// Lines over epochs, each with an optional band of one standard deviation. Data: LineChartData (Charts/LineChartData.cs).
import * as echarts from '../../lib/echarts/echarts.js';
import { readColors } from './colors.js';
import { print } from './numbers.js';

const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** Draws a chart into the element and keeps it as wide as that. */
export function create(element, data) {
  const chart = echarts.init(element);
  const resizing = new ResizeObserver(() => chart.resize());
  resizing.observe(element);
  const update = next => chart.setOption(options(element, next), { notMerge: true });
  update(data);
  return {
    update,
    dispose() {
      resizing.disconnect();
      chart.dispose();
    },
  };
}

function options(element, data) {
  const colors = readColors(element);
  const font = getComputedStyle(element).fontFamily;
  const last = Math.max(...data.series.flatMap(series => series.epochs));
  // Lines over seeds have their legend beside the chart, where they are chosen.
  const named = data.series.every(series => !series.seeds);
  const axis = { axisLabel: { color: colors.text, fontFamily: font }, axisLine: { lineStyle: { color: colors.grid } }, axisTick: { show: false } };
  return {
    animation: !calm.matches,
    animationDuration: 250,
    animationDurationUpdate: 250,
    grid: { left: 8, right: 16, top: named ? 36 : 28, bottom: 24, containLabel: true },
    legend: { show: named, top: 0, right: 0, selectedMode: false, itemStyle: { opacity: 0 }, textStyle: { color: colors.text, fontFamily: font } },
    tooltip: { trigger: 'axis', className: 'chart-tip', confine: true, axisPointer: { lineStyle: { color: colors.text, type: 'dotted' } }, formatter: points => tip(points, data) },
    xAxis: {
      ...axis, type: 'value', min: 1, max: Math.max(last, 2), minInterval: 1, splitLine: { show: false },
      name: 'Epoch', nameLocation: 'middle', nameGap: 26, nameTextStyle: { color: colors.text, fontFamily: font },
    },
    yAxis: {
      ...axis, type: 'value', scale: true, splitLine: { lineStyle: { color: colors.grid } },
      name: data.y_label, nameTextStyle: { color: colors.text, fontFamily: font, align: 'left', padding: [0, 0, 0, -30] },
      axisLabel: { color: colors.text, fontFamily: font, formatter: value => (data.is_share ? `${+(100 * value).toFixed(1)} %` : `${+value.toPrecision(4)}`) },
    },
    series: [...data.series.filter(series => series.deviations).map(series => band(series, colors)), ...data.series.map(series => line(series, colors))],
  };
}

function line(series, colors) {
  const color = colors.series[series.color];
  return {
    type: 'line', name: series.name, z: 3, color,
    data: series.epochs.map((epoch, index) => [epoch, series.values[index]]),
    // A line of one point is invisible without its symbol.
    symbol: series.epochs.length < 2 ? 'circle' : 'none', symbolSize: 6,
    lineStyle: { width: 2, type: series.line, color }, emphasis: { disabled: true },
  };
}

function band(series, colors) {
  const edges = series.epochs.map((epoch, index) => [epoch, series.values[index] - series.deviations[index], series.values[index] + series.deviations[index]]);
  return {
    type: 'custom', z: 1, silent: true, tooltip: { show: false }, clip: true, animation: false,
    dimensions: ['epoch', 'low', 'high'], encode: { x: 'epoch', y: ['low', 'high'] },
    data: edges,
    // One polygon for the whole band, drawn with its first item.
    renderItem(parameters, api) {
      if (parameters.dataIndex > 0) return undefined;
      const upper = edges.map(([epoch, , high]) => api.coord([epoch, high]));
      const lower = edges.map(([epoch, low]) => api.coord([epoch, low])).reverse();
      return { type: 'polygon', shape: { points: [...upper, ...lower] }, style: { fill: colors.series[series.color], opacity: 0.13 } };
    },
  };
}

function tip(points, data) {
  const epoch = points[0].axisValue;
  const box = document.createElement('div');
  const title = document.createElement('strong');
  title.textContent = `Epoch ${epoch}`;
  const rows = data.series
    .map(series => ({ series, index: series.epochs.indexOf(epoch) }))
    .filter(row => row.index >= 0)
    .sort((a, b) => b.series.values[b.index] - a.series.values[a.index])
    .map(row => tipRow(row, data.is_share));
  box.append(title, ...rows);
  return box;
}

function tipRow({ series, index }, isShare) {
  const row = document.createElement('div');
  row.className = `chart-tip-row series-${series.color}`;
  const name = document.createElement('span');
  name.textContent = series.name;
  const value = document.createElement('b');
  const spread = series.seeds?.[index] > 1 ? ` ± ${print(series.deviations[index], isShare)}` : '';
  value.textContent = print(series.values[index], isShare) + spread;
  row.append(name, value);
  return row;
}
