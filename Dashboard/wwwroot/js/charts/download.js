// A chart as a file: SVG and PNG drawn by ECharts whatever draws it on the screen, so that both have axes, names and legend; CSV with
// every number of the chart at full precision.
import * as echarts from '../../lib/echarts/echarts.js';
import { readColors } from './colors.js';

const usual = { width: 960, height: 540 };

/** Hands the chart to the browser as a file. */
export function download(format, element, module, data, options) {
  const content = format === 'csv'
    ? new Blob([csv(module.records(data))], { type: 'text/csv' })
    : image(format, element, module, data, options);
  const link = document.createElement('a');
  link.href = typeof content === 'string' ? content : URL.createObjectURL(content);
  link.download = `${element.id}.${format}`;
  link.click();
  if (typeof content !== 'string') setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function image(format, element, module, data, options) {
  const size = { ...usual, height: module.heightOf?.(data, options, usual.width) ?? usual.height };
  const option = { ...module.picture(element, data, options, size), animation: false, backgroundColor: readColors(element).surface };
  const isVector = format === 'svg';
  const place = isVector ? null : document.createElement('div');
  const chart = echarts.init(place, null, { ...size, renderer: isVector ? 'svg' : 'canvas', ssr: isVector });
  chart.setOption(option);
  const drawn = isVector
    ? new Blob([chart.renderToSVGString()], { type: 'image/svg+xml' })
    : chart.getDataURL({ type: 'png', pixelRatio: 2 });
  chart.dispose();
  return drawn;
}

function csv({ columns, rows }) {
  return [columns, ...rows].map(row => row.map(field).join(',')).join('\r\n') + '\r\n';
}

function field(value) {
  const text = value === null || value === undefined ? '' : `${value}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
