import { z } from 'astro/zod';
import { ids, line, proof, record, url, when } from './common.ts';

/** A person or an organisation with a voice in the story. */
export const people = z.strictObject({
  ...record,
  kind: z.enum(['person', 'organisation']).describe('Whether it is one person or a body.'),
  sort: line.describe('How it is filed: family name first for a person.'),
  offices: z
    .array(
      z.strictObject({
        title: line.describe('The office.'),
        held: when.describe('From when to when, in EDTF; open if held at the last confirmed date.'),
        cite: proof.describe('Where this is shown.'),
      }),
    )
    .default([])
    .describe('Offices held, in order of date.'),
  url: url.optional().describe("The person's or organisation's own page."),
  policies: ids.describe('Policies this person or organisation is known for.'),
});
