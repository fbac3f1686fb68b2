// Ctrl+K: goes to any page, sweep, trial or worker. The server finds them (Finding/PlaceFinder.cs).

const pause = 120;

/** Opens on Ctrl+K or Cmd+K, and on a click of its button. */
export function startPalette() {
  const dialog = document.getElementById('palette');
  const text = document.getElementById('palette-text');
  const list = document.getElementById('palette-places');
  if (!dialog) return;
  let chosen = 0;
  let timer = 0;
  let latest = 0;
  let found = null;

  document.addEventListener('keydown', event => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    if (dialog.open) dialog.close();
    else open();
  });
  document.addEventListener('click', event => { if (event.target.closest('[data-open-palette]')) open(); });
  dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close(); });
  text.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(find, pause);
  });
  text.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen - 1);
    else if (event.key === 'Enter') go(event);
    else return;
    event.preventDefault();
  });

  function open() {
    text.value = '';
    list.replaceChildren();
    dialog.showModal();
    text.focus();
    find();
  }

  async function find() {
    const mine = ++latest;
    const asked = text.value;
    try {
      const response = await fetch(`/places.json?q=${encodeURIComponent(asked)}`);
      if (!response.ok) throw new Error(`The server answered ${response.status}.`);
      const places = await response.json();
      if (mine !== latest) return;
      found = asked;
      show(places);
    } catch {
      if (mine === latest) list.replaceChildren(note('The server does not answer.'));
    }
  }

  function show(places) {
    list.replaceChildren(...(places.length === 0 ? [note('Nothing has that name.')] : places.map(option)));
    choose(0);
  }

  function choose(index) {
    const options = [...list.querySelectorAll('[role="option"]')];
    if (options.length === 0) {
      text.removeAttribute('aria-activedescendant');
      return;
    }
    chosen = (index + options.length) % options.length;
    options.forEach((each, at) => each.setAttribute('aria-selected', `${at === chosen}`));
    text.setAttribute('aria-activedescendant', options[chosen].id);
    options[chosen].scrollIntoView({ block: 'nearest' });
  }

  async function go(event) {
    const isOpen = event.ctrlKey || event.metaKey;
    // Whoever types and presses Enter at once means what is typed, not what was found for the letters before.
    if (text.value !== found) {
      clearTimeout(timer);
      await find();
    }
    const address = list.querySelector('[aria-selected="true"]')?.dataset.url;
    if (!address) return;
    dialog.close();
    if (isOpen) window.open(address, '_blank', 'noopener');
    else location.href = address;
  }

  function option(place, index) {
    const item = document.createElement('li');
    item.id = `place-${index}`;
    item.role = 'option';
    item.dataset.url = place.url;
    item.append(span('place-kind', place.kind), span('place-name', place.name), span('place-detail', place.detail));
    item.addEventListener('click', () => { location.href = place.url; });
    return item;
  }
}

function span(name, text) {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
}

function note(text) {
  const item = document.createElement('li');
  item.role = 'presentation';
  item.className = 'muted';
  item.textContent = text;
  return item;
}
