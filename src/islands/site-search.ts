import type { Answer, Shelf } from '../search/engine.ts';
import type { Facets } from '../search/filters.ts';
import type { Sort } from '../search/query.ts';
import {
  FACET_NAMES,
  formatView,
  parseView,
  type SearchView,
  toFilters,
  toggleFacet,
} from '../search/view.ts';
import { make, makeNamed, makeResult } from './results.ts';
import { readTyped, searchClient } from './search-client.ts';

/** How many results a shelf shows at first, and how many more each time more are asked for. */
const FIRST = { exact: 20, similar: 12 };
const MORE = 40;

/** The search page: reads its view from the address, keeps it there, and fills the two shelves. */
class SiteSearch extends HTMLElement {
  private readonly client = searchClient(this.dataset.src ?? '');
  private view: SearchView = parseView(location.search);
  private waiting = 0;
  /** Counts what was asked, so that only the answer to the last question is shown. */
  private asked = 0;
  /** Typing on changes the step in history that it began; a new search begins a new one. */
  private typing = false;

  connectedCallback(): void {
    const form = this.find<HTMLFormElement>('form');
    const input = this.input;
    // The index is fetched when it is first needed and not before.
    input.addEventListener('focus', () => this.client.prepare().catch(() => {}), { once: true });
    input.addEventListener('input', () => {
      clearTimeout(this.waiting);
      this.waiting = window.setTimeout(() => {
        this.show(this.typed(), this.typing ? 'replace' : 'push');
        this.typing = true;
      }, 120);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.waiting);
      this.show(this.typed(), this.typing ? 'replace' : 'push');
      this.typing = false;
    });
    const sort = this.find<HTMLSelectElement>('select[name=sort]');
    sort.addEventListener('change', () =>
      this.show({ ...this.view, sort: sort.value as Sort }, 'push'),
    );
    this.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest<HTMLElement>('button[data-facet]');
      const { facet, value } = button?.dataset ?? {};
      if (facet && value)
        this.show(toggleFacet(this.view, facet as keyof Facets, value), 'push', facet);
    });
    const fromAddress = () => {
      this.typing = false;
      this.view = parseView(location.search);
      input.value = this.view.q;
      this.show(this.view, 'none');
    };
    addEventListener('popstate', fromAddress);
    fromAddress();
    this.dataset.ready = '';
  }

  private get input(): HTMLInputElement {
    return this.find<HTMLInputElement>('input[name=q]');
  }

  private find<T extends HTMLElement>(selector: string): T {
    return this.querySelector(selector) as T;
  }

  /** The view with what stands in the box. */
  private typed(): SearchView {
    return { ...this.view, q: readTyped(this.input) };
  }

  private async show(
    view: SearchView,
    trace: 'push' | 'replace' | 'none',
    focus?: string,
    wish = FIRST,
  ): Promise<void> {
    this.view = view;
    if (trace !== 'none') {
      const address = location.pathname + formatView(view);
      if (address !== location.pathname + location.search) {
        if (trace === 'push') history.pushState(null, '', address);
        else history.replaceState(null, '', address);
      }
    }
    const status = this.find('[data-status]');
    const asked = ++this.asked;
    const isNarrowed =
      Object.values(view.chosen).some(({ length }) => length) || view.from || view.to;
    if (!view.q.trim() && !isNarrowed) {
      this.fill('exact', undefined);
      this.fill('similar', undefined);
      this.fillNamed([]);
      this.find('[data-facets]').replaceChildren();
      this.find('[data-tools]').hidden = true;
      this.find('[data-silence]').hidden = true;
      status.textContent = '';
      this.dataset.searchDone = '';
      return;
    }
    let answer: Answer;
    try {
      answer = await this.client.ask(view.q, {
        ...wish,
        sort: view.sort,
        filters: toFilters(view),
      });
    } catch {
      if (asked === this.asked)
        status.textContent = 'The search could not be loaded. Check the connection and try again.';
      return;
    }
    // Somebody may have typed on while the answer was on its way.
    if (asked !== this.asked) return;
    const { exact, similar, notes } = answer;
    this.fill('exact', exact);
    this.fill('similar', similar);
    this.fillNamed(answer.named);
    this.fillFacets(answer.facets, focus);
    const tools = this.find('[data-tools]');
    tools.hidden = !exact.count && !isNarrowed;
    this.find<HTMLSelectElement>('select[name=sort]').value = view.sort;
    const more = this.find<HTMLButtonElement>('[data-more]');
    more.hidden = exact.shown >= exact.count;
    more.onclick = () => this.show(view, 'none', undefined, { ...wish, exact: wish.exact + MORE });
    this.find('[data-silence]').hidden = exact.count > 0;
    const silence = exact.count
      ? ''
      : similar.count
        ? 'Nothing here holds exactly these words.'
        : 'Nothing here holds all of these words, or words like all of them. Try fewer.';
    status.textContent = [...notes, silence].filter(Boolean).join(' ');
    this.dataset.searchDone = view.q.trim();
  }

  private fill(name: 'exact' | 'similar', shelf: Shelf | undefined): void {
    const section = this.find(`[data-results="${name}"]`);
    const { count = 0, atLeast = false, shown = 0, results = [] } = shelf ?? {};
    section.hidden = count === 0;
    const number = atLeast ? `at least ${count}` : `${count}`;
    (section.querySelector('[data-count]') as HTMLElement).textContent =
      shown < count ? `${number}, the first ${shown} shown` : number;
    const base = this.dataset.base ?? '/';
    section
      .querySelector('ol')
      ?.replaceChildren(...results.map((found) => makeResult(base, found)));
  }

  private fillNamed(named: Answer['named']): void {
    const section = this.find('[data-named]');
    section.hidden = named.length === 0;
    section
      .querySelector('ul')
      ?.replaceChildren(...named.map((one) => makeNamed(this.dataset.base ?? '/', one)));
  }

  /** What the results may be narrowed by, made when it is opened: most answers are read without. */
  private fillFacets(facets: Facets, focus: string | undefined): void {
    const narrow = this.find<HTMLDetailsElement>('[data-narrow]');
    narrow.ontoggle = null;
    if (narrow.open) this.makeFacets(facets, focus);
    else {
      this.find('[data-facets]').replaceChildren();
      narrow.ontoggle = () => this.fillFacets(facets, undefined);
    }
  }

  private makeFacets(facets: Facets, focus: string | undefined): void {
    const groups = Object.entries(FACET_NAMES).flatMap(([key, name]) => {
      const facet = key as keyof Facets;
      const chosen = this.view.chosen[facet];
      const known = facets[facet];
      // What was chosen stays, so that it can be taken back when nothing is left of it.
      const gone = chosen
        .filter((value) => !known.some(({ value: other }) => other === value))
        .map((value) => ({ value, label: value, count: 0 }));
      const values = [...known, ...gone];
      if (values.length < 2 && !chosen.length) return [];
      const list = values.map(({ value, label, count }) => {
        const button = make('button', 'choice', label, ' ', make('span', 'tabular', `${count}`));
        button.type = 'button';
        button.dataset.facet = facet;
        button.dataset.value = value;
        button.setAttribute('aria-pressed', String(chosen.includes(value)));
        return make('li', '', button);
      });
      const group = make('section', '', make('h3', '', name), make('ul', '', ...list));
      group.dataset.group = facet;
      return [group];
    });
    this.find('[data-facets]').replaceChildren(...groups);
    // The button that was pressed was made anew; the focus goes where it was.
    if (focus)
      this.querySelector<HTMLElement>(
        `[data-group="${focus}"] [aria-pressed="true"], [data-group="${focus}"] button`,
      )?.focus();
  }
}

customElements.define('site-search', SiteSearch);
