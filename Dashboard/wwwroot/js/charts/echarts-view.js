// What the charts drawn by ECharts have in common.
import * as echarts from '../../lib/echarts/echarts.js';

/** Draws a picture into the element, keeps it as wide as that, and hands the chart to whoever listens to it. */
export function view(element, picture, data, options, listen) {
  const chart = echarts.init(element);
  const resizing = new ResizeObserver(() => chart.resize());
  const update = (nextData, nextOptions) => {
    chart.setOption({ ...picture(element, nextData, nextOptions), animation: false }, { notMerge: true });
    listen?.(chart, nextData, nextOptions);
  };
  update(data, options);
  resizing.observe(element);
  return {
    update,
    dispose() {
      resizing.disconnect();
      chart.dispose();
    },
  };
}

/** The same for a picture that is laid out for a width, with a height of its own: heightOf(data, options, width) in pixels. */
export function fittedView(element, picture, heightOf, data, options) {
  const chart = echarts.init(element);
  let shown = [data, options];
  let drawnFor = 0;
  const draw = () => {
    const width = Math.max(240, element.clientWidth);
    const height = heightOf(...shown, width);
    drawnFor = width;
    element.style.height = `${height}px`;
    chart.resize();
    chart.setOption({ ...picture(element, ...shown, { width, height }), animation: false }, { notMerge: true });
  };
  const resizing = new ResizeObserver(() => { if (Math.max(240, element.clientWidth) !== drawnFor) draw(); });
  draw();
  resizing.observe(element);
  return {
    update(nextData, nextOptions) {
      shown = [nextData, nextOptions];
      draw();
    },
    dispose() {
      resizing.disconnect();
      chart.dispose();
    },
  };
}

/** The state's colour in the theme in force. */
export function stateColors(element) {
  const style = getComputedStyle(element);
  const probe = document.createElement('span');
  element.append(probe);
  const colors = {};
  for (const state of ['queued', 'leased', 'running', 'succeeded', 'failed', 'cancelled']) {
    probe.style.color = `var(--state-${state})`;
    colors[state] = getComputedStyle(probe).color;
  }
  probe.remove();
  return { ...colors, font: style.fontFamily };
}
