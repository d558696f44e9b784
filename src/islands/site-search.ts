import { marksFor } from '../base/quotation-marks.ts';
import { KIND_NAMES } from '../search/document.ts';
import type { Answer, Found, Shelf } from '../search/engine.ts';
import type { Piece } from '../search/excerpt.ts';
import { MOST_TYPED, SearchClient } from './search-client.ts';

/** How many results a shelf shows at first, and how many more each time more are asked for. */
const FIRST = { exact: 20, similar: 12 };
const MORE = 40;

/** The search page: reads the query from the address, keeps it there, and fills the two shelves. */
class SiteSearch extends HTMLElement {
  private readonly client = new SearchClient(this.dataset.src ?? '');
  private waiting = 0;
  /** Counts what was asked, so that only the answer to the last question is shown. */
  private asked = 0;
  /** Typing on changes the step in history that it began; a new search begins a new one. */
  private typing = false;

  connectedCallback(): void {
    const form = this.find<HTMLFormElement>('form');
    const input = this.find<HTMLInputElement>('input[name=q]');
    // The index is fetched when it is first needed and not before.
    input.addEventListener('focus', () => this.client.prepare().catch(() => {}), { once: true });
    input.addEventListener('input', () => {
      clearTimeout(this.waiting);
      this.waiting = window.setTimeout(() => {
        this.ask(input.value, this.typing ? 'replace' : 'push');
        this.typing = true;
      }, 120);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.waiting);
      this.ask(input.value, this.typing ? 'replace' : 'push');
      this.typing = false;
    });
    const fromAddress = () => {
      this.typing = false;
      input.value = new URLSearchParams(location.search).get('q') ?? '';
      this.ask(input.value, 'none');
    };
    addEventListener('popstate', fromAddress);
    fromAddress();
    this.dataset.ready = '';
  }

  private find<T extends HTMLElement>(selector: string): T {
    return this.querySelector(selector) as T;
  }

  private async ask(
    typed: string,
    trace: 'push' | 'replace' | 'none',
    wish = FIRST,
  ): Promise<void> {
    // What is too long is cut before anything is made of it.
    const text = typed.slice(0, MOST_TYPED);
    if (trace !== 'none') {
      const address = new URL(location.href);
      address.search = text.trim()
        ? `q=${encodeURIComponent(text.trim()).replaceAll('%20', '+')}`
        : '';
      if (address.href !== location.href) {
        if (trace === 'push') history.pushState(null, '', address);
        else history.replaceState(null, '', address);
      }
    }
    const status = this.find('[data-status]');
    const asked = ++this.asked;
    if (!text.trim()) {
      this.fill('exact', undefined);
      this.fill('similar', undefined);
      status.textContent = '';
      this.dataset.searchDone = '';
      return;
    }
    let answer: Answer;
    try {
      answer = await this.client.ask(text, wish);
    } catch {
      if (asked === this.asked)
        status.textContent = 'The search could not be loaded. Check the connection and try again.';
      return;
    }
    // Somebody may have typed on while the answer was on its way.
    if (asked !== this.asked) return;
    const { exact, similar } = answer;
    this.fill('exact', exact);
    this.fill('similar', similar);
    const more = this.find<HTMLButtonElement>('[data-more]');
    more.hidden = exact.results.length >= exact.count;
    more.onclick = () => this.ask(text, 'none', { ...wish, exact: wish.exact + MORE });
    status.textContent = exact.count
      ? ''
      : similar.count
        ? 'Nothing here holds exactly these words.'
        : 'Nothing here holds these words or any like them.';
    this.dataset.searchDone = text.trim();
  }

  private fill(name: 'exact' | 'similar', shelf: Shelf | undefined): void {
    const section = this.find(`[data-results="${name}"]`);
    const { count = 0, atLeast = false, results = [] } = shelf ?? {};
    section.hidden = count === 0;
    const number = atLeast ? `at least ${count}` : `${count}`;
    (section.querySelector('[data-count]') as HTMLElement).textContent =
      results.length < count ? `${number}, the first ${results.length} shown` : number;
    section.querySelector('ol')?.replaceChildren(...results.map((found) => this.makeResult(found)));
  }

  private makeResult({ record, title, excerpt }: Found): HTMLElement {
    const item = document.createElement('li');
    item.className = record.kind;
    item.dataset.kind = record.kind;
    item.dataset.id = record.id;
    const kicker = document.createElement('p');
    kicker.className = 'kicker';
    kicker.textContent = [KIND_NAMES[record.kind], record.detail].filter(Boolean).join(' · ');
    const name = document.createElement('p');
    name.className = 'name';
    const link = document.createElement('a');
    link.href = (this.dataset.base ?? '/') + record.path;
    const [open, close] = marksFor(record.title);
    if (record.kind === 'quote')
      link.append(...toNodes([{ text: open, lit: false }, ...title, { text: close, lit: false }]));
    else link.append(...toNodes(title));
    name.append(link);
    const text = document.createElement('p');
    text.className = 'excerpt';
    text.append(...toNodes(excerpt));
    item.append(kicker, name, text);
    return item;
  }
}

const toNodes = (pieces: Piece[]): (Node | string)[] =>
  pieces.map(({ text, lit }) => {
    if (!lit) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });

customElements.define('site-search', SiteSearch);
