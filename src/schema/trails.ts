import { z } from 'astro/zod';
import { id, line, lineOf, record, summaryOf } from './common.ts';

/** An ordered set of items with notes, for teaching. */
export const trails = z.strictObject({
  ...record,
  audience: line.describe('For whom.'),
  minutes: z.int().min(5).max(240).describe('How long it takes to walk through, in minutes.'),
  stops: z
    .array(
      z.strictObject({
        item: id.describe('The record to stop at.'),
        note: summaryOf(700).describe('What to notice here.'),
        question: lineOf(240).describe('A question to put to the group.'),
      }),
    )
    .min(3),
});
