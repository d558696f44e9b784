import type { MarkdownIt } from 'markdown-it';

/** `[[id]]` or `[[id|words]]`: a link to a record. */
const RECORD = /\[\[([^\]|]+)(?:\|([^\]]+))?\]\]/;
/** `[@source, p8; @other]`: one or more citations, in pandoc's form. */
const CITATIONS = /\[@([^\]]+)\]/;

/** One reference as written in a text, with the line it stands on, counted from 1. */
export type Reference =
  | { type: 'record'; id: string; words?: string; line: number }
  | { type: 'citation'; source: string; passage?: string; line: number };

/** A term found in a text: where it stands, and what it meant at the time. */
export type Gloss = {
  start: number;
  end: number;
  id: string;
  href: string;
  meaning: string;
  /** The meaning as it is spelt out behind the term; undefined where the page has told it. */
  spelt: string | undefined;
};

/** What a page knows about the things that its text refers to. */
export type Resolver = {
  /** Where a record is and what it is called; undefined when there is none. */
  record(id: string): { href: string; title: string; kind: string } | undefined;
  /** The number that this page gives to a citation, and where it leads. */
  cite(source: string, passage?: string): { number: number; href: string; label: string };
  /** HTML for a record that stands in a paragraph of its own, such as a quotation. */
  embed(id: string): string | undefined;
  /** Terms to explain in a stretch of text, given all the words of its paragraph; none by default. */
  gloss?(text: string, around: string): Gloss[];
};

/** The parts of `source, p8; @other`. */
const parseCitations = (inner: string): { source: string; passage?: string }[] =>
  inner.split(';').map((part) => {
    // All that follows the first comma is the passage, so that a slip is reported and not lost.
    const [, source = '', passage] = /^@?([^,]*)(?:,(.*))?$/s.exec(part.trim()) ?? [];
    return passage ? { source: source.trim(), passage: passage.trim() } : { source: source.trim() };
  });

/** Every reference in a Markdown text, in order. */
export function findReferences(markdown: string): Reference[] {
  const found: Reference[] = [];
  const both = new RegExp(`${RECORD.source}|${CITATIONS.source}`, 'g');
  for (const match of markdown.matchAll(both)) {
    const line = markdown.slice(0, match.index).split('\n').length;
    const [, id, words, inner] = match;
    if (id) found.push({ type: 'record', id, ...(words ? { words } : {}), line });
    else if (inner)
      for (const citation of parseCitations(inner))
        found.push({ type: 'citation', ...citation, line });
  }
  return found;
}

/** Teaches markdown-it the two forms. They become tokens, so that nothing else is guessed from HTML. */
export function referencePlugin(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'record_reference', (state, silent) => {
    if (!state.src.startsWith('[[', state.pos)) return false;
    const match = new RegExp(RECORD.source, 'y');
    match.lastIndex = state.pos;
    const found = match.exec(state.src);
    if (!found?.[1] || found.index + found[0].length > state.posMax) return false;
    if (!silent) {
      const token = state.push('record_reference', 'a', 0);
      token.meta = { id: found[1] };
      token.content = found[2] ?? '';
    }
    state.pos += found[0].length;
    return true;
  });
  md.inline.ruler.before('link', 'citation_reference', (state, silent) => {
    if (!state.src.startsWith('[@', state.pos)) return false;
    const match = new RegExp(CITATIONS.source, 'y');
    match.lastIndex = state.pos;
    const found = match.exec(state.src);
    if (!found?.[1]) return false;
    if (!silent) {
      const token = state.push('citation_reference', 'sup', 0);
      token.meta = { citations: parseCitations(found[1]) };
    }
    state.pos += found[0].length;
    return true;
  });
}
