// Several small charts of one kind in one drawing, in as many columns as fit.
import { textOf } from './axes.js';

const head = 30;

/** Where each panel goes. count: panels; least: pixels that one needs in width; tall: pixels of its drawing; foot: below it. */
export function layOut(count, width, { least, tall, foot = 44, side = 8, gap = 20, top = 8, most = 6 }) {
  const columns = Math.max(1, Math.min(count, most, Math.floor((width - 2 * side + gap) / (least + gap))));
  const wide = (width - 2 * side - (columns - 1) * gap) / columns;
  const rows = Math.ceil(count / columns);
  const step = head + tall + foot;
  return {
    height: top + rows * step,
    columns,
    boxes: Array.from({ length: count }, (_, index) => ({
      left: side + (index % columns) * (wide + gap), top: top + head + Math.floor(index / columns) * step, width: wide, height: tall, column: index % columns,
    })),
  };
}

/** The names above the panels. */
export function titles(names, boxes, colors) {
  return names.map((name, index) => ({
    text: name, left: boxes[index].left, top: boxes[index].top - head + 2, padding: 0,
    textStyle: { ...textOf(colors), color: colors.ink, fontSize: 13, fontWeight: 600, width: boxes[index].width, overflow: 'truncate' },
  }));
}

/** The smallest and largest of values with a little room around them. */
export function rangeOf(values, room = 0.06) {
  const known = values.filter(value => value !== null && value !== undefined && Number.isFinite(value));
  if (known.length === 0) return { min: 0, max: 1 };
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const margin = (high > low ? high - low : Math.max(Math.abs(high), 1e-3) * 0.1) * room;
  return { min: low - margin, max: high + margin };
}
