import { z } from 'astro/zod';
import { PASSAGE_PATTERN } from '../base/id.ts';
import { id, line, lineOf, record, summary, url, when } from './common.ts';

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

/** How far something claimed is to be believed: only `happened` is told as history. */
export const CLAIM_STATUSES = [
  'happened',
  'proposed',
  'claimed',
  'denied',
  'reader’s opinion',
] as const;

const claim = z.strictObject({
  id: z
    .string()
    .regex(/^e\d+$/, 'the id of a claim is `e` and digits: `e1`')
    .describe('Its name within the source, and in the address of the page: `e1`.'),
  passage: z
    .string()
    .regex(PASSAGE_PATTERN, 'the number of a passage is a letter and digits: `p7`')
    .describe('The passage that makes the claim.'),
  subject: id.describe('The record that did it, or came first.'),
  relation: lineOf(60).describe('A verb between the two, as the source means it: `led to`.'),
  object: id.describe('The record it was done to, or that came after.'),
  status: z
    .enum(CLAIM_STATUSES)
    .describe('Whether it happened, or is only proposed, claimed, denied or a reader’s opinion.'),
  note: summary.describe('What the source says, in our own words, and who says it.'),
  dispute: id.optional().describe('Id of a dispute in site.yaml that it takes a side in.'),
  side: id.optional().describe('Which side of that dispute.'),
});

const name = z.union([
  z.strictObject({
    family: line.describe('Family name.'),
    given: line.optional().describe('Given names.'),
  }),
  z.strictObject({ literal: line.describe('The name of a body, or a name that has no parts.') }),
]);

/**
 * A document. Its body holds numbered passages under headings such as `## p7`, digested in our
 * own words; a block quote under a passage is an editor's note.
 */
export const sources = z.strictObject({
  title: lineOf(300).describe('The title as printed.'),
  summary: record.summary,
  aliases: record.aliases,
  themes: record.themes,
  was: record.was,
  short: lineOf(60).describe('How a citation names it: `The Gazette, 4 March 2022`.'),
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
  claims: z
    .array(claim)
    .default([])
    .describe('What it says of how one thing led to, ended or changed another.'),
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
