// Keeps a page up to date: asks the server for the same address again and changes only what differs, so that focus, scroll
// position, open details and charts stay. The server says how often in data-live (milliseconds). The same way links and forms that
// only change the view (data-view, data-view-form) are followed without leaving the page.
import { Idiomorph } from '../lib/idiomorph/idiomorph.js';

const slowest = 15_000;
let timer = 0;
let failures = 0;
let latest = 0;

/** Starts asking, and follows view links and forms from then on. */
export function startLive() {
  document.addEventListener('click', followLink);
  document.addEventListener('submit', followForm);
  document.addEventListener('input', followTyping);
  document.addEventListener('change', event => { if (event.target.form?.matches('[data-view-form]')) followForm(event); });
  document.addEventListener('visibilitychange', () => { if (!document.hidden && livePage()) refresh(); });
  addEventListener('popstate', () => { if (livePage()) refresh(); });
  schedule();
  // What was chosen while this script was on its way counts, and would be undone by the next answer.
  const chosen = [...document.querySelectorAll('[data-view-form]')].find(form => [...form.elements].some(isChanged));
  if (chosen) changeView(addressOf(chosen));
}

/** Whether a field differs from what the server sent. The forms tell the browser not to restore their fields (autocomplete="off"). */
function isChanged(field) {
  if (field.localName === 'select') {
    const sent = [...field.options].findIndex(option => option.defaultSelected);
    return field.selectedIndex !== Math.max(0, sent);
  }
  if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
  return field.localName === 'input' && field.value !== field.defaultValue;
}

function livePage() {
  return document.querySelector('#main [data-live]');
}

function schedule() {
  clearTimeout(timer);
  const every = Number(livePage()?.dataset.live ?? 0);
  if (every > 0) timer = setTimeout(refresh, Math.min(every * 2 ** failures, Math.max(every, slowest)));
}

async function refresh() {
  clearTimeout(timer);
  // A page in the background asks nothing; it asks at once when it is looked at.
  if (!document.hidden) await load(location.href);
  schedule();
}

async function load(url) {
  const mine = ++latest;
  try {
    const response = await fetch(url, { headers: { Accept: 'text/html' }, cache: 'no-store' });
    if (!response.ok && response.status !== 404) throw new Error(`The server answered ${response.status}.`);
    // The session ended: the page that asks for a sign-in is a page of its own.
    if (response.redirected && new URL(response.url).pathname === '/sign-in') return location.assign(response.url);
    const html = await response.text();
    // An answer that was overtaken by a newer question is dropped.
    if (mine === latest) show(html);
    failures = 0;
  } catch {
    failures++;
  }
  // One lost answer is no news; two are.
  document.getElementById('connection').hidden = failures < 2;
}

function show(html) {
  const next = new DOMParser().parseFromString(html, 'text/html');
  const main = next.getElementById('main');
  if (!main) return;
  document.title = next.title;
  Idiomorph.morph(document.getElementById('main'), main, { morphStyle: 'outerHTML', ignoreActiveValue: true, callbacks });
  document.dispatchEvent(new Event('page:updated'));
}

const callbacks = {
  beforeNodeMorphed,
  beforeAttributeUpdated,
  // What was said about a click stays until the page is left.
  beforeNodeRemoved: node => !(node instanceof HTMLElement && node.matches('[data-keep]')),
};

// What scripts have drawn is theirs: only the attributes that tell them what to draw are taken over.
function beforeNodeMorphed(old, next) {
  if (!(old instanceof HTMLElement) || !(next instanceof HTMLElement)) return true;
  if (next.matches('[data-chart]')) {
    for (const name of ['data-src', 'data-version', 'data-options', 'aria-label']) old.setAttribute(name, next.getAttribute(name) ?? '');
    return false;
  }
  return !next.matches('[data-numbers-of], [data-scripted]');
}

function beforeAttributeUpdated(name, node) {
  return !(name === 'open' && node.localName === 'details');
}

function followLink(event) {
  const link = event.target.closest('a[data-view]');
  if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  changeView(link.href);
}

function followForm(event) {
  const form = event.target.form ?? event.target;
  if (!form.matches('[data-view-form]')) return;
  event.preventDefault();
  changeView(addressOf(form));
}

// Each letter changes what is shown, but only the words are a step back in the history.
let typing = 0;
function followTyping(event) {
  const form = event.target.form;
  if (event.target.type !== 'search' || !form?.matches('[data-view-form]')) return;
  clearTimeout(typing);
  typing = setTimeout(() => {
    history.replaceState(null, '', addressOf(form));
    refresh();
  }, 200);
}

function addressOf(form) {
  const url = new URL(form.action);
  // What is empty is not asked for.
  url.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== '')).toString();
  return url.href;
}

async function changeView(url) {
  history.pushState(null, '', url);
  clearTimeout(timer);
  await load(url);
  schedule();
}
