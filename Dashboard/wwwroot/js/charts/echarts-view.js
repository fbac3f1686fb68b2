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
