import { quoteWords } from '../base/quotation-marks.ts';
import { KIND_NAMES } from '../search/document.ts';
import type { Answer, Found } from '../search/engine.ts';
import { suggest } from '../search/suggest.ts';
import { addressOf, make } from './results.ts';
import { readTyped, searchClient } from './search-client.ts';

/** Fewer letters than this suggest nothing. */
const LEAST_TYPED = 2;
/** What is longer than this is no name or phrase to be completed. */
const MOST_SUGGESTED = 200;
/** How long somebody must pause in typing before the suggestions follow. */
const PAUSE_MS = 80;

/**
 * Makes the search field of the header a combobox with a list of the best few of each kind, as the
 * ARIA practices describe it: the focus stays in the field, arrows move through the list, Enter
 * opens what is chosen or else all results, Escape closes and then empties.
 */
export function openSearchBox(form: HTMLFormElement, input: HTMLInputElement): void {
  const { src = '', base = '/' } = form.dataset;
  const client = searchClient(src);
  const list = make('div', 'suggestions');
  list.id = `${input.id}-list`;
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  const say = make('span', 'visually-hidden');
  say.setAttribute('role', 'status');
  form.append(list, say);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');

  let active = -1;
  let asked = 0;
  let waiting = 0;
  const options = () => [...list.querySelectorAll<HTMLElement>('[role=option]')];

  const setOpen = (isOpen: boolean) => {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) setActive(-1);
  };
  const setActive = (next: number) => {
    active = next;
    options().forEach((option, i) => {
      option.setAttribute('aria-selected', String(i === next));
      if (i === next) option.scrollIntoView({ block: 'nearest' });
    });
    if (next < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', options()[next]?.id ?? '');
  };
  const take = (option: HTMLElement) => {
    const { address, query } = option.dataset;
    if (address) location.assign(address);
    else if (query) {
      input.value = query;
      input.focus();
      ask();
    } else form.requestSubmit();
  };
  const makeOption = (id: number, data: Record<string, string>, ...inside: (Node | string)[]) => {
    const option = make('div', 'suggestion', ...inside);
    option.id = `${input.id}-option-${id}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    Object.assign(option.dataset, data);
    return option;
  };
  const nameOf = ({ record }: Found) =>
    record.kind === 'quote' ? quoteWords(record.title) : record.title;
  const fill = (typed: string, answer: Answer) => {
    let id = 0;
    const makeGroup = (key: string, name: string, ...inside: Node[]) => {
      const label = make('div', 'group-name', name);
      label.id = `${input.id}-group-${key}`;
      const group = make('div', '', label, ...inside);
      group.setAttribute('role', 'group');
      group.setAttribute('aria-labelledby', label.id);
      return group;
    };
    const named = answer.named.map((one) =>
      makeOption(
        id++,
        { kind: one.kind, id: one.id, address: base + one.path },
        make('span', 'what', one.title),
        ' ',
        make('span', 'fine', KIND_NAMES[one.kind]),
      ),
    );
    const first = named.length ? [makeGroup('named', 'Named in what you typed', ...named)] : [];
    const groups = suggest(answer).map(({ kind, name, results }) =>
      makeGroup(
        kind,
        name,
        ...results.map((found) => {
          const option = makeOption(
            id++,
            { kind, id: found.record.id, address: addressOf(base, found) },
            make('span', 'what', nameOf(found)),
          );
          if (found.record.detail && kind !== 'passage')
            option.append(' ', make('span', 'fine', found.record.detail));
          return option;
        }),
      ),
    );
    const completions = answer.completions.map((query) => makeOption(id++, { query }, query));
    const { count } = answer.exact;
    const all = makeOption(
      id++,
      {},
      count ? `All ${count} results for “${typed}”` : `Search for “${typed}”`,
    );
    const close =
      !count && groups.length
        ? [make('div', 'group-name', 'Nothing holds just these words. Similar:')]
        : [];
    for (const note of close) note.setAttribute('role', 'presentation');
    list.replaceChildren(...completions, ...first, ...close, ...groups, all);
    setActive(-1);
    setOpen(true);
    say.textContent = `${id} suggestions`;
  };
  const ask = async () => {
    const typed = readTyped(input, MOST_SUGGESTED).trim();
    const mine = ++asked;
    if (typed.length < LEAST_TYPED) {
      setOpen(false);
      return;
    }
    try {
      const answer = await client.ask(typed, { exact: 24, similar: 6 });
      if (mine === asked && document.activeElement === input) fill(typed, answer);
    } catch {
      // Without suggestions the field is what it was: a form that leads to the search page.
      setOpen(false);
    }
  };

  client.prepare().catch(() => {});
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(ask, PAUSE_MS);
  });
  input.addEventListener('keydown', (event) => {
    const count = options().length;
    const isOpen = !list.hidden;
    const { key, altKey } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (altKey && key === 'ArrowUp') setOpen(false);
      else if (!isOpen) ask();
      else if (!altKey) {
        const step = key === 'ArrowDown' ? 1 : -1;
        // Beyond either end stands the field itself.
        setActive(((active + 1 + step + count + 1) % (count + 1)) - 1);
      }
    } else if (key === 'Enter' && isOpen && active >= 0) {
      event.preventDefault();
      take(options()[active] as HTMLElement);
    } else if (key === 'Escape') {
      if (isOpen) {
        event.preventDefault();
        setOpen(false);
      } else input.value = '';
    } else if (key === 'Home' || key === 'End' || key === 'ArrowLeft' || key === 'ArrowRight')
      setActive(-1);
  });
  form.addEventListener('submit', () => {
    asked++;
    setOpen(false);
  });
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = (target as Element).closest<HTMLElement>('[role=option]');
    if (option) take(option);
  });
  input.addEventListener('blur', () => {
    asked++;
    setOpen(false);
  });
  // What was typed before this code was here.
  ask();
}
