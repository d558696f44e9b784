import { z } from 'astro/zod';
import { line, lineOf, summaryOf } from './common.ts';

/** One thing that became of a record between two editions. */
const change = z
  .strictObject({
    record: z
      .string()
      .regex(/^[a-z]+\/[a-z0-9-]+$/, 'write the folder and the id: `policies/garden-estates`')
      .describe('The record, as its file is called.'),
    what: z
      .enum(['added', 'changed', 'corrected', 'withdrawn'])
      .describe('The tool writes `changed`; an editor makes it `corrected` where it was wrong.'),
    title: line.optional().describe('Of what was withdrawn, its title.'),
    field: z
      .string()
      .regex(/^\w+$/, 'write the name of one field, or of a passage: `summary`, `p7`')
      .optional()
      .describe('Which field; of a source also `p7`, a passage.'),
    old: z.string().optional().describe('What it read; lines that did not change are left out.'),
    new: z.string().optional().describe('What it reads now.'),
    note: lineOf(400).optional().describe('Why, in an editor’s words.'),
  })
  .superRefine((value, context) => {
    const issue = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (value.what === 'corrected' && !value.note)
      issue('note', 'a correction says what was wrong; add a `note`');
    if (/changed|corrected/.test(value.what) && !value.field)
      issue('field', `what was ${value.what} names its field; add it`);
  });

/** `content/editions.yaml`: what was added, changed, corrected or withdrawn in each edition. */
export const editions = z.array(
  z.strictObject({
    edition: z.int().min(1).describe('Its number: 1, 2, 3 …'),
    date: z.iso.date('write a day: `2026-11-22`').describe('The day it was sealed.'),
    title: line.describe('What it is called.'),
    note: summaryOf(600).optional().describe('What it brought, in a sentence or two.'),
    changes: z.array(change).default([]),
  }),
);
