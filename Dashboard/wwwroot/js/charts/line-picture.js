// A line chart as options of ECharts, for images: with the names of the lines, which the page has beside the chart.
import { readColors } from './colors.js';
import { modelOf } from './line-model.js';

/** The options. */
export function picture(element, data, options) {
  const model = modelOf(data, options);
  const colors = readColors(element);
  const fontFamily = getComputedStyle(element).fontFamily;
  const axis = {
    type: 'value', nameLocation: 'middle', nameTextStyle: { color: colors.text, fontFamily }, axisLine: { lineStyle: { color: colors.grid } },
    axisLabel: { color: colors.text, fontFamily }, splitLine: { lineStyle: { color: colors.grid } },
  };
  return {
    grid: { left: 56, right: 16, top: 48, bottom: 32, containLabel: true },
    legend: {
      top: 0, type: 'plain', textStyle: { color: colors.text, fontFamily },
      data: model.lines.map(line => ({ name: line.name, itemStyle: { opacity: 0 } })),
    },
    xAxis: { ...axis, name: model.xLabel, nameGap: 30, min: 'dataMin', max: 'dataMax', splitLine: { show: false } },
    yAxis: {
      ...axis, type: model.log ? 'log' : 'value', scale: true, name: model.yLabel, nameGap: 56,
      axisLabel: { ...axis.axisLabel, formatter: value => (model.isShare ? `${+(100 * value).toFixed(2)} %` : `${+value.toPrecision(4)}`) },
    },
    series: [...model.lines.filter(line => line.low).map(line => band(line, colors)), ...model.lines.map(line => stroke(line, colors))],
  };
}

function stroke(line, colors) {
  const color = colors.series[line.color];
  return {
    type: 'line', name: line.name, z: 3, color, symbol: line.x.length < 2 ? 'circle' : 'none',
    lineStyle: { width: 2, type: line.dash, color }, data: line.x.map((x, index) => [x, line.y[index]]),
  };
}

function band(line, colors) {
  const edges = line.x.map((x, index) => [x, line.low[index], line.high[index]]);
  return {
    type: 'custom', z: 1, silent: true, clip: true, encode: { x: 0, y: [1, 2] }, data: edges,
    // One polygon for the whole band, drawn with its first item.
    renderItem(parameters, api) {
      if (parameters.dataIndex > 0) return undefined;
      const points = [...edges.map(([x, , high]) => api.coord([x, high])), ...edges.map(([x, low]) => api.coord([x, low])).reverse()];
      return { type: 'polygon', shape: { points }, style: { fill: colors.series[line.color], opacity: 0.14 } };
    },
  };
}
