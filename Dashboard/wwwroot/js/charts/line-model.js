// What a line chart shows of its numbers: LineChartData (Charts/LineChartData.cs) with the reader's options applied.
//   options: { smooth: 0 to below 1, log: whether the axis of values is logarithmic, x: 'epoch' or 'time' }

/** The lines with their bands, ready to be drawn. */
export function modelOf(data, options) {
  const byTime = options.x === 'time';
  return {
    byTime,
    xLabel: byTime ? `Training time, ${unitOf(data).name}` : 'Epoch',
    yLabel: data.y_label + (options.smooth > 0 ? `, smoothed ${options.smooth}` : ''),
    isShare: data.is_share,
    log: options.log === true,
    lines: data.series.filter(series => series.epochs.length > 0).map(series => lineOf(series, options, byTime ? unitOf(data).seconds : 0)),
  };
}

function lineOf(series, options, seconds) {
  const x = seconds > 0 ? series.seconds.map(value => value / seconds) : series.epochs;
  const y = smoothed(series.values, options.smooth ?? 0);
  const spread = series.deviations ? smoothed(series.deviations, options.smooth ?? 0) : null;
  const low = spread?.map((value, index) => y[index] - value);
  // A logarithmic axis has no place for what is not positive: the band ends below the line then.
  const visible = (value, index) => (options.log && value <= 0 ? y[index] / 10 : value);
  return {
    name: series.name, color: series.color, dash: series.line, x, y, source: series,
    low: low?.map(visible) ?? null,
    high: spread?.map((value, index) => y[index] + value) ?? null,
  };
}

// The moving average of TensorBoard: exponential, without its bias towards zero at the start.
function smoothed(values, weight) {
  if (weight <= 0) return values;
  let mean = 0;
  return values.map((value, index) => {
    mean = weight * mean + (1 - weight) * value;
    return mean / (1 - weight ** (index + 1));
  });
}

function unitOf(data) {
  const longest = Math.max(0, ...data.series.map(series => series.seconds?.at(-1) ?? 0));
  if (longest > 2 * 3600) return { name: 'h', seconds: 3600 };
  return longest > 120 ? { name: 'min', seconds: 60 } : { name: 's', seconds: 1 };
}
