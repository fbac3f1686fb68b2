// The numbers of a line chart as a table, in the details element below it.

/** Prints a value as the chart's axes do: shares in percent, others with four digits. */
export function print(value, isShare) {
  return isShare ? `${(100 * value).toFixed(2)} %` : Number(value.toPrecision(4)).toString();
}

/** Fills the table when it is opened, and keeps it up to date while it is open. */
export function fillTable(details, data) {
  if (!details) return;
  details.ontoggle = () => { if (details.open) build(details.querySelector('.scroll'), data); };
  details.ontoggle();
}

function build(place, data) {
  const byEpoch = data.series.map(series => new Map(series.epochs.map((epoch, index) => [epoch, index])));
  const epochs = [...new Set(data.series.flatMap(series => series.epochs))].sort((a, b) => a - b);
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  head.append(cell('th', 'Epoch', 'col'), ...data.series.map(series => cell('th', series.name, 'col')));
  const body = table.createTBody();
  for (const epoch of epochs) {
    const row = body.insertRow();
    row.append(cell('th', epoch, 'row'));
    data.series.forEach((series, index) => row.append(cell('td', describe(series, byEpoch[index].get(epoch), data.is_share))));
  }
  place.replaceChildren(table);
}

function describe(series, index, isShare) {
  if (index === undefined) return '–';
  const value = print(series.values[index], isShare);
  if (!series.seeds) return value;
  const count = series.seeds[index];
  return count < 2 ? `${value}, n = 1` : `${value} ± ${print(series.deviations[index], isShare)}, n = ${count}`;
}

function cell(kind, text, scope) {
  const element = document.createElement(kind);
  element.textContent = text;
  element.className = 'number';
  if (scope) element.scope = scope;
  return element;
}
