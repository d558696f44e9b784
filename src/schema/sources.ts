import { z } from 'astro/zod';
import { ids, line, record, summary, url, when } from './common.ts';

/** The document types of the Citation Style Language that this site meets. */
export const CSL_TYPES = [
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'hearing',
  'interview',
  'legislation',
  'post-weblog',
  'regulation',
  'report',
  'speech',
  'webpage',
] as const;

/** How much of the document stood behind the digest of its passages. */
const BASES = ['full text', 'stored excerpt', 'reported'] as const;

const name = z.union([
  z.strictObject({ family: line, given: line.optional() }),
  z.strictObject({ literal: line }),
]);

/**
 * A document. Its body holds numbered passages under headings such as `## p7`, digested in our
 * own words; a block quote under a passage is an editor's note.
 */
export const sources = z.strictObject({
  title: record.title.max(300),
  summary: summary,
  aliases: record.aliases,
  themes: record.themes,
  was: ids,
  short: line.max(60).describe('How a citation names it: `The Gazette, 4 March 2022`.'),
  type: z.enum(CSL_TYPES).describe('CSL type.'),
  authors: z.array(name).default([]).describe('In order. `literal` for bodies.'),
  container: line.optional().describe('The newspaper, journal, site or series it stands in.'),
  publisher: line.optional().describe('Who published it.'),
  number: line.optional().describe('Command, chapter, volume or report number.'),
  issued: when.describe('When it was published.'),
  url: url.optional().describe('The address of the original.'),
  archived: url.optional().describe('The address of an archived copy.'),
  accessed: when.optional().describe('The day a copy was read.'),
  basis: z.enum(BASES).describe('What the digest was made from.'),
  licence: line.optional().describe('Terms of reuse, where known.'),
  doubts: z.array(summary).default([]).describe('What is not certain about these particulars.'),
  text: z
    .strictObject({
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .describe('SHA-256 of the normalised text, as `npm run verify` prints it.'),
      lines: z
        .record(z.string(), z.int().min(1))
        .describe('The line of the text that each passage stands on, by passage.'),
    })
    .optional()
    .describe(
      'The fingerprint of the text that quotes were checked against, and the line each passage stands on.',
    ),
});
