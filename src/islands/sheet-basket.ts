import {
  addItem,
  dropItem,
  EMPTY,
  formatSheet,
  holdsItem,
  itemsOf,
  MOST,
  parseItem,
  type Sheet,
} from '../sheet/sheet.ts';
import { make } from './results.ts';
import { readStored, store } from './sheet-store.ts';

const ADD = 'Add to sheet';

/** Puts the record or passage of a button on the sheet under way, or takes it off. */
export function toggle(button: HTMLElement): void {
  const item = parseItem(button.dataset.sheetAdd ?? '');
  if (!item) return;
  const before = readStored() ?? EMPTY;
  const held = holdsItem(before, item);
  if (held && button.textContent === ADD) {
    // It was made after the page last looked at the sheet.
    show();
    tell(button, 'It is on the sheet already.');
    return;
  }
  const sheet = held ? dropItem(before, item) : addItem(before, item);
  if (!held && sheet === before) {
    tell(button, `A sheet holds ${MOST.items} items at most.`);
    return;
  }
  if (!store(sheet.parts.length || sheet.title ? sheet : undefined)) {
    // The sheet can still be carried in its address.
    const link = document.querySelector<HTMLAnchorElement>('[data-sheet-link]');
    const go = make('a', '', 'Open a sheet with it');
    go.href = `${link?.href ?? ''}#${formatSheet(addItem(EMPTY, item))}`;
    tell(button, 'This browser does not let the page keep a sheet. ', go, '.');
    return;
  }
  show();
  const count = itemsOf(sheet).length;
  tell(
    button,
    held
      ? 'Taken out of the sheet.'
      : `Added. The sheet has ${count} ${count === 1 ? 'item' : 'items'} and is kept in this tab until you close it.`,
  );
}

/** Shows on the page what is on the sheet: the count in the head, and what each button would do. */
export function show(): void {
  const sheet = readStored() ?? EMPTY;
  const link = document.querySelector<HTMLAnchorElement>('[data-sheet-link]');
  if (link) {
    link.hidden = sheet.parts.length === 0;
    link.textContent = `Sheet (${itemsOf(sheet).length})`;
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-sheet-add]'))
    label(button, sheet);
}

function label(button: HTMLElement, sheet: Sheet): void {
  const item = parseItem(button.dataset.sheetAdd ?? '');
  if (!item) return;
  const text = holdsItem(sheet, item) ? 'Take off the sheet' : ADD;
  const name = button.dataset.name;
  button.textContent = text;
  // Several buttons of a page are told apart by what they add.
  if (name) button.setAttribute('aria-label', `${text}: ${name}`);
}

/** Says beside a button what became of it; what was said beside another goes. */
function tell(button: HTMLElement, ...inside: (Node | string)[]): void {
  for (const old of document.querySelectorAll('[data-sheet-say]')) old.textContent = '';
  let say = button.nextElementSibling as HTMLElement | null;
  if (!say?.matches('[data-sheet-say]')) {
    say = make('span', 'fine sheet-say');
    say.setAttribute('role', 'status');
    say.dataset.sheetSay = '';
    button.after(say);
  }
  // A region that is there before its words is one that is read out.
  const region = say;
  requestAnimationFrame(() => region.replaceChildren(...inside));
}
