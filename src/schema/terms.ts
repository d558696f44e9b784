import { z } from 'astro/zod';
import { citations, id, line, record, summary, when } from './common.ts';

/** An acronym or a concept. One may have meant different things in different years. */
export const terms = z.strictObject({
  ...record,
  known: z
    .boolean()
    .default(false)
    .describe('So well known to the readers of this site that no text needs to explain it.'),
  meanings: z
    .array(
      z.strictObject({
        expansion: line.describe('What the letters or the word stood for.'),
        held: when.optional().describe('The years in which it meant this.'),
        note: summary.optional().describe('What more is to be known of this meaning.'),
        see: id.optional().describe('The record that tells the rest.'),
        cite: citations.describe('Where this is shown.'),
      }),
    )
    .min(1)
    .describe('What it meant, and when; the first is the main one.'),
});
