import { marksFor } from '../base/quotation-marks.ts';
import {
  KIND_NAMES,
  readSearchFile,
  type SearchDocument,
  type SearchFile,
} from '../search/document.ts';
import { ExactIndex } from '../search/exact.ts';
import { cutExcerpt, lightText, type Piece } from '../search/excerpt.ts';
import { parseQuery } from '../search/query.ts';
import { SimilarIndex } from '../search/similar.ts';

/** How many results a shelf shows; the count above it is the true one. */
const MOST_EXACT = 60;
const MOST_SIMILAR = 12;

type Indexes = { exact: ExactIndex; similar: SimilarIndex };

/** The search page: reads the query from the address, keeps it there, and fills the two shelves. */
class SiteSearch extends HTMLElement {
  private indexes: Promise<Indexes> | undefined;
  private waiting = 0;
  /** Typing on changes the step in history that it began; a new search begins a new one. */
  private typing = false;

  connectedCallback(): void {
    const form = this.find<HTMLFormElement>('form');
    const input = this.find<HTMLInputElement>('input[name=q]');
    // The index is fetched when it is first needed and not before.
    input.addEventListener('focus', () => this.load().catch(() => {}), { once: true });
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

  private load(): Promise<Indexes> {
    this.indexes ??= fetch(this.dataset.src ?? '')
      .then((response) => {
        if (!response.ok) throw new Error(`${response.status}`);
        return response.json() as Promise<SearchFile>;
      })
      .then((file) => {
        const documents = readSearchFile(file);
        return {
          exact: new ExactIndex(documents),
          similar: new SimilarIndex(documents),
        };
      })
      .catch((error) => {
        this.indexes = undefined;
        throw error;
      });
    return this.indexes;
  }

  private async ask(text: string, trace: 'push' | 'replace' | 'none'): Promise<void> {
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
    let indexes: Indexes;
    if (!text.trim()) {
      this.fill('exact', [], 0);
      this.fill('similar', [], 0);
      status.textContent = '';
      this.dataset.searchDone = '';
      return;
    }
    try {
      indexes = await this.load();
    } catch {
      status.textContent = 'The search could not be loaded. Check the connection and try again.';
      return;
    }
    // Somebody may have typed on while the index was on its way.
    if (this.find<HTMLInputElement>('input[name=q]').value !== text) return;
    const query = parseQuery(text);
    const found = indexes.exact.search(query);
    const except = new Set(found.map(({ document }) => document.id));
    // First what holds most of the words, then what is spelt like them.
    const most = indexes.exact.searchMost(query, MOST_SIMILAR).filter(({ id }) => !except.has(id));
    for (const { id } of most) except.add(id);
    const like = indexes.similar.search(query, except, MOST_SIMILAR - most.length);
    const similar = [...most, ...like.map(({ document }) => document)];
    this.fill(
      'exact',
      found
        .slice(0, MOST_EXACT)
        .map(({ document, titleSpans, textSpans }) =>
          this.makeResult(
            document,
            lightText(document.title, titleSpans),
            cutExcerpt(document.text, textSpans),
          ),
        ),
      found.length,
    );
    this.fill(
      'similar',
      similar.map((document) =>
        this.makeResult(document, lightText(document.title, []), cutExcerpt(document.text, [])),
      ),
      similar.length,
    );
    status.textContent = found.length
      ? ''
      : similar.length
        ? 'Nothing here holds exactly these words.'
        : 'Nothing here holds these words or any like them.';
    this.dataset.searchDone = text.trim();
  }

  private fill(shelf: 'exact' | 'similar', results: HTMLElement[], count: number): void {
    const section = this.find(`[data-results="${shelf}"]`);
    section.hidden = count === 0;
    const shown =
      results.length < count ? `${count}, the first ${results.length} shown` : `${count}`;
    (section.querySelector('[data-count]') as HTMLElement).textContent = shown;
    section.querySelector('ol')?.replaceChildren(...results);
  }

  private makeResult(document_: SearchDocument, title: Piece[], excerpt: Piece[]): HTMLElement {
    const item = document.createElement('li');
    item.className = document_.kind;
    item.dataset.kind = document_.kind;
    item.dataset.id = document_.id;
    const kicker = document.createElement('p');
    kicker.className = 'kicker';
    kicker.textContent = [KIND_NAMES[document_.kind], document_.detail].filter(Boolean).join(' · ');
    const name = document.createElement('p');
    name.className = 'name';
    const link = document.createElement('a');
    link.href = (this.dataset.base ?? '/') + document_.path;
    const [open, close] = marksFor(document_.title);
    if (document_.kind === 'quote')
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
