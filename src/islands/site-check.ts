import { quoteWords } from '../base/quotation-marks.ts';
import type { Check, Evidence } from '../search/check.ts';
import type { Step } from '../search/difference.ts';
import { MOST_TYPED } from '../search/view.ts';
import { make } from './results.ts';
import { readTyped, searchClient } from './search-client.ts';

const HEADINGS: Record<Check['verdict'], string> = {
  verbatim: 'Word for word',
  altered: 'Altered',
  elsewhere: 'Real, but by somebody else or elsewhere',
  unknown: 'Not in our sources',
};
const HEADING_OF_PART = 'Not as a whole, but a part of it';

const SEALS: Record<Evidence['seal'], string> = {
  sealed: 'Checked word for word against the text of its source.',
  'second hand': 'Found word for word in its source, which recalls it at second hand.',
  none: 'Not yet checked against the text of its source.',
};

/** No name of a speaker is longer than this. */
const MOST_OF_A_NAME = 200;

/** "Did they really say it?": one verdict on words, kept in the address. */
class SiteCheck extends HTMLElement {
  private readonly client = searchClient(this.dataset.src ?? '');
  private asked = 0;

  connectedCallback(): void {
    const form = this.querySelector('form') as HTMLFormElement;
    const words = this.field('q');
    const speaker = this.field('speaker');
    words.addEventListener('focus', () => this.client.prepare().catch(() => {}), { once: true });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const params = new URLSearchParams();
      const typed = readTyped(words).trim();
      const who = readTyped(speaker, MOST_OF_A_NAME).trim();
      if (typed) params.set('q', typed);
      if (who) params.set('speaker', who);
      const query = params.size ? `?${params}` : '';
      if (query !== location.search) history.pushState(null, '', location.pathname + query);
      this.check();
    });
    const fromAddress = () => {
      const params = new URLSearchParams(location.search);
      words.value = (params.get('q') ?? '').slice(0, MOST_TYPED);
      speaker.value = (params.get('speaker') ?? '').slice(0, MOST_OF_A_NAME);
      this.check();
    };
    addEventListener('popstate', fromAddress);
    fromAddress();
    this.dataset.ready = '';
  }

  private field(name: string): HTMLInputElement | HTMLTextAreaElement {
    return this.querySelector(`[name="${name}"]`) as HTMLInputElement;
  }

  private async check(): Promise<void> {
    const asked = ++this.asked;
    const answer = this.querySelector('[data-answer]') as HTMLElement;
    const elsewhere = this.querySelector('[data-elsewhere]') as HTMLElement;
    const text = readTyped(this.field('q'));
    const speaker = readTyped(this.field('speaker'), MOST_OF_A_NAME).trim();
    elsewhere.hidden = true;
    if (!text.trim()) {
      answer.replaceChildren();
      return;
    }
    let check: Check;
    try {
      check = await this.client.check(text, speaker);
    } catch {
      if (asked === this.asked)
        answer.replaceChildren(
          make('p', 'note', 'The check could not be loaded. Check the connection and try again.'),
        );
      return;
    }
    if (asked !== this.asked) return;
    const heading = check.within.length ? HEADING_OF_PART : HEADINGS[check.verdict];
    const section = make('section', 'verdict', make('h2', '', heading));
    section.dataset.verdict = check.verdict;
    section.append(...this.explain(check, speaker));
    answer.replaceChildren(section);
    elsewhere.hidden = check.verdict !== 'unknown' || check.within.length > 0;
  }

  private explain(check: Check, speaker: string): Node[] {
    const { verdict, evidence, within, isShort } = check;
    const [first] = evidence;
    if (within.length)
      return [
        make(
          'p',
          '',
          `No quotation here holds all of these words. ${within.length > 1 ? 'These parts of them were' : 'This part of them was'} said, in just these words; of the rest nothing is known here.`,
        ),
        ...within.map((one) => this.makeEvidence(one)),
      ];
    if (!first)
      return [
        make(
          'p',
          '',
          isShort
            ? 'These are too few words to tell who said them.'
            : 'No quotation here holds all of these words, or words near to all of them. A part of them may still stand in one: try fewer. It does not prove that nobody said them.',
        ),
      ];
    const many = evidence.length > 1 ? ` These words stand in ${evidence.length} quotations.` : '';
    if (verdict === 'verbatim')
      return [
        make('p', '', `${first.speaker} said it, in just these words.${many}`),
        ...evidence.map((one) => this.makeEvidence(one)),
      ];
    if (verdict === 'elsewhere')
      return [
        make(
          'p',
          '',
          `The words are real, but not ${speaker}’s in any source here. ${first.speaker} said them.${many}`,
        ),
        ...evidence.map((one) => this.makeEvidence(one)),
      ];
    const notes = make('ul', 'differs');
    for (const { what, text } of check.notes) {
      const note = make('li', '', text);
      note.dataset.change = what;
      notes.append(note);
    }
    return [
      make(
        'p',
        '',
        check.isOther
          ? `Near to something real, but changed, and it was ${first.speaker} who said it.`
          : `Near to what ${first.speaker} said, but changed.`,
      ),
      notes,
      make('h3', '', 'Word by word'),
      make('p', 'steps', ...showSteps(check.steps)),
      make('h3', '', 'What was said'),
      this.makeEvidence(first),
    ];
  }

  private makeEvidence({ record, words, speaker, source, seal }: Evidence): HTMLElement {
    const link = make('a', '', quoteWords(words));
    link.href = (this.dataset.base ?? '/') + record.path;
    const copy = make('button', 'button', 'Copy a citation');
    copy.type = 'button';
    const done = make('span', 'fine');
    done.setAttribute('role', 'status');
    // Who and when stand together in the record's detail.
    const citation = `${quoteWords(words)} ${record.detail}. Quoted from ${source}. ${link.href}`;
    copy.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(citation);
        done.textContent = ' Copied.';
      } catch {
        done.textContent = ` ${citation}`;
      }
    });
    const item = make(
      'div',
      'evidence',
      make('blockquote', '', make('p', '', link)),
      make(
        'p',
        '',
        make('b', '', speaker),
        `, ${record.detail.replace(`${speaker}, `, '')}. Quoted from ${source}.`,
      ),
      make('p', 'fine', SEALS[seal]),
      make('p', '', copy, done),
    );
    item.dataset.kind = 'quote';
    item.dataset.id = record.id;
    return item;
  }
}

/** What was typed and what was said, as one text of words struck out and put in. */
function showSteps(steps: readonly Step[]): (Node | string)[] {
  return steps.flatMap((step) => {
    if (step.how === 'same') return [step.there.text, ' '];
    const parts: (Node | string)[] = [];
    if (step.how !== 'lost') {
      const gone = make('del', '', make('span', 'visually-hidden', 'not '), step.typed.text);
      gone.dataset.change = step.what;
      parts.push(gone, ' ');
    }
    if (step.how !== 'added') {
      const said = make('ins', '', make('span', 'visually-hidden', 'but '), step.there.text);
      said.dataset.change = step.what;
      parts.push(said, ' ');
    }
    return parts;
  });
}

customElements.define('site-check', SiteCheck);
