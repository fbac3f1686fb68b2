// The numbers of a chart as a table, in the details element below it.

/** Prints a value as the charts' axes do: shares in percent, others with four digits. */
export function print(value, isShare) {
  return isShare ? `${(100 * value).toFixed(2)} %` : Number(value.toPrecision(4)).toString();
}

/** Fills the table when it is opened, and keeps it up to date while it is open. */
export function fillTable(details, table) {
  if (!details) return;
  details.ontoggle = () => { if (details.open) build(details.querySelector('.scroll'), table); };
  details.ontoggle();
}

function build(place, { columns, rows }) {
  const table = document.createElement('table');
  table.createTHead().insertRow().append(...columns.map(column => cell('th', column, 'col')));
  const body = table.createTBody();
  for (const row of rows) body.insertRow().append(...row.map((value, index) => (index === 0 ? cell('th', value, 'row') : cell('td', value ?? '–'))));
  place.replaceChildren(table);
}

function cell(kind, text, scope) {
  const element = document.createElement(kind);
  element.textContent = text;
  element.className = 'number';
  if (scope) element.scope = scope;
  return element;
}
