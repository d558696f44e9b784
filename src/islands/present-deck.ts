import { WRITTEN } from '../sheet/files.ts';
import { formatItem, parseSheet, readSlide } from '../sheet/sheet.ts';
import { type Slide, toQuestionSlide, toSlide } from '../sheet/slide.ts';
import { setText } from './element.ts';
import { make } from './results.ts';
import { SheetItems } from './sheet-items.ts';

/** How many sizes the stylesheet has for a slide, from the largest to the least. */
const SIZES = 7;
/** A finger that moved less than this many pixels did not swipe. */
const SWIPE = 50;

/** What windows of one presentation tell one another: the slide that is shown, or that one would like to know. */
type Message = { of: string; slide?: number };

/** Slides one to a screen, by keys, swipes and buttons; with `?notes` the presenter's side of them. */
class PresentDeck extends HTMLElement {
  private readonly notes = new URLSearchParams(location.search).has('notes');
  private readonly channel =
    'BroadcastChannel' in window ? new BroadcastChannel(`present ${location.pathname}`) : undefined;
  private at = 1;
  private touch: Touch | undefined;

  async connectedCallback(): Promise<void> {
    if (this.dataset.name === 'sheet' && !(await this.makeSheet())) return;
    this.dataset.mode = this.notes ? 'notes' : 'slides';
    this.connectBar();
    addEventListener('keydown', (event) => this.takeKey(event));
    addEventListener('popstate', () => this.show(this.readAddress()));
    addEventListener('hashchange', () => this.show(this.readAddress()));
    addEventListener('resize', () => this.fit());
    this.addEventListener('touchstart', ({ touches }) => {
      this.touch = touches.length === 1 ? touches[0] : undefined;
    });
    this.addEventListener('touchend', ({ changedTouches }) => this.endTouch(changedTouches[0]));
    this.channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if (data.of !== this.subject) return;
      if (data.slide === undefined) this.tell();
      else if (data.slide !== this.at) {
        this.show(data.slide);
        history.replaceState(null, '', this.addressOf(this.at));
      }
    });
    this.dataset.ready = '';
    this.show(this.readAddress());
    if (this.notes) this.channel?.postMessage({ of: this.subject } satisfies Message);
    // Types that arrive late change what fits.
    await document.fonts.ready;
    this.fit();
  }

  private get slides(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-slide]')];
  }

  /** What is shown: a trail is told by its path, a sheet by its address. */
  private get subject(): string {
    return this.dataset.name === 'sheet' ? this.fragment : '';
  }

  /** The sheet in the address, without the slide. */
  private get fragment(): string {
    return location.hash.slice(1).replace(/\/@\d*$/, '');
  }

  private readAddress(): number {
    const hash = location.hash.slice(1);
    return this.dataset.name === 'sheet'
      ? readSlide(hash)
      : Number(/^\d{1,3}$/.exec(hash)?.[0] ?? 1);
  }

  private addressOf(slide: number): string {
    const place = this.dataset.name === 'sheet' ? `${this.fragment}/@${slide}` : String(slide);
    return `${location.pathname}${location.search}#${place}`;
  }

  /** Goes to a slide by the reader's own hand: Back leads to the one before. */
  private go(slide: number): void {
    const to = Math.max(1, Math.min(this.slides.length, slide));
    if (to === this.at) return;
    history.pushState(null, '', this.addressOf(to));
    this.show(to);
    this.tell();
  }

  private tell(): void {
    this.channel?.postMessage({ of: this.subject, slide: this.at } satisfies Message);
  }

  private show(slide: number): void {
    const { slides } = this;
    this.at = Math.max(1, Math.min(slides.length, slide));
    for (const [i, own] of slides.entries()) own.toggleAttribute('data-current', i + 1 === this.at);
    const current = slides[this.at - 1];
    const nameOf = (own: HTMLElement | undefined) =>
      own?.querySelector('[data-part="title"], [data-part="words"]')?.textContent ?? '';
    const count = `Slide ${this.at} of ${slides.length}`;
    setText(this.querySelector('[data-count]'), count);
    setText(
      this.querySelector('[data-say]'),
      `${count}. ${[...(current?.querySelectorAll('[data-face] > *') ?? [])].map(({ textContent }) => textContent).join(' ')}`,
    );
    const next = slides[this.at];
    setText(
      this.querySelector('[data-next]'),
      next ? `Next: ${nameOf(next)}` : 'This is the last slide.',
    );
    const button = (by: number) => this.querySelector<HTMLButtonElement>(`[data-go="${by}"]`);
    for (const [by, end] of [
      [-1, this.at === 1],
      [1, this.at === slides.length],
    ] as const) {
      // A button that has the focus keeps it at the end, and does nothing.
      button(by)?.setAttribute('aria-disabled', String(end));
    }
    const link = this.querySelector<HTMLAnchorElement>('[data-notes-link]');
    if (link) link.href = this.addressOf(this.at).replace(/^[^#]*/, '?notes');
    scrollTo(0, 0);
    // An address with a place in it makes the browser scroll what holds the place.
    this.querySelector('[data-slides]')?.scrollTo(0, 0);
    current?.querySelector('[data-face]')?.scrollTo(0, 0);
    this.fit();
  }

  /** Gives the slide the largest size at which it fits; what fits at none can be scrolled, and is never cut. */
  private fit(): void {
    const current = this.slides[this.at - 1];
    const face = current?.querySelector<HTMLElement>('[data-face]');
    if (!current || !face || this.notes) return;
    for (let size = 0; size < SIZES; size++) {
      current.dataset.size = String(size);
      if (face.scrollHeight <= face.clientHeight + 1) return;
    }
  }

  private takeKey(event: KeyboardEvent): void {
    const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (ctrlKey || metaKey || altKey || event.defaultPrevented) return;
    const on = target instanceof Element ? target.closest('a, button, input, textarea') : null;
    if (key === 'Escape' && !this.notes) {
      location.assign(this.querySelector<HTMLAnchorElement>('[data-leave-link]')?.href ?? '');
      return;
    }
    const face = this.slides[this.at - 1]?.querySelector<HTMLElement>('[data-face]');
    const scrolls = this.notes || (face && face.scrollHeight > face.clientHeight + 1);
    const moves: Record<string, number> = {
      ArrowRight: this.at + 1,
      PageDown: this.at + 1,
      ArrowLeft: this.at - 1,
      PageUp: this.at - 1,
      Home: 1,
      End: this.slides.length,
      ...(scrolls ? {} : { ArrowDown: this.at + 1, ArrowUp: this.at - 1 }),
      ...(on ? {} : { ' ': this.at + (shiftKey ? -1 : 1) }),
    };
    const to = moves[key];
    if (to === undefined || on?.matches('input, textarea')) return;
    event.preventDefault();
    this.go(to);
  }

  private endTouch(end: Touch | undefined): void {
    const start = this.touch;
    this.touch = undefined;
    if (!start || !end) return;
    const across = end.clientX - start.clientX;
    if (Math.abs(across) < SWIPE || Math.abs(across) < 2 * Math.abs(end.clientY - start.clientY))
      return;
    this.go(this.at + (across < 0 ? 1 : -1));
  }

  private connectBar(): void {
    const bar = this.querySelector<HTMLElement>('[data-bar]');
    if (!bar) return;
    bar.hidden = false;
    for (const button of bar.querySelectorAll<HTMLElement>('[data-go]'))
      button.addEventListener('click', () => this.go(this.at + Number(button.dataset.go)));
    bar.querySelector('[data-print]')?.addEventListener('click', () => print());
    const full = bar.querySelector<HTMLElement>('[data-full]');
    if (full && document.fullscreenEnabled && !this.notes) {
      full.hidden = false;
      full.addEventListener('click', () => {
        if (document.fullscreenElement) document.exitFullscreen();
        // Where it is refused, the slides stay as they are.
        else document.documentElement.requestFullscreen().catch(() => {});
      });
    }
    const next = this.querySelector<HTMLElement>('[data-next]');
    if (next) next.hidden = !this.notes;
    if (this.notes) bar.querySelector('[data-notes-link]')?.remove();
    if (!this.channel)
      bar.append(
        make('span', 'fine', 'This browser cannot keep two windows in step; move each by itself.'),
      );
  }

  /** Makes the slides of the sheet in the address; false where there is none. */
  private async makeSheet(): Promise<boolean> {
    const mould = this.querySelector<HTMLTemplateElement>('[data-mould]');
    const list = this.querySelector('[data-slides]');
    const read = parseSheet(this.fragment);
    if (!mould || !list || !read?.sheet.parts.length) return false;
    const items = new SheetItems(this.dataset.base ?? '/');
    const { sheet } = read;
    const slides = await Promise.all(
      sheet.parts.map(async (part): Promise<Slide> => {
        if ('question' in part) return toQuestionSlide(part.question, 'Question', [], WRITTEN);
        const found = await items.find(part.item);
        if (found.state === 'here') return toSlide(found.shown, found.shown.cites);
        const text =
          found.state === 'gone' ? 'This is no longer on the site.' : 'This could not be fetched.';
        return { kicker: '', title: formatItem(part.item), text, notes: [] };
      }),
    );
    if (sheet.title)
      slides.unshift({ kicker: '', title: sheet.title, written: WRITTEN, notes: [] });
    list.replaceChildren(
      ...slides.map((slide, i) => {
        const copy = document.importNode(mould.content, true).firstElementChild as HTMLElement;
        copy.id = String(i + 1);
        for (const place of copy.querySelectorAll<HTMLElement>('[data-part]')) {
          const text = slide[place.dataset.part as keyof Slide];
          if (typeof text === 'string' && text) place.textContent = text;
          else (place.closest('blockquote') ?? place).remove();
        }
        copy
          .querySelector('[data-notes]')
          ?.append(...slide.notes.map((note) => make('p', '', note)));
        return copy;
      }),
    );
    const leave = this.querySelector<HTMLAnchorElement>('[data-leave-link]');
    if (leave) leave.href = `${this.dataset.leave}#${this.fragment}`;
    document.querySelector('[data-no-sheet]')?.remove();
    return true;
  }
}

customElements.define('present-deck', PresentDeck);
