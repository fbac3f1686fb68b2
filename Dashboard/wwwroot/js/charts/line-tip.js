// The box beside the pointer that says what the lines are there.
import { print } from './numbers.js';

/** A plugin of uPlot for a model of line-model.js. */
export function tipOf(model) {
  const box = document.createElement('div');
  box.className = 'chart-tip plot-tip';
  box.hidden = true;
  return {
    hooks: {
      init: plot => plot.over.append(box),
      setCursor: plot => {
        const { left, top } = plot.cursor;
        box.hidden = !(left >= 0);
        if (box.hidden) return;
        fill(box, model, plot.posToVal(left, 'x'));
        const isRight = left > plot.over.clientWidth / 2;
        box.style.left = isRight ? '' : `${left + 14}px`;
        box.style.right = isRight ? `${plot.over.clientWidth - left + 14}px` : '';
        box.style.top = `${Math.max(0, Math.min(top, plot.over.clientHeight - box.offsetHeight))}px`;
      },
    },
  };
}

function fill(box, model, x) {
  const near = model.lines.map(line => ({ line, index: nearest(line.x, x) })).filter(({ line, index }) => within(line.x, x, index));
  near.sort((a, b) => b.line.y[b.index] - a.line.y[a.index]);
  const title = document.createElement('strong');
  title.textContent = near.length === 0 ? '' : `${model.xLabel.split(',')[0]} ${+near[0].line.x[near[0].index].toPrecision(4)}`;
  box.replaceChildren(title, ...near.map(point => row(point, model.isShare)));
}

function row({ line, index }, isShare) {
  const element = document.createElement('div');
  element.className = `chart-tip-row series-${line.color}`;
  const name = document.createElement('span');
  name.textContent = line.name;
  const value = document.createElement('b');
  const spread = line.source.seeds?.[index] > 1 ? ` ± ${print(line.high[index] - line.y[index], isShare)}` : '';
  value.textContent = print(line.y[index], isShare) + spread;
  element.append(name, value);
  return element;
}

function nearest(values, x) {
  let best = 0;
  for (let index = 1; index < values.length; index++) if (Math.abs(values[index] - x) < Math.abs(values[best] - x)) best = index;
  return best;
}

// A line that ended before, or begins after, has nothing to say here.
function within(values, x, index) {
  const step = values.length > 1 ? Math.abs(values[Math.min(index + 1, values.length - 1)] - values[Math.max(index - 1, 0)]) : Infinity;
  return Math.abs(values[index] - x) <= step;
}
