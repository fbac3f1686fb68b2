// Numbers as colours, rows against columns, in panels that share a scale. Data: HeatChart (Charts/HeatChart.cs).
import { readColors } from './colors.js';
import { fittedView } from './echarts-view.js';
import { nameAxis, say, tipOf } from './axes.js';
import { layOut, titles } from './panels.js';

const rowHeight = 28;

/** Draws the panels. */
export function create(element, data, options) {
  return fittedView(element, picture, heightOf, data, options);
}

/** Words for a chart without a number. */
export function isEmpty(data) {
  return data.panels.every(panel => panel.cells.length === 0) ? data.empty : null;
}

/** Pixels. */
export function heightOf(data, options, width) {
  return layout(data, width).height;
}

/** The options of ECharts. */
export function picture(element, data, options, size) {
  const colors = readColors(element);
  const { boxes } = layout(data, size.width);
  const names = namesOf(data);
  const largest = Math.max(...data.panels.flatMap(panel => panel.cells.map(cell => Math.abs(cell.value))), 1e-12);
  const turned = data.panels.some((panel, index) => (boxes[index].width - names) / panel.columns.length < 9 * Math.max(...panel.columns.map(name => name.length)));
  return {
    title: titles(data.panels.map(panel => panel.name), boxes, colors),
    tooltip: { className: 'chart-tip', confine: true, formatter: item => tip(item.data, data) },
    grid: boxes.map((box, index) => ({ left: box.left + names, top: box.top, width: box.width - names, height: rowHeight * data.panels[index].rows.length })),
    xAxis: data.panels.map((panel, index) => nameAxis(colors, panel.columns, {
      gridIndex: index, axisLine: { show: false }, axisLabel: { color: colors.text, fontFamily: colors.font, interval: 0, rotate: turned ? 40 : 0, fontSize: 11 },
    })),
    yAxis: data.panels.map((panel, index) => nameAxis(colors, panel.rows, {
      gridIndex: index, inverse: true, axisLine: { show: false }, axisLabel: { color: colors.ink, fontFamily: colors.font, width: names - 8, overflow: 'truncate' },
    })),
    series: data.panels.map((panel, index) => ({
      type: 'heatmap', xAxisIndex: index, yAxisIndex: index,
      data: panel.cells.map(cell => ({ value: [cell.column, cell.row, cell.value], cell, panel, itemStyle: { color: shade(cell.value / largest, data, colors), borderColor: colors.surface, borderWidth: 2 } })),
      label: {
        show: (boxes[index].width - names) / panel.columns.length > 36, fontFamily: colors.font, fontSize: 11, color: colors.ink,
        formatter: item => (item.data.cell.is_best ? `{best|${label(item.data.cell, data)}}` : label(item.data.cell, data)), rich: { best: { fontWeight: 700, fontSize: 12, color: colors.ink, fontFamily: colors.font } },
      },
      emphasis: { itemStyle: { borderColor: colors.ink } },
    })),
    // Colours are set on the items; the component only has to be there.
    visualMap: { show: false, min: -1, max: 1, inRange: { opacity: 1 }, seriesIndex: [] },
  };
}

/** A row for each number. */
export function table(data) {
  return {
    columns: [data.panel_label, data.row_label, data.column_label, data.label, 'Note'],
    rows: data.panels.flatMap(panel => panel.cells.map(cell => [panel.name, panel.rows[cell.row], panel.columns[cell.column], say(cell.value, data.is_share, data.is_difference), cell.note])),
  };
}

/** The same at full precision. */
export function records(data) {
  return {
    columns: [data.panel_label, data.row_label, data.column_label, 'value', 'note'].map(name => name.toLowerCase()),
    rows: data.panels.flatMap(panel => panel.cells.map(cell => [panel.name, panel.rows[cell.row], panel.columns[cell.column], cell.value, cell.note])),
  };
}

function layout(data, width) {
  const rows = Math.max(...data.panels.map(panel => panel.rows.length));
  const columns = Math.max(...data.panels.map(panel => panel.columns.length));
  return layOut(data.panels.length, width, { least: Math.min(640, namesOf(data) + 52 * columns), tall: rowHeight * rows, foot: 66 });
}

function namesOf(data) {
  return Math.min(160, 20 + 7.5 * Math.max(...data.panels.flatMap(panel => panel.rows.map(name => name.length))));
}

function shade(share, data, colors) {
  const strength = 0.06 + 0.62 * Math.abs(share);
  const sign = data.is_maximized ? share : -share;
  const color = !data.is_difference ? colors.accent : sign < 0 ? colors.worse : colors.better;
  return color.replace('rgb(', 'rgba(').replace(')', `, ${strength.toFixed(3)})`);
}

function label(cell, data) {
  return `${data.is_difference ? say(cell.value, data.is_share, true) : (data.is_share ? 100 * cell.value : cell.value).toFixed(data.digits)}${cell.mark}`;
}

function tip({ cell, panel }, data) {
  return tipOf([`${panel.rows[cell.row]} · ${panel.columns[cell.column]}`, `${data.label}: ${say(cell.value, data.is_share, data.is_difference)}`, cell.note]);
}
