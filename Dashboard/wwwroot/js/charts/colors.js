// Colours of tokens.css as the drawing library needs them: resolved for the theme in force.

/** Reads the colours of a chart's lines, text and grid. */
export function readColors(element) {
  const probe = document.createElement('span');
  element.append(probe);
  const read = name => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const colors = {
    series: Array.from({ length: 8 }, (_, index) => read(`--series-${index}`)),
    text: read('--ink-soft'),
    ink: read('--ink'),
    grid: read('--line'),
    strong: read('--line-strong'),
    surface: read('--surface'),
    accent: read('--accent'),
    better: read('--better'),
    worse: read('--worse'),
    font: getComputedStyle(element).fontFamily,
  };
  probe.remove();
  return colors;
}
