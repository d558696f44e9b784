// A record's share panel gets its buttons when it is opened; until then it needs no script at all.
const panel = document.querySelector<HTMLElement>('[data-share]');
const details = panel?.querySelector('details');

if (panel && details) {
  // A page that is left while this is on its way loses nothing: what is shown can be copied by hand.
  const load = () =>
    import('./share-buttons.ts').then(
      ({ showButtons }) => showButtons(panel),
      () => {},
    );
  if (details.open) load();
  else details.addEventListener('toggle', load, { once: true });
}
