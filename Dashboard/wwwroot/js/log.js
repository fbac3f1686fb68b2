// A log that is scrolled to its end stays there when lines are added; one that is being read does not move.
const atEnd = new WeakMap();

/** Scrolls every followed log to its end, unless its reader has scrolled up. */
export function followLogs() {
  for (const log of document.querySelectorAll('[data-follow]')) {
    if (!atEnd.has(log)) {
      atEnd.set(log, true);
      log.addEventListener('scroll', () => atEnd.set(log, log.scrollTop + log.clientHeight >= log.scrollHeight - 8), { passive: true });
    }
    if (atEnd.get(log)) log.scrollTop = log.scrollHeight;
  }
}
