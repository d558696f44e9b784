import { z } from 'astro/zod';
import { parseWhen } from '../base/edtf.ts';
import { ID_PATTERN } from '../base/id.ts';

/** The id of another record: its file's name without `.md`. Whether it exists is for linking to find out. */
export const id = z
  .string()
  .regex(ID_PATTERN, 'an id is lower-case words and digits joined by hyphens');

/** Ids in a list, empty when the field is left out. */
export const ids = z.array(id).default([]);

/** One line of plain text, without Markdown, of at most so many letters. */
export const lineOf = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\n]*$/, 'must be one line');

/** One line of plain text, without Markdown. */
export const line = lineOf(160);

/** Plain sentences, of at most so many letters. */
export const summaryOf = (most: number) =>
  z.string().trim().min(20, 'say it in a sentence or two').max(most);

/** Two or three plain sentences that stand alone: lists, search results and previews show them. */
export const summary = summaryOf(420);

/** A date in EDTF; a bare year may be written without quotes. */
export const when = z.union([z.string(), z.int()]).transform((value, context) => {
  try {
    return parseWhen(String(value));
  } catch (error) {
    context.issues.push({
      code: 'custom',
      message: error instanceof Error ? error.message : String(error),
      input: value,
    });
    return z.NEVER;
  }
});

/** A source and, where it has numbered passages, the passage: `annual-report-2022, p3`. */
export const citation = z
  .string()
  .regex(
    /^[a-z0-9-]+(?:, [a-z]+\d+[a-z]?)?$/,
    'write the id of a source and, after a comma, a passage: `annual-report-2022, p3`',
  )
  .transform((text) => {
    const [source = '', passage] = text.split(', ');
    return passage ? { source, passage } : { source };
  });

/** Citations in a list, which may be empty. */
export const citations = z.array(citation).default([]);
/** A statement of fact needs at least one. */
export const proof = z.array(citation).min(1, 'cite at least one source');

/** An address on the web. */
export const url = z.url({ protocol: /^https?$/ });

/** A document's official title with its number: `Health Act 1999, c. 8`. */
export const official = line.optional();

/** Fields that every record has. */
export const record = {
  title: line.describe('The name in full, as a reader would say it.'),
  summary: summary.describe('Two or three plain sentences that stand alone.'),
  aliases: z
    .array(line)
    .default([])
    .describe('Other names, spellings and acronyms that readers search for.'),
  themes: ids.describe('Ids of themes in site.yaml.'),
  was: ids.describe(
    'Other ids that lead here: those it was published under before, and those other lists know it by. Each redirects.',
  ),
};
