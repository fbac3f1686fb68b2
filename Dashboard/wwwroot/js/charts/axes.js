// What the axes of the charts of results have in common.

/** Text in the theme's soft colour. */
export function textOf(colors) {
  return { color: colors.text, fontFamily: colors.font };
}

/** An axis of numbers. isShare: printed in percent; isDifference: with its sign, shares in points. */
export function valueAxis(colors, name, { isShare = false, isDifference = false, ...more } = {}) {
  const text = textOf(colors);
  return {
    type: 'value', scale: true, name, nameLocation: 'middle', nameTextStyle: text, splitNumber: 4,
    axisLabel: { ...text, hideOverlap: true, formatter: value => short(value, isShare, isDifference) },
    axisLine: { lineStyle: { color: colors.grid } }, splitLine: { lineStyle: { color: colors.grid } },
    ...more,
  };
}

/** An axis of names. */
export function nameAxis(colors, names, more = {}) {
  return {
    type: 'category', data: names, axisTick: { show: false }, axisLabel: { ...textOf(colors), interval: 0 },
    axisLine: { lineStyle: { color: colors.grid } }, ...more,
  };
}

/** A value on an axis. */
export function short(value, isShare, isDifference) {
  const number = +(isShare ? 100 * value : value).toPrecision(6);
  return `${isDifference && number > 0 ? '+' : ''}${number}`.replace('-', '−') + (isShare && !isDifference ? ' %' : '');
}

/** A value in words: shares in percent, differences with their sign and in points. */
export function say(value, isShare, isDifference) {
  if (value === null || value === undefined) return '–';
  const number = (isShare ? 100 * value : value).toFixed(isShare ? 2 : 4);
  return `${isDifference && value >= 0 ? '+' : ''}${number}`.replace('-', '−') + (isShare && !isDifference ? ' %' : '');
}

/** A mean with its interval in words. */
export function sayMean(point, isShare, isDifference) {
  const interval = point.low === null || point.low === undefined ? '' : ` [${say(point.low, isShare, isDifference)}, ${say(point.high, isShare, isDifference)}]`;
  return say(point.mean, isShare, isDifference) + interval;
}

/** A tip of lines of text. */
export function tipOf(lines) {
  const box = document.createElement('div');
  box.innerText = lines.filter(Boolean).join('\n');
  return box;
}

/** A count with its order of magnitude. */
export function large(value) {
  if (value >= 1e9) return `${+(value / 1e9).toPrecision(4)} G`;
  if (value >= 1e6) return `${+(value / 1e6).toPrecision(4)} M`;
  if (value >= 1e3) return `${+(value / 1e3).toPrecision(4)} K`;
  return `${+value.toPrecision(4)}`;
}
