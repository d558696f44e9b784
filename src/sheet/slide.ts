import type { Shown } from './shown.ts';

/** One screen of a presentation, and what whoever presents is told with it. */
export type Slide = {
  kicker: string;
  title: string;
  /** Words that somebody said, set as a quotation. */
  words?: string;
  text?: string;
  by?: string;
  /** Where it is from, in a few words. */
  short?: string;
  /** Said on the slide where its words are not this site's: whose they are. */
  written?: string;
  /** For the presenter: paragraphs. */
  notes: string[];
};

/** A record as a slide. */
export const toSlide = (shown: Shown, notes: string[]): Slide => {
  const { kind, kicker, title, text, by, short } = shown;
  const isQuote = kind === 'quote';
  return {
    kicker,
    // What was said is the heading of its own slide.
    title: isQuote ? '' : title,
    ...(isQuote ? { words: text } : { text }),
    ...(by ? { by } : {}),
    ...(short && (isQuote || kind === 'passage') ? { short } : {}),
    notes,
  };
};

/** A question as a slide of its own. */
export const toQuestionSlide = (
  question: string,
  kicker: string,
  notes: string[],
  written?: string,
): Slide => ({ kicker, title: question, ...(written ? { written } : {}), notes });
