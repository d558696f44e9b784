/** Switches between light and dark, and remembers the choice; `stored-theme.js` applies it on the next page. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    const root = document.documentElement;
    const system = matchMedia('(prefers-color-scheme: dark)');
    const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);
    const show = () => {
      button.textContent = isDark() ? 'Light' : 'Dark';
      button.setAttribute('aria-label', isDark() ? 'Light colours' : 'Dark colours');
    };
    button.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      try {
        localStorage.setItem('theme', root.dataset.theme);
      } catch {
        // Storage may be closed to us; the choice then lasts for this page.
      }
      show();
    });
    system.addEventListener('change', show);
    show();
    this.hidden = false;
    this.dataset.ready = '';
  }
}

customElements.define('theme-switch', ThemeSwitch);
