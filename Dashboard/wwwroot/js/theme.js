// Sets the chosen theme before the first paint, and changes it on a click. Without a choice the system's preference holds.
(() => {
  const key = 'orchestrator.theme';
  const root = document.documentElement;

  function apply(choice) {
    if (choice === 'light' || choice === 'dark') root.dataset.theme = choice;
    else delete root.dataset.theme;
    document.dispatchEvent(new Event('theme:changed'));
  }

  function stored() {
    // Reading throws where the browser keeps no data for the site.
    try { return localStorage.getItem(key); } catch { return null; }
  }

  function store(choice) {
    try { localStorage.setItem(key, choice); } catch { /* The choice holds until the page is left. */ }
  }

  apply(stored());

  document.addEventListener('click', event => {
    const button = event.target.closest('[data-theme-choice]');
    if (!button) return;
    const choice = button.dataset.themeChoice;
    store(choice);
    apply(choice);
    // The clicked button is hidden now; the one that takes its place gets the focus.
    document.querySelector(`[data-theme-choice]:not([data-theme-choice="${choice}"])`)?.focus();
  });

  addEventListener('storage', event => { if (event.key === key) apply(event.newValue); });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => apply(stored()));
})();
