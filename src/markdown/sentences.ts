import { parseMarkdown } from './render.ts';

/** A sentence of a text and whether it holds a citation. Lines count from 1. */
export type Sentence = { text: string; line: number; sourced: boolean };

const CITED = '\u0001';
const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/**
 * The sentences of a Markdown text, headings and lone record references left out. A citation
 * belongs to the sentence whose full stop follows it.
 */
export function findSentences(markdown: string): Sentence[] {
  const tokens = parseMarkdown(markdown);
  return tokens.flatMap((token, index) => {
    if (token.type !== 'inline' || tokens[index - 1]?.type === 'heading_open') return [];
    const children = token.children ?? [];
    if (children.length === 1 && children[0]?.type === 'record_reference') return [];
    const text = children
      .map((child) => {
        if (child.type === 'citation_reference') return CITED;
        if (child.type === 'record_reference')
          return child.content || (child.meta as { id: string }).id;
        return child.type === 'softbreak' ? ' ' : child.content;
      })
      .join('')
      .replace(/\s+/g, ' ');
    const line = (token.map?.[0] ?? 0) + 1;
    return Array.from(segmenter.segment(text), ({ segment }) => segment.trim())
      .filter((segment) => /\p{L}/u.test(segment))
      .map((segment) => ({
        text: segment
          .replaceAll(CITED, '')
          .replace(/\s+([.,;])/g, '$1')
          .trim(),
        line,
        sourced: segment.includes(CITED),
      }));
  });
}
