import { formatDay, toCalendar, toDay, toIso } from '../base/when.ts';
import { cutAt, listChanges } from '../timeline/as-at.ts';
import { countChoices, foldItems, matches } from '../timeline/choice.ts';
import type { TimelineFrame, TimelineItem } from '../timeline/item.ts';
import { lastDay, mapById } from '../timeline/lane-index.ts';
import {
  BESIDE,
  type Drawing,
  findCluster,
  layoutTimeline,
  lightStretch,
  listCluster,
  MIDDLE,
  ruleSheet,
  type Sheet,
  type Size,
  WIDE,
} from '../timeline/layout.ts';
import { OVERVIEW } from '../timeline/overview.ts';
import type { Shape } from '../timeline/shape.ts';
import { formatStretch, speakItem, summarise } from '../timeline/spoken.ts';
import { standingAt } from '../timeline/standing.ts';
import {
  type Bounds,
  clampView,
  findBounds,
  formatView,
  isNarrowed,
  LEAST_DAYS,
  panView,
  parseDay,
  parseView,
  trimText,
  type View,
  wholeView,
  zoomView,
} from '../timeline/view.ts';
import { findWay, type WayLink } from '../timeline/way.ts';
import { element, setAttributes, setHidden, setText } from './element.ts';
import { fetchJson } from './fetched.ts';
import { join } from './join.ts';
import {
  type OpenCluster,
  type RecordFile,
  type Told,
  tellCluster,
  tellItem,
  tellNeighbours,
  tellStanding,
  tellWay,
  type Way,
} from './timeline-detail.ts';
import { listenToBrush, listenToGestures } from './timeline-gestures.ts';
import { findRow, listenToRows, offerDetails, syncList } from './timeline-list.ts';

type Data = { frame: TimelineFrame; items: TimelineItem[] };
/** How a change of view reaches the address: as a step that Back undoes, in place once it rests, or not at all. */
type Trace = 'push' | 'replace' | 'none';

/** Everything that follows from the day and the choices of a view, made again only when these change. */
type Shown = Told & {
  /** Which day and choices, and which size, it was made for. */
  key: string;
  chosen: TimelineItem[];
  chosenById: ReadonlyMap<string, TimelineItem>;
};

const SIZES: Record<string, Size> = { wide: WIDE, middle: MIDDLE };
const PLAY_MILLISECONDS = 900;
/** How far from the edge of the screen what was reached is shown, in CSS pixels. */
const CLEAR = 24;
/** A list of hundreds of rows is brought in step once a gesture rests. */
const REST_MILLISECONDS = 240;
/** While a gesture goes on, what is named stays so in its row; more is named only so often. */
const NAMING_MILLISECONDS = 800;
/** And the years shown are told so often. */
const TELLING_MILLISECONDS = 250;

/** What is told depends on the day and the choices of a view, and not on its stretch of time. */
const keyOf = ({ on, lanes, themes, kinds, who, q }: View): string =>
  JSON.stringify([on, lanes, themes, kinds, who, q]);

const isOnScreen = (at: Element): boolean => {
  const { top, bottom } = at.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

/**
 * Takes over the drawing made at build: zoom, pan, choices, a day to stand on, and keys. All it knows
 * is one View, which is also the address; every change makes a new View and draws it.
 */
class PolicyTimeline extends HTMLElement {
  private readonly base = this.dataset.base ?? '/';
  private data: Data = { frame: {} as TimelineFrame, items: [] };
  private texts: Map<string, string> | undefined;
  private bounds = { from: 0, to: 1 } as Bounds;
  private view: View = wholeView(this.bounds);
  private shown: Shown | undefined;
  /** Stands beside the drawing or, where there is none, under the row of what is chosen. */
  private panel!: HTMLElement;
  /** The system of the day looked at. */
  private standing!: HTMLElement;
  private sheet: (Sheet & { key: string }) | undefined;
  private drawing: Drawing | undefined;
  /** The item that the arrow keys stand on. */
  private current: string | undefined;
  /** The cluster that the panel lists, when no item is chosen. */
  private opened: OpenCluster | undefined;
  /** Files of records by their address, and the links of all; each is fetched when first needed. */
  private readonly files = new Map<string, RecordFile | undefined>();
  private ways: WayLink[] | undefined;
  /** Brings the tool that shares the view in step with the address, once it was opened. */
  private share = () => {};
  /** The days on which something began, ended or was decided, in order, once they were asked for. */
  private changes: readonly number[] | undefined;
  /** The choices that the tools, and their counts, were last drawn for: at build, of the whole. */
  private tooled = '';
  private counted = keyOf(wholeView(this.bounds));
  private framed = 0;
  /** Whether the address is behind the view: a browser takes longer to change it than to draw. */
  private unwritten = false;
  /** Whether a gesture goes on, and when the names were last chosen, in the page's own time. */
  private moving = false;
  private namedAt = 0;
  /** When the years shown were last told beside the buttons. */
  private toldAt = 0;
  private resting = 0;
  private playing = 0;
  /** The mark that the keys stand on, and the full name of the one a pointer rests on. */
  private marked: Element | undefined;
  private hovered: SVGTitleElement | undefined;

  async connectedCallback(): Promise<void> {
    const data = await fetchJson<Data>(this.dataset.src ?? '');
    if (!data) return; // The drawing and the list stay as they were made.
    this.data = data;
    this.bounds = findBounds(this.data.frame, this.data.items);
    this.view = parseView(location.search, this.bounds);
    this.current = this.view.item;
    this.panel = this.find('[data-panel]');
    this.standing = this.find('[data-standing]');
    this.openUsedTools();
    this.listen();
    this.fetchWanted();
    this.draw();
    // Where there is no drawing, what the address chooses is told far down the list.
    if (this.view.item && !this.svg.clientWidth) this.panel.parentElement?.scrollIntoView();
    this.dataset.ready = '';
  }

  /** What is looked up with every draw is looked for once. */
  private readonly found = new Map<string, HTMLElement>();
  private find = <E extends HTMLElement = HTMLElement>(selector: string): E => {
    let at = this.found.get(selector);
    if (!at?.isConnected) {
      at = this.querySelector(selector) as HTMLElement;
      this.found.set(selector, at);
    }
    return at as E;
  };

  private get svg(): SVGSVGElement {
    const all = [...this.querySelectorAll<SVGSVGElement>('svg[data-drawing]')];
    return (all.find((svg) => svg.clientWidth > 0) ?? all[0]) as SVGSVGElement;
  }

  /** What is told on the day looked at, and of that what is chosen. */
  private tell(): Shown {
    const { on, q } = this.view;
    const key = keyOf(this.view);
    if (this.shown?.key === key) return this.shown;
    const { frame, items } =
      on === undefined ? this.data : cutAt(this.data.frame, this.data.items, on);
    if (q) this.texts ??= foldItems(this.data.items, this.data.frame.people);
    const byId = on === undefined ? this.bounds.items : mapById(items);
    const narrowed = isNarrowed(this.view);
    const chosen = narrowed
      ? items.filter((item) => matches(item, this.view, this.texts ?? new Map(), 'lanes'))
      : items;
    const chosenById = narrowed ? mapById(chosen) : byId;
    this.shown = { key, base: this.base, frame, items, byId, on, chosen, chosenById };
    return this.shown;
  }

  private show(view: View, trace: Trace, moving = false): void {
    // What a gesture begins with has its names.
    if (moving && !this.moving) this.namedAt = performance.now();
    this.moving = moving;
    // Where a gesture led to is what Back returns to from a choice.
    if (trace === 'push') this.writeAddress('replace');
    this.view = view;
    if (trace === 'push') this.writeAddress('push');
    if (trace === 'replace') this.unwritten = true;
    this.fetchWanted();
    this.redraw();
  }

  /** Puts the view in the address; in place of what stood there once a gesture rests. */
  private writeAddress(trace: 'push' | 'replace'): void {
    if (trace === 'replace' && !this.unwritten) return;
    this.unwritten = false;
    const address = location.pathname + formatView(this.view, this.bounds) + location.hash;
    // A choice that changes nothing is no step for Back to undo.
    if (new URL(address, location.href).href === location.href) return;
    if (trace === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  /** Many changes in one frame are drawn once. */
  private redraw(): void {
    if (!this.framed)
      this.framed = requestAnimationFrame(() => {
        this.framed = 0;
        this.draw();
      });
  }

  private draw(svg?: SVGSVGElement): void {
    const shown = this.tell();
    const to = svg ?? this.svg;
    // Asked for before anything is written, when the answer is at hand.
    const box = to.getBoundingClientRect();
    const overviewed = isOnScreen(this.find('[data-overview]'));
    this.drawPanels(shown, box.width > 0);
    const beside = !this.find('[data-side]').hidden;
    const wide = to.dataset.drawing === 'wide';
    const size = wide && beside && !svg ? BESIDE : (SIZES[to.dataset.drawing ?? ''] ?? WIDE);
    const key = `${size.width} ${shown.key}`;
    if (this.sheet?.key !== key) {
      this.sheet = { ...ruleSheet(shown.frame, shown.chosen, size, shown.chosenById), key };
      this.namedAt = 0;
    }
    // What stands above or below the screen while a gesture goes on is drawn when it rests.
    const unit = size.width / box.width;
    const above = -box.top * unit;
    const below = above + innerHeight * unit;
    const isOff = (top: number, bottom: number) => bottom < above || top > below;
    const way = this.findSteps(shown);
    const now = performance.now();
    const only = now - this.namedAt < NAMING_MILLISECONDS;
    const before = this.moving && this.namedAt ? this.drawing : undefined;
    if (!before || !only) this.namedAt = now;
    this.drawing = layoutTimeline(
      this.sheet,
      this.view,
      this.current ?? this.view.item,
      way && [this.view.item ?? '', ...way.steps.flatMap(({ from: a, to: b }) => [a, b])],
      before && { before, only, unseen: ({ top, bottom }) => isOff(top, bottom) },
    );
    const { width, height } = this.drawing;
    const viewBox = `0 0 ${width} ${height}`;
    // Setting it to what it is would lay out all that is in it.
    if (to.getAttribute('viewBox') !== viewBox) to.setAttribute('viewBox', viewBox);
    const unseen = ({ extent }: Shape) => extent !== undefined && isOff(...extent);
    const { shapes } = this.opened
      ? lightStretch(this.drawing, this.view, this.opened)
      : this.drawing;
    join(to, shapes, this.base, this.moving ? unseen : undefined);
    this.markCurrent(to);
    this.drawTools(shown);
    if (!this.moving || overviewed) this.drawOverview();
    clearTimeout(this.resting);
    this.resting = window.setTimeout(
      () => this.rest(shown),
      this.dataset.ready === '' ? REST_MILLISECONDS : 0,
    );
  }

  private markCurrent(svg: SVGSVGElement): void {
    this.hovered?.remove();
    this.marked?.classList.remove('current');
    this.marked = this.current
      ? (svg.querySelector(`[data-id="${this.current}"].item`) ?? undefined)
      : undefined;
    this.marked?.classList.add('current');
  }

  /** Ends a gesture: all of it is drawn, and named anew. */
  private settle(): void {
    if (!this.moving) return;
    this.moving = false;
    this.draw();
  }

  /** What may wait until a gesture rests: the counts of the choices, and the list. */
  private rest(shown: Shown): void {
    const { view } = this;
    this.writeAddress('replace');
    if (this.svg.clientWidth === 0) offerDetails(document, view.item);
    if (this.moving) {
      this.settle();
      return;
    }
    this.nameInFull(this.svg.querySelector('a.item:hover'));
    syncList(document, shown.frame, shown.chosenById, view, this.isWhole());
    this.share();
    this.dataset.rested = formatView(view, this.bounds);
    // The counts depend on the choices and the day, not on the stretch.
    if (this.counted === shown.key) return;
    this.counted = shown.key;
    const counts = countChoices(shown.items, view, this.texts ?? new Map());
    for (const at of this.querySelectorAll<HTMLElement>('[data-tally]')) {
      const [part, id] = (at.dataset.tally ?? '').split(':') as [keyof typeof counts, string];
      setText(at, `${counts[part]?.get(id) ?? 0}`);
    }
    // What is dated says who was known on a day; of a policy it is not known when somebody came to it.
    const heard = new Set(
      shown.items.filter(({ kind }) => kind !== 'policy').flatMap(({ people }) => people),
    );
    for (const option of this.find<HTMLSelectElement>('[data-who]').options) {
      if (!option.value) continue;
      const count = counts.who.get(option.value) ?? 0;
      setText(option, `${option.dataset.name} (${count})`);
      option.hidden =
        view.on !== undefined && !heard.has(option.value) && option.value !== view.who;
    }
    const inLanes = shown.chosen.filter(({ lane }) => !view.lanes || view.lanes.includes(lane));
    const of = `${inLanes.length} of ${shown.items.length}`;
    setText(this.find('[data-matching]'), `Shown: ${of}.`);
    setText(this.find('[data-narrowed]'), isNarrowed(view) ? `${of} shown` : '');
  }

  private isWhole(): boolean {
    return this.view.from === this.bounds.from && this.view.to === this.bounds.to;
  }

  /** What the tools say of a stretch changes with each draw; the rest only with a choice. */
  private drawTools(shown: Shown): void {
    const { view, bounds } = this;
    const { from, to, on } = view;
    // While a gesture goes on it is told now and then; the axis tells it always.
    const now = performance.now();
    if (this.moving && now - this.toldAt < TELLING_MILLISECONDS) return;
    this.toldAt = now;
    setText(this.find('[data-shown]'), formatStretch(from, to).replace(/(\b\w{3})[a-z]+ /g, '$1 '));
    if (this.moving) return;
    const set = (act: string, disabled: boolean) => {
      const button = this.find<HTMLButtonElement>(`[data-act=${act}]`);
      if (button.disabled !== disabled) button.disabled = disabled;
    };
    set('out', this.isWhole());
    set('in', to - from <= LEAST_DAYS);
    set('earlier', from === bounds.from);
    set('later', to === bounds.to);
    set('reset', this.isWhole() && !view.item && !isNarrowed(view) && on === undefined);
    const key = `${shown.key} ${this.playing}`;
    if (this.tooled === key) return;
    this.tooled = key;
    for (const box of this.querySelectorAll<HTMLInputElement>('input[data-part]')) {
      const chosen = view[box.dataset.part as 'lanes' | 'themes' | 'kinds'];
      box.checked = chosen ? chosen.includes(box.value) : box.dataset.part === 'lanes';
    }
    const q = this.find<HTMLInputElement>('[data-q]');
    if (document.activeElement !== q) q.value = view.q ?? '';
    this.find<HTMLSelectElement>('[data-who]').value = view.who ?? '';
    const day = this.find<HTMLInputElement>('[data-on]');
    const value = on === undefined ? '' : toIso(on);
    if (day.value !== value && document.activeElement !== day) day.value = value;
    setText(this.find('[data-on-day]'), on === undefined ? '' : formatDay(on));
    set('clear', !isNarrowed(view));
    set('present', on === undefined);
    set('year-back', on === bounds.from);
    set('change-back', on === bounds.from);
    set('year-on', on === undefined || on >= bounds.confirmed);
    set('change-on', on === undefined || on >= bounds.confirmed);
    const play = this.find('[data-act=play]');
    play.hidden = matchMedia('(prefers-reduced-motion: reduce)').matches;
    play.setAttribute('aria-pressed', String(Boolean(this.playing)));
    setText(play, this.playing ? 'Pause' : 'Play');
    // The names of eras to come are later facts too.
    const eras = this.querySelectorAll<HTMLOptionElement>(
      '[data-jump] optgroup:first-of-type option',
    );
    for (const option of eras)
      option.hidden = !shown.frame.eras.some((era) => option.value.startsWith(`${era.from}:`));
    const last = toCalendar(on ?? bounds.to).year;
    for (const option of this.querySelectorAll<HTMLOptionElement>(
      '[data-jump] optgroup:last-of-type option',
    ))
      option.hidden = Number(option.value) > last;
  }

  /** The months of the whole, of which the handles of the overview choose the first and the last. */
  private monthOf = (day: number): number => {
    const start = toCalendar(this.bounds.from);
    const { year, month } = toCalendar(day);
    return (year - start.year) * 12 + month - start.month;
  };

  private dayOf = (month: number): number => toDay(toCalendar(this.bounds.from).year, 1 + month);

  private drawOverview(): void {
    const { from, to } = this.view;
    const whole = this.bounds.to - this.bounds.from;
    const at = (day: number) => ((day - this.bounds.from) / whole) * OVERVIEW.width;
    setAttributes(this.find('[data-window]'), {
      x: at(from).toFixed(1),
      width: (at(to) - at(from)).toFixed(1),
    });
    const known = at(this.view.on ?? this.bounds.to);
    setAttributes(this.find('[data-later]'), {
      x: known.toFixed(1),
      width: (OVERVIEW.width - known).toFixed(1),
    });
    setText(this.find('[data-range]'), formatStretch(from, to));
    for (const edge of ['from', 'to'] as const) {
      const input = this.find<HTMLInputElement>(`input[data-edge=${edge}]`);
      const month = edge === 'from' ? this.monthOf(from) : this.monthOf(to + 1);
      const held = document.activeElement === input && Math.abs(Number(input.value) - month) <= 1;
      if (!held && input.value !== `${month}`) input.value = `${month}`;
      const told = formatDay(edge === 'from' ? from : to).replace(/^\d+ /, '');
      setAttributes(input, { 'aria-valuetext': told });
    }
  }

  /** A tool that the address makes use of stands open. */
  private openUsedTools(): void {
    const { themes, kinds, who, q, on } = this.view;
    if (themes || kinds || who || q) this.find<HTMLDetailsElement>('[data-filters]').open = true;
    if (on !== undefined) this.find<HTMLDetailsElement>('[data-day-tool]').open = true;
  }

  private listen(): void {
    const frame = this.find('[data-frame]');
    frame.tabIndex = 0;
    frame.setAttribute('role', 'application');
    frame.setAttribute(
      'aria-label',
      'Timeline. Arrow keys move in time and between lanes, plus and minus zoom, Enter opens, Escape returns, S sums up, question mark tells the keys. The same items stand in the list below.',
    );
    frame.addEventListener('keydown', (event) => this.onKey(event));
    frame.addEventListener('click', (event) => this.onClick(event));
    frame.addEventListener('pointerover', ({ target }) =>
      this.nameInFull((target as Element).closest('a.item')),
    );
    for (const svg of this.querySelectorAll<SVGSVGElement>('svg[data-drawing]'))
      listenToGestures(svg, {
        zoom: (factor, at) =>
          this.show(zoomView(this.view, factor, this.dayAt(at), this.bounds), 'replace', true),
        pan: (share) => {
          const { width, left, right } = this.drawing ?? { width: 1, left: 0, right: 1 };
          const view = panView(this.view, (-share * width) / (right - left), this.bounds);
          this.show(view, 'replace', true);
        },
        zoomIn: (at) => this.show(zoomView(this.view, 2, this.dayAt(at), this.bounds), 'push'),
      });
    this.find('[data-tools]').addEventListener('click', (event) => {
      const act = (event.target as Element).closest<HTMLElement>('[data-act]')?.dataset.act;
      if (act) this.act(act);
    });
    this.find('[data-tools]').addEventListener('change', (event) => this.onChange(event));
    this.find('[data-tools]').addEventListener('keydown', (event) => this.leaveTool(event));
    // Its code, and that of QR codes, is fetched when it is first opened.
    this.find('[data-share-tool]').addEventListener(
      'toggle',
      async () => {
        const { openShare } = await import('./timeline-share.ts');
        this.share = openShare(this.find('[data-share-tool]'), this.base);
      },
      { once: true },
    );
    this.find('[data-q]').addEventListener('input', () => {
      const q = trimText(this.find<HTMLInputElement>('[data-q]').value);
      // Writing is one choice: Back undoes the text and not its letters.
      this.show({ ...this.view, q }, this.view.q && q ? 'replace' : 'push');
    });
    this.find('[data-overview]').addEventListener('input', (event) => this.onEdge(event));
    const whole = this.bounds.to - this.bounds.from;
    let pressed = this.view;
    listenToBrush(this.find('[data-overview]').querySelector('svg') as SVGSVGElement, {
      press: (at) => {
        const day = this.bounds.from + at * whole;
        const { from, to } = this.view;
        if (day < from || day > to)
          this.show(panView(this.view, (day - from) / (to - from) - 0.5, this.bounds), 'replace');
        pressed = this.view;
      },
      drag: (by) => {
        const share = (by * whole) / (pressed.to - pressed.from);
        const { from, to } = panView(pressed, share, this.bounds);
        this.show({ ...this.view, from, to }, 'replace', true);
      },
    });
    // The panel may stand elsewhere than at the side.
    for (const at of [this.panel, this.standing])
      at.addEventListener('click', (event) => this.onPanelClick(event));
    this.panel.addEventListener('keydown', (event) => {
      const item = this.tell().byId.get(this.view.item ?? '');
      // Enter opened the panel and stands on it: once more leads to the page.
      if (event.key === 'Enter' && item && event.target === this.panel)
        location.href = this.base + item.path;
      if (event.key !== 'Escape') return;
      this.leavePanel();
    });
    this.panel.addEventListener('change', (event) => {
      const path = (event.target as HTMLSelectElement).value || undefined;
      this.show({ ...this.view, path }, 'push');
    });
    listenToRows(document, (id) => {
      this.choose(id === this.view.item ? undefined : id);
      this.draw();
      if (this.view.item) this.panel.focus();
    });
    addEventListener('popstate', () => {
      this.unwritten = false;
      this.opened = undefined;
      this.show(parseView(location.search, this.bounds), 'none');
      this.current = this.view.item ?? this.current;
    });
    addEventListener('resize', () => this.show(this.view, 'none'));
    addEventListener('scroll', () => this.settle(), { passive: true });
    // Paper may be of another width than the screen, and gets the same view.
    addEventListener('beforeprint', () => {
      this.moving = false;
      for (const svg of this.querySelectorAll<SVGSVGElement>('svg[data-drawing]')) this.draw(svg);
    });
    addEventListener('afterprint', () => this.redraw());
  }

  /** The day under a place of the drawing. */
  private dayAt(share: number): number {
    const { from, to } = this.view;
    const { width, left, right } = this.drawing ?? { width: 1, left: 0, right: 1 };
    return from + ((share * width - left) / (right - left)) * (to - from);
  }

  private onChange(event: Event): void {
    const target = event.target as HTMLInputElement;
    const { part } = target.dataset;
    const { view, bounds } = this;
    if (part === 'lanes' || part === 'themes' || part === 'kinds') {
      const boxes = this.querySelectorAll<HTMLInputElement>(`input[data-part=${part}]:checked`);
      const ids = [...boxes].map(({ value }) => value);
      const none = !ids.length || (part === 'lanes' && ids.length === bounds.lanes.length);
      this.show({ ...view, [part]: none ? undefined : ids }, 'push');
    } else if (target.matches('[data-who]'))
      this.show({ ...view, who: target.value || undefined }, 'push');
    else if (target.matches('[data-on]')) {
      const day = parseDay(target.value);
      if (day !== undefined && day >= bounds.from && day <= bounds.confirmed) this.standOn(day);
    } else if (target.matches('[data-jump]')) {
      if (!target.value) return;
      const [from, to] = target.value.split(':').map(Number);
      target.value = '';
      if (from === undefined) return;
      // An era has its days; a year is shown with the half-years around it.
      const span = to === undefined ? [toDay(from) - 183, toDay(from + 1) + 182] : [from, to];
      const [first = 0, last = 0] = span;
      const within = { from: Math.max(bounds.from, first), to: Math.min(bounds.to, last) };
      this.show(clampView({ ...view, ...within }, bounds), 'push');
      this.say(`Showing ${formatStretch(this.view.from, this.view.to)}.`);
      // Where there is no drawing, the list is what was gone to.
      if (!this.svg.clientWidth) document.querySelector('[data-list]')?.scrollIntoView();
    }
  }

  private onEdge(event: Event): void {
    const input = event.target as HTMLInputElement;
    const { view, bounds } = this;
    const day = this.dayOf(Number(input.value));
    const from = input.dataset.edge === 'from' ? Math.min(day, view.to - LEAST_DAYS) : view.from;
    const to = input.dataset.edge === 'to' ? Math.max(day - 1, view.from + LEAST_DAYS) : view.to;
    this.show(clampView({ ...view, from, to }, bounds), 'replace', true);
  }

  /** The drawing as it stands, as a file; what makes files is fetched when one is asked for. */
  private async saveAs(kind: 'svg' | 'png'): Promise<void> {
    this.settle();
    this.writeAddress('replace');
    const { saveSvg, savePng } = await import('./picture-file.ts');
    const { from, to, on } = this.view;
    const day = on === undefined ? '' : `, as at ${formatDay(on)}`;
    const caption = {
      title: `${document.title}, ${formatStretch(from, to)}${day}`,
      address: location.href,
    };
    const name = [
      `timeline-${toIso(from)}-${toIso(to)}`,
      ...(on === undefined ? [] : [`on-${toIso(on)}`]),
    ].join('-');
    await (kind === 'svg' ? saveSvg : savePng)(this.svg, name, caption);
    this.say(`Saved as ${kind.toUpperCase()}.`);
  }

  private act(act: string): void {
    if (act === 'svg' || act === 'png') {
      this.saveAs(act).catch(() => this.say('The picture could not be made.'));
      return;
    }
    const { view, bounds } = this;
    const { byId } = this.tell();
    // What the reader stands on or chose stays in sight; otherwise the middle does.
    const kept = byId.get(this.current ?? view.item ?? '')?.from;
    const middle =
      kept !== undefined && kept >= view.from && kept <= view.to ? kept : (view.from + view.to) / 2;
    const move: Record<string, () => View> = {
      in: () => zoomView(view, 2, middle, bounds),
      out: () => zoomView(view, 0.5, middle, bounds),
      earlier: () => panView(view, -0.5, bounds),
      later: () => panView(view, 0.5, bounds),
      reset: () => wholeView(bounds),
    };
    const made = move[act]?.();
    if (made) {
      this.opened = undefined;
      this.show(made, 'push');
      this.say(`Showing ${formatDay(made.from)} to ${formatDay(made.to)}.`);
      return;
    }
    const on = view.on ?? bounds.confirmed;
    const shift = (years: number) => {
      const { year, month, day } = toCalendar(on);
      return toDay(year + years, month, day);
    };
    const run: Record<string, () => void> = {
      'year-back': () => this.standOn(shift(-1)),
      'year-on': () => this.standOn(shift(1)),
      'change-back': () => this.standOn(this.changeBefore(on) ?? bounds.from),
      'change-on': () => this.standOn(this.changeAfter(on) ?? bounds.confirmed),
      present: () => this.standOn(undefined),
      play: () => this.play(!this.playing),
      clear: () => {
        this.find<HTMLInputElement>('[data-q]').value = '';
        this.show(
          {
            ...view,
            lanes: undefined,
            themes: undefined,
            kinds: undefined,
            who: undefined,
            q: undefined,
          },
          'push',
        );
      },
    };
    run[act]?.();
  }

  private listChanges(): readonly number[] {
    this.changes ??= listChanges(this.data.frame, this.data.items);
    return this.changes;
  }

  private changeBefore = (on: number): number | undefined =>
    this.listChanges().findLast((day) => day < on);

  private changeAfter = (on: number): number | undefined =>
    this.listChanges().find((day) => day > on);

  /** Stands on a day, or on none: what is known is all that is known. */
  private standOn(day: number | undefined, trace: Trace = 'push'): void {
    const { bounds } = this;
    const on =
      day === undefined ? undefined : Math.max(bounds.from, Math.min(bounds.confirmed, day));
    this.opened = undefined;
    if (trace === 'push') this.play(false);
    this.show({ ...this.view, on }, trace);
    this.say(on === undefined ? 'All that is known is shown.' : `As at ${formatDay(on)}.`);
  }

  /** Plays change after change, from the beginning where no day is stood on, until the last. */
  private play(wanted: boolean): void {
    clearInterval(this.playing);
    this.playing = 0;
    if (wanted) {
      if (this.view.on === undefined) this.standOn(this.bounds.from, 'replace');
      this.playing = window.setInterval(() => {
        const next = this.changeAfter(this.view.on ?? 0);
        if (next === undefined) this.play(false);
        else this.standOn(next, 'replace');
      }, PLAY_MILLISECONDS);
    }
    this.redraw();
  }

  /**
   * A short name is told in full, with its years, where a pointer rests on it. What passes under a
   * pointer while a gesture goes on is not.
   */
  private nameInFull(mark: Element | null): void {
    if (!mark || this.moving) return;
    const item = this.tell().byId.get(mark.getAttribute('data-id') ?? '');
    if (!item || mark.querySelector('title')) return;
    this.hovered?.remove();
    this.hovered = document.createElementNS('http://www.w3.org/2000/svg', 'title');
    this.hovered.textContent = `${item.years}  ${item.title}`;
    mark.prepend(this.hovered);
  }

  private onClick(event: Event): void {
    const target = event.target as Element;
    const pill = target.closest<SVGElement>('[data-cluster]');
    const found = this.drawing && findCluster(this.drawing, pill?.dataset.cluster ?? '');
    if (found && this.sheet) {
      const { lane, cluster } = found;
      const { from, to, count } = cluster;
      const items = listCluster(this.sheet, lane, cluster, this.view, 100);
      const title = this.sheet.index.lanes.find(({ id }) => id === lane.id)?.title;
      const where = `${title}, ${formatStretch(from, to)}`;
      this.opened = { lane: lane.id, from, to, where, items, count };
      this.show({ ...this.view, item: undefined, path: undefined }, 'push');
      this.reveal(() => this.svg.querySelector('.lit') ?? undefined);
      this.say(`${count} more, listed beside the timeline.`);
      return;
    }
    const item = target.closest<SVGElement>('a.item');
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    if (!item || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    this.choose(item.dataset.id);
  }

  private onPanelClick(event: MouseEvent): void {
    const target = event.target as Element;
    if (target.closest('[data-close]')) this.leavePanel();
    else if (target.closest('[data-copy]')) this.copyLink();
    const link = target.closest<HTMLElement>('a[data-choose]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.choose(link.dataset.choose);
    this.panel.focus({ preventScroll: true });
  }

  /** Closes the panel and goes back to what it was opened from. */
  private leavePanel(): void {
    const row = findRow(document, this.view.item ?? '');
    this.choose(undefined);
    if (this.svg.clientWidth) this.find('[data-frame]').focus({ preventScroll: true });
    else row?.querySelector<HTMLElement>('[data-detail]')?.focus();
  }

  private async copyLink(): Promise<void> {
    this.writeAddress('replace');
    const done = await navigator.clipboard.writeText(location.href).then(
      () => true,
      () => false,
    );
    this.say(done ? 'The link is copied.' : 'Copy the link from the address bar.');
    setText(this.querySelector('[data-copied]'), done ? 'Copied' : 'Copy it from the address bar');
  }

  /**
   * Chooses an item and brings it into sight. Where a day is stood on, the day moves to the item's
   * first, unless the item was there on that day already.
   */
  private choose(id: string | undefined): void {
    this.opened = undefined;
    this.current = id ?? this.current;
    const item = this.bounds.items.get(id ?? '');
    const { bounds, view } = this;
    const there =
      view.on !== undefined &&
      item !== undefined &&
      item.kind === 'policy' &&
      item.from <= view.on &&
      view.on <= lastDay(item, bounds.confirmed);
    const on =
      item && view.on !== undefined && !there
        ? Math.max(bounds.from, Math.min(bounds.confirmed, item.from))
        : view.on;
    const next = { ...view, item: id, path: undefined, on };
    this.show(item ? this.bringIn(item, next) : next, 'push');
    if (item) this.reveal();
    const told = this.tell();
    const known = id ? told.byId.get(id) : undefined;
    if (known) this.say(speakItem(known, told.frame, told.byId));
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const keys: Record<string, () => void> = {
      ArrowRight: () => this.step(1),
      ArrowLeft: () => this.step(-1),
      ArrowDown: () => this.changeLane(1),
      ArrowUp: () => this.changeLane(-1),
      Home: () => this.step(Number.NEGATIVE_INFINITY),
      End: () => this.step(Number.POSITIVE_INFINITY),
      '+': () => this.act('in'),
      '=': () => this.act('in'),
      '-': () => this.act('out'),
      Escape: () => this.escape(),
      Enter: () => this.open(),
      ' ': () => this.choose(this.current),
      '?': () => this.toggleKeys(),
      s: () => this.sumUp(),
      S: () => this.sumUp(),
    };
    const run = keys[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  }

  private escape(): void {
    const keys = this.find<HTMLDetailsElement>('[data-keys]');
    if (keys.open) keys.open = false;
    else this.choose(undefined);
  }

  /** Escape closes the tool that the reader is in, and stays with its name; words are cleared first. */
  private leaveTool({ key, target }: KeyboardEvent): void {
    const at = target as HTMLInputElement;
    const tool = at.closest<HTMLDetailsElement>('details[open]');
    if (key !== 'Escape' || !tool || (at.type === 'search' && at.value)) return;
    tool.open = false;
    tool.querySelector('summary')?.focus();
  }

  private toggleKeys(): void {
    const keys = this.find<HTMLDetailsElement>('[data-keys]');
    keys.open = !keys.open;
    const told = [...keys.querySelectorAll('dl > div')].map((pair) =>
      [...pair.children].map(({ textContent }) => textContent).join(': '),
    );
    this.say(keys.open ? `The keys. ${told.join('. ')}.` : 'The keys are hidden.');
  }

  private sumUp(): void {
    const { frame, chosen } = this.tell();
    this.say(summarise(frame, chosen, this.view), true);
  }

  /** The items of each lane shown, in order of time, whatever stretch of time is drawn. */
  private walk(): { id: string; items: TimelineItem[] }[] {
    const { chosen } = this.tell();
    return this.bounds.lanes
      .filter((lane) => !this.view.lanes || this.view.lanes.includes(lane))
      .map((id) => ({ id, items: chosen.filter((item) => item.lane === id) }))
      .filter(({ items }) => items.length);
  }

  private step(by: number): void {
    const lanes = this.walk();
    const now = this.current ? this.tell().byId.get(this.current) : undefined;
    const lane = lanes.find(({ id }) => id === now?.lane) ?? lanes[0];
    if (!lane) return;
    const index = now ? lane.items.findIndex(({ id }) => id === now.id) : -1;
    const next =
      now || Math.abs(by) === Number.POSITIVE_INFINITY
        ? Math.min(lane.items.length - 1, Math.max(0, index + by))
        : 0;
    const item = lane.items[next];
    if (item && item === now)
      this.say(by < 0 ? 'Nothing earlier in this lane.' : 'Nothing later in this lane.');
    else this.stand(item);
  }

  private changeLane(by: number): void {
    const lanes = this.walk();
    const now = this.current ? this.tell().byId.get(this.current) : undefined;
    const index = lanes.findIndex(({ id }) => id === now?.lane);
    const lane = lanes[Math.min(lanes.length - 1, Math.max(0, now ? index + by : 0))];
    if (!lane) return;
    if (lane.id === now?.lane) {
      this.say(by < 0 ? 'No lane above.' : 'No lane below.');
      return;
    }
    const day = now?.from ?? this.view.from;
    // What was there on the day comes before what was not, and then what began nearest to it.
    const far = (item: TimelineItem) =>
      Math.max(0, item.from - day, day - lastDay(item, this.bounds.confirmed));
    const nearest = [...lane.items].sort(
      (a, b) => far(a) - far(b) || Math.abs(a.from - day) - Math.abs(b.from - day),
    )[0];
    this.stand(nearest);
  }

  /** A view that has an item's beginning in it, moved along no further than it must be. */
  private bringIn(item: TimelineItem, view: View): View {
    const { from, to } = view;
    const outside = item.from < from || item.from > to - (to - from) * 0.05;
    return outside && this.bounds.from <= item.from
      ? panView(view, (item.from - from) / (to - from) - 0.4, this.bounds)
      : view;
  }

  /** Moves the keys to an item, brings it into view and says it. */
  private stand(item: TimelineItem | undefined): void {
    if (!item) return;
    this.current = item.id;
    const view = this.bringIn(item, this.view);
    this.show(view, view === this.view ? 'none' : 'replace');
    const { frame, byId } = this.tell();
    // What was over before the drawing begins is in the list alone.
    const drawn = lastDay(item, this.bounds.confirmed) >= this.bounds.from;
    this.say(speakItem(item, frame, byId), !drawn);
    this.reveal(drawn ? undefined : () => this.find('[data-say]'));
  }

  /** Once it is drawn, scrolls the page no further than it takes to see what was reached. */
  private reveal(find = () => this.marked): void {
    requestAnimationFrame(() => {
      if (!this.svg.clientWidth) {
        // What is chosen is told under its row, which may be far from where it was chosen.
        const row = this.panel.parentElement;
        const top = row?.getBoundingClientRect().top ?? 0;
        if (top < 0 || top > innerHeight / 2) row?.scrollIntoView();
        return;
      }
      const box = find()?.getBoundingClientRect();
      if (!box?.height) return;
      const side = this.find('[data-side]').getBoundingClientRect();
      // On a narrow screen the panel lies over the foot of the drawing.
      const foot =
        side.height && side.left < box.left ? Math.min(side.top, innerHeight) : innerHeight;
      const above = box.top - CLEAR;
      const below = box.bottom + CLEAR - foot;
      if (above < 0 || below > 0) scrollBy(0, above < 0 ? above : Math.min(above, below));
    });
  }

  /** Opens what the keys stand on beside the drawing, and goes there. */
  private open(): void {
    const id = this.current ?? this.view.item;
    if (!id || !this.tell().byId.has(id)) return;
    this.choose(id);
    this.draw();
    this.panel.focus({ preventScroll: true });
  }

  /** Says a sentence to who listens; one that nothing else on the screen tells is to be read as well. */
  private say(sentence: string, alone = false): void {
    const said = this.find('[data-say]');
    setText(said, sentence);
    said.classList.toggle('visually-hidden', !alone);
  }

  /** Fetches what the view needs and is not here yet; what cannot be had is left out. */
  private fetchWanted(): void {
    const { item: id, path } = this.view;
    const item = this.bounds.items.get(id ?? '');
    if (item && !this.files.has(item.path)) {
      this.files.set(item.path, undefined);
      fetchJson<RecordFile>(`${this.base}${item.path.replace(/\/$/, '')}.json`).then((file) => {
        this.files.set(item.path, file);
        this.redraw();
      });
    }
    if (path && !this.ways) {
      this.ways = [];
      fetchJson<WayLink[]>(this.dataset.ways ?? '').then((ways) => {
        this.ways = ways ?? [];
        this.redraw();
      });
    }
  }

  /** The way between the chosen policy and the one asked for, from the earlier to the later, of what is known on the day looked at. */
  private findSteps({ byId, on }: Shown): Way | undefined {
    const ends = [this.view.item, this.view.path].flatMap((id) => byId.get(id ?? '') ?? []);
    const [first, last] = ends.sort((a, b) => a.from - b.from);
    if (!first || !last || !this.ways?.length) return;
    const known = this.ways.filter(
      (link) => byId.has(link.from) && byId.has(link.to) && (on === undefined || link.day <= on),
    );
    const firstDay = (id: string) => byId.get(id)?.from ?? 0;
    const line = findWay(known, first.id, last.id, firstDay);
    return {
      steps: line ?? findWay(known, first.id, last.id) ?? [],
      descends: line !== undefined,
    };
  }

  private drawPanels(shown: Shown, drawn: boolean): void {
    const { view, opened } = this;
    const item = view.item ? shown.byId.get(view.item) : undefined;
    const { panel } = this;
    setHidden(panel, !item && !opened);
    const { standing } = this;
    setHidden(standing, view.on === undefined);
    const side = this.find('[data-side]');
    setHidden(side, Boolean(panel.hidden && standing.hidden));
    this.toggleAttribute('data-beside', !side.hidden);
    const key = JSON.stringify([
      shown.key,
      view.item,
      view.path,
      opened && [opened.lane, opened.from, opened.to],
      item && Boolean(this.files.get(item.path)),
      this.ways?.length,
    ]);
    this.placePanel(shown, drawn);
    if (panel.dataset.key === key) return;
    panel.dataset.key = key;
    if (view.on !== undefined)
      standing.replaceChildren(
        ...tellStanding(shown, view.on, standingAt(this.data.frame, view.on)),
      );
    if (panel.hidden) return;
    const hue = this.data.frame.lanes.find(({ id }) => id === (item ?? opened)?.lane)?.hue ?? 0;
    panel.className = `timeline-panel hue-${hue}`;
    const focused = panel.contains(document.activeElement);
    const name = document.activeElement?.getAttribute('data-way') ?? undefined;
    panel.replaceChildren(
      element('div', { class: 'panel-tools' }, [
        ...(item
          ? [
              element('button', { class: 'button', type: 'button', 'data-copy': '' }, [
                'Copy link',
              ]),
              element('span', { class: 'fine', 'data-copied': '' }),
            ]
          : []),
        element('button', { class: 'button', type: 'button', 'data-close': '' }, ['Close']),
      ]),
      ...(item
        ? [
            ...tellItem(
              shown,
              item,
              this.files.get(item.path),
              item.kind === 'policy' ? this.tellPath(shown, item) : [],
            ),
            tellNeighbours(shown, item, view.on === undefined ? shown.chosen : this.data.items),
          ]
        : opened
          ? tellCluster(shown, opened)
          : []),
    );
    // What had the focus and was made anew gets it back.
    if (focused && name !== undefined) this.find('[data-way]').focus({ preventScroll: true });
    else if (focused) panel.focus({ preventScroll: true });
  }

  /** A phone has no drawing: what is chosen is told under its row, or above the list if that is left out. */
  private placePanel(shown: Shown, drawn: boolean): void {
    const { view, panel } = this;
    const listed = !drawn && shown.chosenById.has(view.item ?? '');
    const row = listed ? findRow(document, view.item ?? '') : undefined;
    const side = this.find('[data-side]');
    const to = row ?? side;
    if (panel.parentElement !== to)
      if (row) row.append(panel);
      else side.prepend(panel);
    // The answer to a day stands under the question where there is no drawing between them.
    const asked = drawn ? side : this.find('[data-day-tool]');
    if (this.standing.parentElement !== asked) asked.append(this.standing);
  }

  /** The question how two policies are joined, and its answer once asked. */
  private tellPath(shown: Shown, item: TimelineItem): HTMLElement[] {
    const { path } = this.view;
    const other = path ? shown.byId.get(path) : undefined;
    const way = this.findSteps(shown);
    const select = element('select', { id: 'timeline-way', 'data-way': '' }, [
      element('option', { value: '' }, ['choose another policy']),
      ...shown.items
        .filter(({ kind, id }) => kind === 'policy' && id !== item.id)
        .map(({ id, label }) =>
          element('option', { value: id, ...(id === path ? { selected: '' } : {}) }, [label]),
        ),
    ]);
    return [
      element('h3', {}, ['How did we get here?']),
      element('p', { class: 'way-choice' }, [
        element('label', { for: 'timeline-way' }, [`Between ${item.label} and `]),
        select,
      ]),
      ...(other && way
        ? other.from < item.from
          ? tellWay(shown, other, item, way)
          : tellWay(shown, item, other, way)
        : []),
    ];
  }
}

customElements.define('policy-timeline', PolicyTimeline);
