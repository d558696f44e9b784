import { z } from 'astro/zod';
import { lineOf, record, when } from './common.ts';

/** A named stretch of the story. Its body is the narrative that students read. */
export const eras = z.strictObject({
  ...record,
  short: lineOf(30).describe('The name on the timeline.'),
  span: when.describe('An EDTF interval; eras follow one another.'),
});
