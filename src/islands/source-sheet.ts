import {
  type ChangesFile,
  changesSince,
  type DatedChange,
  nameField,
  sheetChanges,
} from '../sheet/changes.ts';
import { TITLE_WRITTEN, toHtml, toMarkdown, UNTITLED, WRITTEN } from '../sheet/files.ts';
import {
  cleanText,
  EMPTY,
  formatItem,
  formatSheet,
  itemsOf,
  LINK_MOST,
  MOST,
  movePart,
  parseSheet,
  type Sheet,
  type SheetItem,
  type SheetPart,
  warnOfLength,
} from '../sheet/sheet.ts';
import type { Shown } from '../sheet/shown.ts';
import { setText } from './element.ts';
import { fetchJson } from './fetched.ts';
import { offerFile } from './offer-file.ts';
import { makeQr } from './qr.ts';
import { make } from './results.ts';
import { show as showBasket } from './sheet-basket.ts';
import { type Found, SheetItems } from './sheet-items.ts';
import { readStored, store } from './sheet-store.ts';

const CHANGED = {
  added: 'Added',
  changed: 'Changed',
  corrected: 'Corrected',
  withdrawn: 'Withdrawn',
};

/** `22 November 2026` of `2026-11-22`. */
const formatDate = (date: string): string =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** A source sheet: made, opened from its link, printed and saved. All of it is in the address. */
class SourceSheet extends HTMLElement {
  private readonly base = this.dataset.base ?? '/';
  private readonly newest = Number(this.dataset.edition ?? 0);
  private readonly items = new SheetItems(this.base);
  private sheet: Sheet = EMPTY;
  private unread: string[] = [];
  /** Whether it is being changed; a link from somebody else opens for reading. */
  private editing = false;
  private file: ChangesFile | undefined;
  private found = new Map<string, Found>();
  private round = 0;
  /** What the focus goes to when the sheet is next drawn, the first of them that can take it. */
  private wanted: string[] = [];
  private readonly say = make('p', 'fine sheet-status');
  private readonly view = make('div');

  connectedCallback(): void {
    this.say.setAttribute('role', 'status');
    this.append(this.say, this.view);
    addEventListener('hashchange', () => this.open());
    this.open();
  }

  /** Reads the address; without a sheet in it, the one that is under way. */
  private open(): void {
    const read = parseSheet(location.hash.slice(1));
    const stored = readStored();
    this.sheet = read?.sheet ?? stored ?? EMPTY;
    this.unread = read?.unread ?? [];
    const isOwn = !read || (stored && formatSheet(stored) === formatSheet(read.sheet));
    this.editing = Boolean(isOwn);
    if (!read && stored) {
      // What was gathered on other pages knows no edition yet: it is the one at hand.
      if (!stored.edition) this.sheet = { ...stored, edition: this.newest };
      store(this.sheet);
      this.writeAddress();
    }
    this.draw();
  }

  private writeAddress(): void {
    history.replaceState(null, '', `${location.pathname}#${formatSheet(this.sheet)}`);
  }

  private get link(): string {
    return `${location.origin}${this.base}sheet/#${formatSheet(this.sheet)}`;
  }

  /** Takes over a changed sheet: into the address, into the tab, on to the screen. */
  private change(sheet: Sheet, say = ''): void {
    this.sheet = sheet;
    this.writeAddress();
    const isEmpty = !sheet.parts.length && !sheet.title;
    if (!store(isEmpty ? undefined : sheet))
      say = `${say} This browser does not let the page keep the sheet: its link below holds it.`;
    showBasket();
    setText(this.say, say.trim());
    this.draw();
  }

  /** Fetches what the sheet names, then puts it on the screen; a later call overtakes an earlier one. */
  private async draw(): Promise<void> {
    const round = ++this.round;
    const list = itemsOf(this.sheet);
    if (!this.view.firstChild && list.length) setText(this.say, 'Fetching the items …');
    const [found] = await Promise.all([
      Promise.all(list.map((item) => this.items.find(item))),
      list.length ? this.readChanges() : undefined,
    ]);
    if (round !== this.round) return;
    if (this.say.textContent === 'Fetching the items …') setText(this.say, '');
    this.found = new Map(list.map((item, i) => [formatItem(item), found[i] as Found]));
    const held = (document.activeElement as HTMLElement | null)?.dataset.key;
    const keys = this.wanted.length ? this.wanted : held ? [held] : [];
    this.wanted = [];
    this.view.replaceChildren(...this.makeView());
    keys
      .map((key) => this.querySelector<HTMLButtonElement>(`[data-key="${key}"]`))
      .find((element) => element && !element.disabled)
      ?.focus();
    await this.drawQr(round);
    if (round === this.round) this.dataset.ready = '';
  }

  private async readChanges(): Promise<void> {
    // Where it cannot be had, the view says that changes could not be looked up.
    this.file ??= await fetchJson<ChangesFile>(`${this.base}data/changes.json`);
  }

  private makeView(): Node[] {
    const isEmpty = !this.sheet.parts.length;
    if (isEmpty && !this.sheet.title && !this.unread.length) return [this.makeInvitation()];
    return [...this.makeNotices(), this.makeTools(), this.makeSheet()];
  }

  private makeInvitation(): HTMLElement {
    const link = (path: string, name: string) => {
      const made = make('a', '', name);
      made.href = this.base + path;
      return made;
    };
    return make(
      'div',
      'sheet-start',
      make('h2', '', 'Nothing on it yet'),
      make(
        'p',
        '',
        'Open any of the ',
        link('policies/', 'policies'),
        ', ',
        link('events/', 'events'),
        ', ',
        link('quotes/', 'quotations'),
        ', ',
        link('sources/', 'sources'),
        ', ',
        link('people/', 'people'),
        ', ',
        link('terms/', 'terms'),
        ' or ',
        link('eras/', 'eras'),
        ' and press “Add to sheet”. The sheet is then kept in this tab, and nowhere else, until you close it.',
      ),
    );
  }

  private makeNotices(): Node[] {
    const notices: Node[] = [];
    if (!this.editing)
      notices.push(
        make(
          'p',
          'notice',
          make('b', '', 'You opened a sheet that somebody shared. '),
          'Its title and questions were written by whoever shared the link. The items are this site’s, as they read today.',
        ),
      );
    if (this.unread.length)
      notices.push(
        make('p', 'notice', `Not all of the link could be read: ${this.unread.join(', ')}.`),
      );
    const names = [...this.found];
    const gone = names.filter(([, { state }]) => state === 'gone').map(([name]) => name);
    if (gone.length)
      notices.push(make('p', 'notice', `No longer on this site: ${gone.join(', ')}.`));
    if (names.some(([, { state }]) => state === 'unreachable')) {
      const again = this.makeButton('Try again', 'again', () => this.draw());
      notices.push(make('p', 'notice', 'Some items could not be fetched. ', again));
    }
    notices.push(...this.makeChangeNotice());
    return notices;
  }

  /** What has changed since the edition of the link, in a sentence. */
  private makeChangeNotice(): Node[] {
    const { edition } = this.sheet;
    if (!this.found.size) return [];
    const notice = (...inside: (Node | string)[]) => {
      const made = make('p', 'notice', ...inside);
      made.dataset.changes = '';
      return [made];
    };
    if (!this.file) return notice('Whether anything changed since could not be looked up.');
    if (edition > this.newest)
      return notice(
        `This sheet was made with edition ${edition}, which this site does not have yet.`,
      );
    if (!edition) return [];
    const changed = sheetChanges(this.file, this.sheet).length;
    if (!changed) return [];
    const total = this.found.size;
    const made = notice(
      make('b', '', `${changed} of ${total} items changed `),
      `since this sheet was made with ${this.nameEdition(edition)}. What changed stands under each.`,
    );
    if (this.editing && edition < this.newest)
      made.push(
        make(
          'p',
          'screen-only',
          this.makeButton(`Bring the sheet to edition ${this.newest}`, 'update', () =>
            this.change(
              { ...this.sheet, edition: this.newest },
              `The sheet is now of edition ${this.newest}.`,
            ),
          ),
        ),
      );
    return made;
  }

  private nameEdition(edition: number): string {
    const date = this.file?.editions.find((own) => own.edition === edition)?.date;
    return `edition ${edition}${date ? ` (${formatDate(date)})` : ''}`;
  }

  private makeTools(): HTMLElement {
    const { link } = this;
    const field = make('input', 'field');
    field.type = 'text';
    field.readOnly = true;
    field.value = link;
    field.id = 'sheet-address';
    field.dataset.key = 'link';
    field.dataset.link = '';
    const label = make('label', 'fine', 'Link to this sheet');
    label.htmlFor = field.id;
    const copy = this.makeButton('Copy the link', 'copy', async () => {
      try {
        await navigator.clipboard.writeText(this.link);
        setText(this.say, 'The link is copied.');
      } catch {
        field.select();
        setText(this.say, 'Copying was not allowed; the link is selected.');
      }
    });
    const present = make('a', 'button', 'Present');
    present.href = `${this.base}sheet/present/#${formatSheet(this.sheet)}`;
    const warning = warnOfLength(link.length);
    const length = make(
      'p',
      warning ? 'fine warning' : 'fine',
      warning ?? `${link.length} of ${LINK_MOST} characters.`,
    );
    length.dataset.length = String(link.length);
    const tools = make(
      'div',
      'sheet-tools screen-only',
      make('div', 'sheet-link-row', label, field, copy),
      length,
      make(
        'div',
        'buttons',
        this.makeButton('Print', 'print', () => print()),
        this.makeButton('Markdown', 'markdown', () => this.save('md', 'text/markdown', toMarkdown)),
        this.makeButton('HTML', 'html', () => this.save('html', 'text/html', toHtml)),
        present,
        ...this.makeModeButtons(),
      ),
    );
    return tools;
  }

  private makeModeButtons(): HTMLElement[] {
    if (this.editing)
      return [
        this.makeButton('See it as a reader', 'read', () => {
          this.editing = false;
          this.draw();
        }),
        this.makeButton('Take everything off', 'clear', () => {
          const before = this.sheet;
          this.change(EMPTY, 'The sheet is empty.');
          const undo = this.makeButton('Undo', 'undo', () => this.change(before, 'It is back.'));
          this.say.append(' ', undo);
          undo.focus();
        }),
      ];
    const stored = readStored();
    const other =
      stored?.parts.length && formatSheet(stored) !== formatSheet(this.sheet) ? stored : undefined;
    const edit = this.makeButton(
      other ? 'Change this one in place of mine' : 'Change this sheet',
      'edit',
      () => {
        this.editing = true;
        this.change(this.sheet, 'It is kept in this tab until you close it.');
      },
    );
    if (!other) return [edit];
    const back = this.makeButton(`Back to mine (${itemsOf(other).length})`, 'mine', () => {
      this.editing = true;
      this.change(other);
    });
    return [edit, back];
  }

  private save(extension: string, type: string, write: typeof toHtml): void {
    const { sheet } = this;
    const text = write(sheet, (name) => this.shownOf(name), {
      site: document.querySelector('.site-name')?.textContent ?? '',
      link: this.link,
      edition: sheet.edition ? `Made with ${this.nameEdition(sheet.edition)}` : '',
      language: document.documentElement.lang,
    });
    offerFile(
      new Blob([text], { type: `${type};charset=utf-8` }),
      `${sheet.title || UNTITLED}.${extension}`,
    );
    setText(this.say, 'The file is saved.');
  }

  private shownOf(name: string): Shown | undefined {
    const found = this.found.get(name);
    return found?.state === 'here' ? found.shown : undefined;
  }

  private makeSheet(): HTMLElement {
    const { sheet, editing } = this;
    const written = !editing && (sheet.title || sheet.parts.some((part) => 'question' in part));
    const heading = make('h2', 'sheet-title', sheet.title || UNTITLED);
    const head = make('header', '', heading);
    if (written && sheet.title) head.append(make('p', 'fine written', TITLE_WRITTEN));
    if (editing) head.append(this.makeTitleField(), this.makeAsk(0, 'Add a question at the top'));
    let number = 0;
    const list = make(
      'ol',
      'sheet-parts',
      ...sheet.parts.map((part, index) => {
        const made =
          'item' in part
            ? this.makeItem(part.item, ++number)
            : this.makeQuestion(part.question, index);
        if (editing) this.addEditing(made, part, index);
        return made;
      }),
    );
    const foot = make(
      'footer',
      'sheet-foot',
      make('div', 'qr-place'),
      make(
        'p',
        'fine address',
        sheet.edition ? `Made with ${this.nameEdition(sheet.edition)}. ` : '',
        'This sheet: ',
        make('span', 'sheet-address', this.link),
      ),
    );
    const made = make('article', editing ? 'sheet editing' : 'sheet', head, list, foot);
    made.dataset.sheet = editing ? 'editing' : 'reading';
    return made;
  }

  private makeItem(item: SheetItem, number: number): HTMLLIElement {
    const name = formatItem(item);
    const made = make('li', 'part item');
    const found = this.found.get(name);
    if (found?.state !== 'here') {
      made.dataset.gone = name;
      made.append(
        make('p', 'kicker', `${number}`),
        make('h3', '', name),
        make(
          'p',
          'note',
          found?.state === 'unreachable'
            ? 'This could not be fetched.'
            : 'This is no longer on the site. The sheet keeps its place, so that you can see what was here.',
        ),
      );
    } else {
      const { shown } = found;
      made.dataset.kind = shown.kind;
      made.dataset.id = shown.id;
      const link = make('a', '', shown.title);
      link.href = this.base + shown.path;
      const words =
        shown.kind === 'quote'
          ? make('blockquote', 'item-text', make('p', '', shown.text))
          : make('p', 'item-text', shown.text);
      made.append(
        make('p', 'kicker tabular', `${number} · ${shown.kicker}`),
        make('h3', '', link),
        words,
        ...(shown.by ? [make('p', 'item-by', shown.by)] : []),
        ...(shown.note ? [make('p', 'fine', shown.note)] : []),
        make('ul', 'item-cites', ...shown.cites.map((cite) => make('li', '', cite))),
      );
    }
    const { edition } = this.sheet;
    const changes =
      this.file && edition
        ? changesSince(this.file, edition, (found?.state === 'here' && found.item) || item)
        : [];
    if (changes.length) made.append(this.makeChanges(changes));
    return made;
  }

  private makeChanges(changes: DatedChange[]): HTMLElement {
    const made = make(
      'div',
      'item-changes',
      make('p', 'item-changes-head', make('b', '', 'Changed since this sheet was made')),
      ...changes.map((change) => {
        const line = make(
          'div',
          'change',
          make(
            'p',
            '',
            make('b', '', CHANGED[change.what]),
            change.field ? `: ${nameField(change.field)}` : '',
            change.edition ? ` in ${this.nameEdition(change.edition)}.` : ', in no edition yet.',
          ),
        );
        line.dataset.change = change.what;
        if (change.note)
          line.append(make('p', 'editor-note', make('b', '', 'Editor’s note. '), change.note));
        if (change.old)
          line.append(
            make('p', 'was', make('span', 'fine', 'It read '), make('del', '', change.old)),
          );
        else if (!change.edition && change.what !== 'withdrawn')
          line.append(make('p', 'fine', 'What it read before is told when the edition is sealed.'));
        if (change.new)
          line.append(
            make('p', 'now', make('span', 'fine', 'It reads '), make('ins', '', change.new)),
          );
        return line;
      }),
    );
    return made;
  }

  private makeQuestion(question: string, index: number): HTMLLIElement {
    const made = make('li', 'part question-part');
    const text = make('p', 'question', question);
    made.append(text);
    if (!this.editing) {
      made.append(make('p', 'fine written', WRITTEN));
      return made;
    }
    text.classList.add('print-only');
    const field = make('textarea', 'field');
    field.rows = 2;
    field.maxLength = MOST.question;
    field.value = question;
    field.id = `question-${index}`;
    field.dataset.key = `question-${index}`;
    field.addEventListener('change', () => {
      const own = cleanText(field.value, MOST.question);
      const parts = this.sheet.parts.flatMap((part, i) =>
        i !== index ? [part] : own ? [{ question: own }] : [],
      );
      this.change({ ...this.sheet, parts });
    });
    const label = make('label', 'fine', 'Your question');
    label.htmlFor = field.id;
    made.append(label, field);
    return made;
  }

  private makeTitleField(): HTMLElement {
    const field = make('input', 'field');
    field.type = 'text';
    field.id = 'sheet-title';
    field.dataset.key = 'title';
    field.maxLength = MOST.title;
    field.value = this.sheet.title;
    field.placeholder = UNTITLED;
    field.addEventListener('change', () =>
      this.change({ ...this.sheet, title: cleanText(field.value, MOST.title) }),
    );
    const label = make('label', 'fine', 'Title');
    label.htmlFor = field.id;
    return make('p', 'title-field screen-only', label, field);
  }

  /** A button that puts an empty question before the part at a place, and goes to it. */
  private makeAsk(index: number, text: string, name = text): HTMLElement {
    const button = this.makeButton(text, `ask-${index}`, () => {
      const asked = this.sheet.parts.filter((part) => 'question' in part).length;
      if (asked >= MOST.questions) {
        setText(this.say, `A sheet holds ${MOST.questions} questions at most.`);
        return;
      }
      const field = make('textarea', 'field');
      field.rows = 2;
      field.maxLength = MOST.question;
      field.id = 'new-question';
      const label = make('label', 'fine', 'Your question');
      label.htmlFor = field.id;
      const add = () => {
        const question = cleanText(field.value, MOST.question);
        if (!question) {
          place.remove();
          return;
        }
        const parts = [...this.sheet.parts];
        parts.splice(index, 0, { question });
        this.change({ ...this.sheet, parts }, 'The question is on the sheet.');
      };
      const place = make('div', 'new-question', label, field);
      field.addEventListener('change', add);
      button.after(place);
      field.focus();
    });
    button.setAttribute('aria-label', name);
    button.classList.add('screen-only');
    return button;
  }

  /** What a part has while a sheet is being made: up, down, off, and a question below it. */
  private addEditing(made: HTMLLIElement, part: SheetPart, index: number): void {
    const name =
      'question' in part
        ? `question “${[...part.question].slice(0, 40).join('')}”`
        : (this.shownOf(formatItem(part.item))?.title ?? formatItem(part.item));
    const { length } = this.sheet.parts;
    const move = (by: number) => {
      const to = index + by;
      if (to < 0 || to >= length) return;
      // The part is drawn anew at its new place, and the focus goes with it.
      this.wanted = [`${by < 0 ? 'up' : 'down'}-${to}`, `up-${to}`, `down-${to}`];
      this.change(movePart(this.sheet, index, by), `${name}: now ${to + 1} of ${length}.`);
    };
    const tool = (text: string, key: string, act: () => void, disabled = false) => {
      const button = this.makeButton(text, `${key}-${index}`, act);
      button.setAttribute('aria-label', `${text}: ${name}`);
      button.disabled = disabled;
      return button;
    };
    made.append(
      make(
        'div',
        'part-tools screen-only',
        tool('Up', 'up', () => move(-1), index === 0),
        tool('Down', 'down', () => move(1), index === length - 1),
        tool('Take off', 'off', () => {
          const parts = this.sheet.parts.filter((_, i) => i !== index);
          this.change({ ...this.sheet, parts }, `${name} is off the sheet.`);
        }),
        this.makeAsk(index + 1, 'Question below', `Question below: ${name}`),
      ),
    );
    made.addEventListener('keydown', (event) => {
      if (!event.altKey || !/^Arrow(?:Up|Down)$/.test(event.key)) return;
      event.preventDefault();
      move(event.key === 'ArrowUp' ? -1 : 1);
    });
  }

  private async drawQr(round: number): Promise<void> {
    const place = this.querySelector('.qr-place');
    if (!place || !this.found.size) return;
    try {
      const qr = await makeQr(this.link, 'QR code of the link to this sheet');
      if (round !== this.round) return;
      place.replaceChildren(qr ?? make('p', 'fine', 'The link is too long for a QR code.'));
    } catch {
      if (round === this.round)
        place.replaceChildren(make('p', 'fine', 'The QR code could not be made.'));
    }
  }

  private makeButton(text: string, key: string, act: () => void): HTMLButtonElement {
    const button = make('button', 'button', text);
    button.type = 'button';
    button.dataset.key = key;
    button.addEventListener('click', act);
    return button;
  }
}

customElements.define('source-sheet', SourceSheet);
