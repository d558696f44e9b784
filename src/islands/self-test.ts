import { setText } from './element.ts';

/** Makes the questions of a trail answerable. Without it they stand with their answers folded away. */
class SelfTest extends HTMLElement {
  connectedCallback(): void {
    for (const live of this.querySelectorAll<HTMLElement>('[data-live]')) live.hidden = false;
    for (const section of this.querySelectorAll<HTMLElement>('[data-test="order"]'))
      this.connectOrder(section);
    for (const form of this.querySelectorAll<HTMLFormElement>('[data-test="said"]'))
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        this.checkSaid(form);
      });
    this.dataset.ready = '';
  }

  private connectOrder(section: HTMLElement): void {
    const list = section.querySelector('[data-items]') as HTMLElement;
    const say = section.querySelector('[data-say]');
    const items = () => [...list.querySelectorAll<HTMLElement>('[data-item]')];
    const move = (item: HTMLElement, by: number) => {
      const before = items();
      const to = before.indexOf(item) + by;
      const other = before[to];
      if (!other) return;
      if (by < 0) other.before(item);
      else other.after(item);
      for (const own of before) setText(own.querySelector('[data-verdict]'), '');
      const name = item.querySelector('.test-name')?.textContent;
      setText(say, `${name}: now ${to + 1} of ${before.length}.`);
    };
    list.addEventListener('click', ({ target }) => {
      const button =
        target instanceof Element ? target.closest<HTMLElement>('[data-move]') : undefined;
      const item = button?.closest<HTMLElement>('[data-item]');
      if (!button || !item) return;
      move(item, Number(button.dataset.move));
      // The button went along with its item, and so does the focus.
      button.focus();
    });
    section.querySelector('[data-check]')?.addEventListener('click', () => {
      const wrong = items().filter((item, i) => {
        const right = Number(item.dataset.right);
        setText(
          item.querySelector('[data-verdict]'),
          right === i + 1 ? 'In its place' : `Not here: it belongs at ${right}`,
        );
        return right !== i + 1;
      });
      setText(
        say,
        wrong.length
          ? `${items().length - wrong.length} of ${items().length} are in their place.`
          : 'That is the order.',
      );
      section.querySelector('details')?.setAttribute('open', '');
    });
  }

  private checkSaid(form: HTMLFormElement): void {
    const chosen = form.querySelector<HTMLInputElement>('input:checked');
    const say = form.querySelector('[data-say]');
    if (!chosen) {
      setText(say, 'Choose somebody first.');
      return;
    }
    const name = chosen.closest('label')?.textContent?.trim();
    setText(say, chosen.value === form.dataset.right ? `Yes, ${name}.` : `No, not ${name}.`);
    form.querySelector('details')?.setAttribute('open', '');
  }
}

customElements.define('self-test', SelfTest);
