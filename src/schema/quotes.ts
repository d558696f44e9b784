import { z } from 'astro/zod';
import { PASSAGE_PATTERN } from '../base/id.ts';
import { id, ids, line, lineOf, record, summaryOf, when } from './common.ts';

/**
 * Words that somebody said or wrote, verbatim: the file's body, without outer quotation marks.
 * `[…]` marks an omission and square brackets an insertion.
 */
export const quotes = z.strictObject({
  title: line.describe('A few of the words, for lists and the page title.'),
  aliases: record.aliases,
  themes: record.themes,
  was: record.was,
  speaker: id.describe('Who said it: id of a person or organisation.'),
  role: lineOf(240).describe('What the speaker was at the time.'),
  said: when.describe('When it was said or published, no more precise than is known.'),
  occasion: lineOf(240).describe('Where and to whom.'),
  event: id.optional().describe('The event at which it was said, if that has a page.'),
  source: id.describe('The source it is quoted from.'),
  passage: z
    .string()
    .regex(PASSAGE_PATTERN, 'the number of a passage is a letter and digits: `p7`')
    .describe('The passage of that source it stands in.'),
  lead: lineOf(240).optional().describe('For a fragment: our own words that lead up to it.'),
  tail: lineOf(240).optional().describe('For a fragment: our own words that follow it.'),
  secondhand: z
    .boolean()
    .default(false)
    .describe(
      'The source recalls the words and did not hear them: the seal then vouches for the source only.',
    ),
  policies: ids.describe('Policies it bears on.'),
  stance: id.describe('Id of a stance in site.yaml.'),
  note: summaryOf(900)
    .optional()
    .describe("An editor's note: where the quotation and history differ."),
});
