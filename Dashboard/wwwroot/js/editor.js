// The editor of definitions: line numbers, problems at their line while typing, and a submit button that waits for a valid definition.
// The server checks and writes the report (Components/Submit/CheckReport.razor); here it is put in place and read.

const pause = 350;

/** Starts the editors of the page. */
export function startEditors() {
  for (const editor of document.querySelectorAll('[data-editor]')) start(editor);
}

function start(editor) {
  const text = editor.querySelector('textarea');
  const gutter = editor.querySelector('.editor-gutter');
  let timer = 0;
  let asking = null;

  const number = () => drawNumbers(gutter, text, problemsOf(document.getElementById('check')));
  text.addEventListener('scroll', () => { gutter.scrollTop = text.scrollTop; }, { passive: true });
  text.addEventListener('keydown', event => { if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) keepIndent(event, text); });
  text.addEventListener('input', () => {
    number();
    enable(text.form, false);
    clearTimeout(timer);
    timer = setTimeout(check, pause);
  });
  document.addEventListener('click', event => {
    const place = event.target.closest('#check li[data-line] button')?.closest('li');
    if (place) goTo(text, Number(place.dataset.line), Number(place.dataset.column));
  });

  async function check() {
    asking?.abort();
    asking = new AbortController();
    try {
      const response = await fetch(editor.dataset.check, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ definition: text.value }),
        signal: asking.signal,
      });
      if (!response.ok) throw new Error(`The server answered ${response.status}.`);
      show(await response.text());
    } catch (error) {
      // An answer that was overtaken is dropped; one that was lost is asked for again.
      if (error.name !== 'AbortError') timer = setTimeout(check, 2_000);
    }
  }

  function show(html) {
    const report = new DOMParser().parseFromString(html, 'text/html').getElementById('check');
    const open = document.querySelector('#check details')?.open ?? false;
    document.getElementById('check').replaceWith(report);
    if (open) report.querySelector('details')?.setAttribute('open', '');
    enable(text.form, report.dataset.valid === 'true');
    number();
  }

  new ResizeObserver(number).observe(text);
  number();
  enable(text.form, document.getElementById('check').dataset.valid === 'true');
}

function enable(form, isValid) {
  for (const button of form.querySelectorAll('[data-needs-valid]')) button.disabled = !isValid;
}

function problemsOf(report) {
  const problems = new Map();
  for (const item of report.querySelectorAll('li[data-line]')) {
    const line = Number(item.dataset.line);
    problems.set(line, [...(problems.get(line) ?? []), item.textContent.trim()]);
  }
  return problems;
}

function drawNumbers(gutter, text, problems) {
  const lines = text.value.split('\n').length;
  const rows = Array.from({ length: lines }, (_, index) => {
    const row = document.createElement('div');
    row.textContent = `${index + 1}`;
    const found = problems.get(index + 1);
    if (found) {
      row.className = 'has-problem';
      row.title = found.join('\n');
    }
    return row;
  });
  gutter.replaceChildren(...rows);
  gutter.scrollTop = text.scrollTop;
}

// A new line begins below the one before, as YAML wants it.
function keepIndent(event, text) {
  const before = text.value.slice(0, text.selectionStart);
  const indent = /^ */.exec(before.slice(before.lastIndexOf('\n') + 1))[0];
  if (indent.length === 0) return;
  event.preventDefault();
  text.setRangeText(`\n${indent}`, text.selectionStart, text.selectionEnd, 'end');
  text.dispatchEvent(new Event('input', { bubbles: true }));
}

function goTo(text, line, column) {
  const lines = text.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  text.focus();
  text.setSelectionRange(start, Math.max(start, start - column + 1 + (lines[line - 1] ?? '').length));
  text.scrollTop = (line - 5) * parseFloat(getComputedStyle(text).lineHeight);
}
