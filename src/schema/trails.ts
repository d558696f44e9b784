import { z } from 'astro/zod';
import { citations, id, line, lineOf, record, summary, summaryOf } from './common.ts';

/** An ordered set of items with notes, for teaching. */
export const trails = z.strictObject({
  ...record,
  audience: line.describe('For whom.'),
  minutes: z.int().min(5).max(240).describe('How long it takes to walk through, in minutes.'),
  aims: z
    .array(line)
    .default([])
    .describe('What somebody who walked it can then say or do, one line each.'),
  stops: z
    .array(
      z.strictObject({
        item: id.describe('The record to stop at.'),
        note: summaryOf(700).describe('What to notice here.'),
        question: lineOf(240).describe('A question to put to the group.'),
        listen: summary
          .optional()
          .describe('What a good answer reaches, for whoever leads the group.'),
        core: z
          .boolean()
          .default(false)
          .describe('Whether to keep it when there is time for a few stops only.'),
        cite: citations.describe('Where what the note says is shown.'),
      }),
    )
    .min(3)
    .describe('The items in order, each with what to notice and to ask.'),
});
