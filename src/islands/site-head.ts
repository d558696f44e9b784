// What every page has: the search field answers to `/`, and becomes a combobox when it is first
// used; words that a result or a link named are found on the page; what can be put on a sheet has a
// button for it. All else is fetched then.
const form = document.querySelector<HTMLFormElement>('form[data-search-box]');
const input = form?.querySelector('input');

if (form && input) {
  input.addEventListener(
    'focus',
    () => {
      // A page that is left while this is on its way loses nothing: the plain form has done its work.
      import('./search-box.ts').then(
        ({ openSearchBox }) => openSearchBox(form, input),
        () => {},
      );
    },
    { once: true },
  );
  addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    const isTyping =
      target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
    if (key !== '/' || ctrlKey || metaKey || altKey || isTyping) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

if (new URLSearchParams(location.search).has('words'))
  import('./landing.ts').then(
    ({ landOnWords }) => landOnWords(),
    () => {},
  );

const withSheet = (act: (sheet: typeof import('./sheet-basket.ts')) => void) => {
  import('./sheet-basket.ts').then(act, () => {});
};
for (const button of document.querySelectorAll<HTMLElement>('[data-sheet-add]'))
  button.hidden = false;
addEventListener('click', ({ target }) => {
  const button = target instanceof Element && target.closest<HTMLElement>('[data-sheet-add]');
  if (button) withSheet(({ toggle }) => toggle(button));
});
try {
  if (sessionStorage.getItem('sheet')) withSheet(({ show }) => show());
} catch {
  // Storage that is closed to us holds no sheet.
}
