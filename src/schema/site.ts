import { z } from 'astro/zod';
import { citations, id, line, summary, when } from './common.ts';

const named = z.strictObject({ id, title: line, summary: summary.optional() });

/** `content/site.yaml`: all that makes this site this site. */
export const site = z.strictObject({
  name: line.describe("The site's own name."),
  tagline: line.max(200).describe('One line that says what this is.'),
  description: summary.describe('For search engines and previews.'),
  language: z.string().default('en-GB'),
  edition: line.describe('What this edition is called.'),
  confirmed: when.describe('The last day that the story is confirmed to.'),
  span: z
    .strictObject({ from: z.int(), to: z.int() })
    .describe('The years that the timeline first shows.'),
  disclaimer: line.max(300).describe('Said in the footer: what this site is not.'),
  licence: z.strictObject({ content: line.max(300), url: z.url() }),
  lanes: z
    .array(
      z.strictObject({
        id,
        title: line,
        summary,
        hue: z.int().min(1).max(8).describe('Which of the eight designed lane colours.'),
      }),
    )
    .min(1),
  voices: line.describe('What the lane of quotations is called.'),
  themes: z.array(named),
  policyKinds: z.array(named),
  eventKinds: z.array(named),
  stanceTowards: line.describe('What stances are stances towards.'),
  stances: z.array(
    z.strictObject({
      id,
      title: line,
      summary,
      shape: z.enum(['circle', 'square', 'triangle', 'diamond']),
    }),
  ),
  questions: z.array(z.strictObject({ id, title: line })).default([]),
});

/** `content/offices.yaml`: who was in office when, for the strips above the timeline. */
export const offices = z.array(
  z.strictObject({
    id,
    title: line.describe('The office, or what the strip shows.'),
    holders: z.array(
      z.strictObject({
        name: line,
        short: line.max(20).optional().describe('The name where room is short.'),
        person: id.optional(),
        party: line.optional(),
        held: when.describe(
          'From the day of taking office to the day a successor did; open if not known to have ended.',
        ),
        note: summary.optional(),
        cite: citations,
      }),
    ),
  }),
);
