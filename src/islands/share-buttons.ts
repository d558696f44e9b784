import { copy } from './copy.ts';

/** Shows the buttons of a record's share panel. What they copy is what the panel shows. */
export function showButtons(panel: HTMLElement): void {
  const said = panel.querySelector('[data-copied]');
  for (const button of panel.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const style = panel.querySelector<HTMLInputElement>('input[name=citation-style]:checked');
      const parts = (button.dataset.copy ?? '')
        .split(' ')
        .flatMap((name) => [
          ...panel.querySelectorAll<HTMLElement>(
            `[data-part=${name}]:is(:not([data-style]), [data-style=${style?.value}])`,
          ),
        ]);
      const isText = parts.every((part) => part.matches('.address'));
      const done = await copy(
        parts.map((part) => part.textContent).join('\n\n'),
        isText ? undefined : parts.map((part) => `<p>${part.innerHTML}</p>`).join(''),
      );
      if (said) said.textContent = done ? 'Copied' : 'Copy it by hand: the browser did not let us';
    });
  }
}
