import { select } from 'd3-selection';
import { type D3ZoomEvent, zoom, zoomIdentity } from 'd3-zoom';
import { quoteWords } from '../base/quotation-marks.ts';
import { formatDay, toCalendar } from '../base/when.ts';
import type { TimelineFrame, TimelineItem } from '../timeline/item.ts';
import {
  type Drawing,
  layoutTimeline,
  MIDDLE,
  ruleSheet,
  type Size,
  WIDE,
} from '../timeline/layout.ts';
import type { Shape } from '../timeline/shape.ts';
import { speakItem } from '../timeline/spoken.ts';
import { toAttributes } from '../timeline/svg.ts';
import {
  type Bounds,
  formatView,
  panView,
  parseView,
  type View,
  wholeView,
  zoomView,
} from '../timeline/view.ts';

type Data = { frame: TimelineFrame; items: TimelineItem[] };
/** How a change of view reaches the address: as a step that Back undoes, in place, or not at all. */
type Trace = 'push' | 'replace' | 'none';

const SIZES: Record<string, Size> = { wide: WIDE, middle: MIDDLE };
const SVG = 'http://www.w3.org/2000/svg';

/**
 * Takes over the drawing made at build: zoom, pan, lanes, choice and keys. All it knows is one
 * View, which is also the address; every change makes a new View and draws it.
 */
class PolicyTimeline extends HTMLElement {
  private readonly base = this.dataset.base ?? '/';
  private data: Data = { frame: {} as TimelineFrame, items: [] };
  private byId = new Map<string, TimelineItem>();
  private bounds = { from: 0, to: 1, lanes: [], items: this.byId } as unknown as Bounds;
  private view: View = wholeView(this.bounds);
  private drawing: Drawing | undefined;
  /** The item that the arrow keys stand on. */
  private current: string | undefined;
  /** The items of the cluster that the panel lists, when no item is chosen. */
  private opened: string[] = [];
  private framed = 0;

  async connectedCallback(): Promise<void> {
    const response = await fetch(this.dataset.src ?? '').catch(() => undefined);
    if (!response?.ok) return; // The drawing and the list stay as they were made.
    this.data = (await response.json()) as Data;
    const { frame, items } = this.data;
    this.byId = new Map(items.map((item) => [item.id, item]));
    this.bounds = {
      from: frame.from,
      to: frame.to,
      lanes: [...frame.lanes.map(({ id }) => id), 'voices'],
      items: this.byId,
      confirmed: frame.confirmed,
      themes: [],
      kinds: [],
      people: this.byId,
      policies: this.byId,
    };
    this.view = parseView(location.search, this.bounds);
    this.current = this.view.item;
    this.listen();
    this.draw();
    this.dataset.ready = '';
  }

  private find = (selector: string) => this.querySelector(selector) as HTMLElement;

  private get svg(): SVGSVGElement {
    const all = [...this.querySelectorAll<SVGSVGElement>('svg[data-drawing]')];
    return (all.find((svg) => svg.clientWidth > 0) ?? all[0]) as SVGSVGElement;
  }

  private show(view: View, trace: Trace): void {
    this.view = view;
    if (trace !== 'none') {
      const address = location.pathname + formatView(view, this.bounds) + location.hash;
      // A choice that changes nothing is no step for Back to undo.
      const same = new URL(address, location.href).href === location.href;
      if (trace === 'push' && !same) history.pushState(null, '', address);
      else if (!same) history.replaceState(null, '', address);
    }
    // Many changes in one frame are drawn once.
    if (!this.framed)
      this.framed = requestAnimationFrame(() => {
        this.framed = 0;
        this.draw();
      });
  }

  private draw(svg = this.svg): void {
    const size = SIZES[svg.dataset.drawing ?? ''] ?? WIDE;
    this.drawing = layoutTimeline(
      ruleSheet(this.data.frame, this.data.items, size),
      this.view,
      this.current ?? this.view.item,
    );
    const { width, height } = this.drawing;
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    join(svg, this.drawing.shapes, this.base);
    this.markCurrent();
    this.drawPanel();
    for (const box of this.querySelectorAll<HTMLInputElement>('input[data-lane]'))
      box.checked = !this.view.lanes || this.view.lanes.includes(box.value);
    const { from, to } = this.view;
    const whole = from === this.bounds.from && to === this.bounds.to;
    this.find('[data-shown]').textContent = formatStretch(from, to);
    (this.find('[data-act=out]') as HTMLButtonElement).disabled = whole;
    (this.find('[data-act=earlier]') as HTMLButtonElement).disabled = from === this.bounds.from;
    (this.find('[data-act=later]') as HTMLButtonElement).disabled = to === this.bounds.to;
    (this.find('[data-act=reset]') as HTMLButtonElement).disabled =
      whole && !this.view.lanes && !this.view.item;
  }

  private markCurrent(): void {
    for (const mark of this.querySelectorAll('.item.current')) mark.classList.remove('current');
    if (this.current)
      this.svg.querySelector(`[data-id="${this.current}"].item`)?.classList.add('current');
  }

  private listen(): void {
    const frame = this.find('[data-frame]');
    frame.tabIndex = 0;
    frame.setAttribute('role', 'application');
    frame.setAttribute(
      'aria-label',
      'Timeline. Arrow keys move in time and between lanes, plus and minus zoom, Enter opens, Escape returns. The same items stand in the list below.',
    );
    frame.addEventListener('keydown', (event) => this.onKey(event));
    frame.addEventListener('click', (event) => this.onClick(event));
    for (const svg of this.querySelectorAll<SVGSVGElement>('svg[data-drawing]'))
      this.listenToDrag(svg);
    this.find('[data-tools]').addEventListener('click', (event) => {
      const act = (event.target as Element).closest<HTMLElement>('[data-act]')?.dataset.act;
      if (act) this.act(act);
    });
    this.find('.lanes').addEventListener('change', () => {
      const checked = [...this.querySelectorAll<HTMLInputElement>('input[data-lane]:checked')].map(
        ({ value }) => value,
      );
      const lanes =
        checked.length && checked.length < this.bounds.lanes.length ? checked : undefined;
      this.show({ ...this.view, lanes }, 'push');
    });
    this.find('[data-panel]').addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLElement>('button');
      if (button) this.choose(undefined);
    });
    addEventListener('popstate', () => {
      this.opened = [];
      this.show(parseView(location.search, this.bounds), 'none');
      this.current = this.view.item ?? this.current;
    });
    addEventListener('resize', () => this.show(this.view, 'none'));
    // Paper may be of another width than the screen, and gets the same view.
    addEventListener('beforeprint', () => {
      for (const svg of this.querySelectorAll<SVGSVGElement>('svg[data-drawing]')) this.draw(svg);
    });
  }

  /** Drag and pinch anywhere; the wheel only with Ctrl or ⌘, so that the page keeps its scroll. */
  private listenToDrag(svg: SVGSVGElement): void {
    let last = zoomIdentity;
    const behaviour = zoom<SVGSVGElement, unknown>()
      .filter(
        (
          event: Event & {
            ctrlKey?: boolean;
            metaKey?: boolean;
            button?: number;
            touches?: TouchList;
          },
        ) =>
          event.type === 'wheel'
            ? Boolean(event.ctrlKey || event.metaKey)
            : event.type.startsWith('touch')
              ? (event.touches?.length ?? 0) > 1
              : !event.button,
      )
      .clickDistance(4)
      // d3 takes ten times the step when Ctrl is held, which is held here always.
      .wheelDelta((event) => -event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.002))
      .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        const { drawing } = this;
        if (!drawing || !sourceEvent) return;
        const unit = drawing.width / svg.clientWidth;
        const days = (this.view.to - this.view.from) / (drawing.right - drawing.left);
        const factor = transform.k / last.k;
        // d3 counts in the units of the view box.
        const moved = transform.x - last.x * factor;
        const pointer = pointerOf(sourceEvent as MouseEvent, svg) * unit;
        const about = this.view.from + (pointer - drawing.left) * days;
        let view = this.view;
        if (factor !== 1) view = zoomView(view, factor, about, this.bounds);
        else view = panView(view, (-moved * days) / (view.to - view.from), this.bounds);
        last = transform;
        this.show(view, 'replace');
      });
    select(svg).call(behaviour).on('dblclick.zoom', null);
  }

  private act(act: string): void {
    const { view, bounds } = this;
    // What the reader stands on or chose stays in sight; otherwise the middle does.
    const kept = this.byId.get(this.current ?? view.item ?? '')?.from;
    const middle =
      kept !== undefined && kept >= view.from && kept <= view.to ? kept : (view.from + view.to) / 2;
    const next: Record<string, () => View> = {
      in: () => zoomView(view, 2, middle, bounds),
      out: () => zoomView(view, 0.5, middle, bounds),
      earlier: () => panView(view, -0.5, bounds),
      later: () => panView(view, 0.5, bounds),
      reset: () => wholeView(bounds),
    };
    const made = next[act]?.();
    if (!made) return;
    this.show(made, 'push');
    this.say(`Showing ${formatDay(made.from)} to ${formatDay(made.to)}.`);
  }

  private onClick(event: Event): void {
    const target = event.target as Element;
    const cluster = target.closest<SVGElement>('[data-cluster]');
    if (cluster) {
      this.opened = cluster.dataset.cluster?.split(' ') ?? [];
      this.show({ ...this.view, item: undefined }, 'push');
      this.say(`${this.opened.length} more, listed below the timeline.`);
      return;
    }
    const item = target.closest<SVGElement>('a.item');
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    if (!item || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    this.choose(item.dataset.id);
  }

  private choose(id: string | undefined): void {
    this.opened = [];
    this.current = id ?? this.current;
    this.show({ ...this.view, item: id }, 'push');
    const item = id && this.byId.get(id);
    if (item) this.say(speakItem(item, this.data.frame, this.byId));
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
      Escape: () => this.choose(undefined),
      Enter: () => this.open(),
      ' ': () => this.choose(this.current),
    };
    const run = keys[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  }

  /** The items of each lane shown, in order of time, whatever stretch of time is drawn. */
  private walk(): { id: string; items: TimelineItem[] }[] {
    return this.bounds.lanes
      .filter((lane) => !this.view.lanes || this.view.lanes.includes(lane))
      .map((id) => ({ id, items: this.data.items.filter((item) => item.lane === id) }))
      .filter(({ items }) => items.length);
  }

  private step(by: number): void {
    const lanes = this.walk();
    const now = this.current ? this.byId.get(this.current) : undefined;
    const lane = lanes.find(({ id }) => id === now?.lane) ?? lanes[0];
    if (!lane) return;
    const index = now ? lane.items.indexOf(now) : -1;
    const next =
      now || Math.abs(by) === Number.POSITIVE_INFINITY
        ? Math.min(lane.items.length - 1, Math.max(0, index + by))
        : 0;
    this.stand(lane.items[next]);
  }

  private changeLane(by: number): void {
    const lanes = this.walk();
    const now = this.current ? this.byId.get(this.current) : undefined;
    const index = lanes.findIndex(({ id }) => id === now?.lane);
    const lane = lanes[Math.min(lanes.length - 1, Math.max(0, now ? index + by : 0))];
    if (!lane) return;
    const day = now?.from ?? this.view.from;
    const nearest = [...lane.items].sort(
      (a, b) => Math.abs(a.from - day) - Math.abs(b.from - day),
    )[0];
    this.stand(nearest);
  }

  /** Moves the keys to an item, brings it into view and says it. */
  private stand(item: TimelineItem | undefined): void {
    if (!item) return;
    this.current = item.id;
    const { from, to } = this.view;
    const outside = item.from < from || item.from > to - (to - from) * 0.05;
    if (outside && this.bounds.from <= item.from)
      this.show(panView(this.view, (item.from - from) / (to - from) - 0.4, this.bounds), 'replace');
    else this.show(this.view, 'none');
    this.say(speakItem(item, this.data.frame, this.byId));
  }

  private open(): void {
    const item = this.byId.get(this.current ?? this.view.item ?? '');
    if (item) location.href = this.base + item.path;
  }

  private say(sentence: string): void {
    this.find('[data-say]').textContent = sentence;
  }

  private drawPanel(): void {
    const panel = this.find('[data-panel]');
    const item = this.view.item ? this.byId.get(this.view.item) : undefined;
    panel.hidden = !item && !this.opened.length;
    if (panel.hidden) return;
    const hue = this.data.frame.lanes.find(({ id }) => id === item?.lane)?.hue ?? 0;
    panel.className = `timeline-panel hue-${hue}`;
    panel.replaceChildren(
      ...(item ? this.tellItem(item) : this.tellCluster(this.opened)),
      element('button', { class: 'button', type: 'button' }, ['Close']),
    );
  }

  private linkTo = (item: TimelineItem): HTMLElement =>
    element('a', { href: this.base + item.path }, [item.title]);

  private tellItem(item: TimelineItem): HTMLElement[] {
    const ties = (item.ties ?? []).flatMap(({ words, id }) => {
      const other = this.byId.get(id);
      return other ? [element('li', {}, [`${words} `, this.linkTo(other)])] : [];
    });
    return [
      element('div', {}, [
        element('p', { class: 'kicker tabular' }, [item.years]),
        element('h2', {}, [this.linkTo(item)]),
        element('p', {}, [item.kind === 'quote' ? quoteWords(item.summary) : item.summary]),
      ]),
      ...(ties.length ? [element('ul', {}, ties)] : []),
    ];
  }

  private tellCluster(ids: string[]): HTMLElement[] {
    const items = ids.flatMap((id) => this.byId.get(id) ?? []);
    const rows = items.map((item) => element('li', {}, [`${item.years} `, this.linkTo(item)]));
    return [element('h2', {}, [`${items.length} more`]), element('ul', { class: 'wide' }, rows)];
  }
}

/** The stretch shown: years, or months where few years are. */
function formatStretch(from: number, to: number): string {
  const first = toCalendar(from);
  const last = toCalendar(to);
  return to - from > 3 * 366
    ? `${first.year} to ${last.year}`
    : `${formatMonth(from)} to ${formatMonth(to)}`;
}

const formatMonth = (day: number): string => formatDay(day).replace(/^\d+ (\w{3})\w*/, '$1');

/** How far from the drawing's left edge a pointer is, in pixels of the screen; its middle for several fingers. */
const pointerOf = (event: MouseEvent, svg: SVGSVGElement): number =>
  event.clientX === undefined
    ? svg.clientWidth / 2
    : event.clientX - svg.getBoundingClientRect().left;

function element(
  name: string,
  attrs: Record<string, string>,
  children: (Node | string)[],
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attrs)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/**
 * Brings the children of an element in line with shapes. What was made at build is found by its
 * key and kept, so that taking over changes nothing on the screen.
 */
function join(parent: Element, shapes: readonly Shape[], base: string): void {
  select(parent)
    .selectChildren<SVGElement, Shape>()
    .data([...shapes], function (this: Element, shape) {
      return shape ? shape.key : (this.getAttribute?.('data-key') ?? '');
    } as (this: SVGElement | Element, shape: Shape) => string)
    .join((enter) =>
      enter.append((shape) => document.createElementNS(SVG, shape.tag) as SVGElement),
    )
    .order()
    .each(function (shape) {
      const attrs = toAttributes(shape, base);
      for (const name of this.getAttributeNames()) if (!(name in attrs)) this.removeAttribute(name);
      for (const [name, value] of Object.entries(attrs))
        if (this.getAttribute(name) !== String(value)) this.setAttribute(name, String(value));
      if (shape.children) join(this, shape.children, base);
      else if (this.textContent !== (shape.text ?? '')) this.textContent = shape.text ?? '';
    });
}

customElements.define('policy-timeline', PolicyTimeline);
