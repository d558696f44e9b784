import { z } from 'astro/zod';
import { citations, id, line, lineOf, summary, when } from './common.ts';

const named = z.strictObject({ id, title: line, summary: summary.optional() });

/** `content/site.yaml`: all that makes this site this site. */
export const site = z.strictObject({
  name: line.describe("The site's own name."),
  tagline: lineOf(200).describe('One line that says what this is.'),
  description: summary.describe('For search engines and previews.'),
  language: z.string().default('en-GB').describe('Language of the pages, as a BCP 47 tag.'),
  edition: line.describe('What this edition is called.'),
  published: when.describe(
    'When this edition was published: the date that citations of its pages have.',
  ),
  confirmed: when.describe('The last day that the story is confirmed to.'),
  span: z
    .strictObject({ from: z.int(), to: z.int() })
    .describe(
      'The years the timeline shows: from the start of the first to the start of the last.',
    ),
  disclaimer: lineOf(300).describe('Said in the footer: what this site is not.'),
  licence: z
    .strictObject({ content: lineOf(300), url: z.url() })
    .describe('Terms on which the content may be used again.'),
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
  themes: z.array(named).describe('What records may be about.'),
  policyKinds: z.array(named).describe('What a policy may be.'),
  eventKinds: z
    .array(
      named.extend({
        many: line.optional().describe('What several are called where they are counted: `Acts`.'),
      }),
    )
    .describe('What an event may be.'),
  stanceTowards: line.describe('What stances are stances towards.'),
  stances: z.array(
    z.strictObject({
      id,
      title: line,
      summary,
      shape: z.enum(['circle', 'square', 'triangle', 'diamond']),
    }),
  ),
  questions: z
    .array(z.strictObject({ id, title: line }))
    .default([])
    .describe('Questions asked of every policy that is compared.'),
  compared: z
    .array(id)
    .default([])
    .describe('Policies compared with one another: each must answer every question.'),
  roles: z
    .array(
      z.strictObject({
        id,
        title: line.describe('A question that the policies of a day answer: `Who built homes?`'),
        counted: z
          .boolean()
          .default(false)
          .describe('Whether how many of them there were is drawn as a chart.'),
        told: z
          .boolean()
          .default(false)
          .describe('Whether how many of them there were is told in words beside that chart.'),
      }),
    )
    .default([])
    .describe('What a policy may have been in the system of its day.'),
  disputes: z
    .array(
      z.strictObject({
        id,
        title: line.describe('The question in dispute.'),
        summary,
        sides: z.array(named).min(2).describe('The sides that claims take.'),
      }),
    )
    .default([])
    .describe('Questions on which sources contradict one another, shown side by side.'),
  examples: z.array(line).default([]).describe('Searches to try, shown on the search page.'),
});

/** `content/offices.yaml`: who was in office when, for the strips above the timeline. */
export const offices = z.array(
  z.strictObject({
    id,
    title: line.describe('The office, or what the strip shows.'),
    holders: z.array(
      z.strictObject({
        name: line,
        short: lineOf(20).optional().describe('The name where room is short.'),
        person: id.optional().describe('Who held it, where that person has a page.'),
        party: line.optional().describe('The party in whose name it was held.'),
        held: when.describe(
          'From the day of taking office to the day a successor did; open if not known to have ended.',
        ),
        note: summary.optional().describe('Where sources differ on the days.'),
        cite: citations,
      }),
    ),
  }),
);

/** `content/about.md`: the page that tells what the site is. */
export const about = z.strictObject({
  title: line.describe('The name of the page.'),
  summary: summary.describe('What it tells, in a sentence or two.'),
});

/** `content/verification.json`, written by `npm run verify` and by nobody else. */
export const verification = z.strictObject({
  checked: z.iso.date().describe('The day of the last check that found something new.'),
  texts: z.record(id, z.string()).describe('Source id to SHA-256 of the text behind the check.'),
  quotes: z
    .record(id, z.string())
    .describe('Quote id to SHA-256 of its source, passage and words as they were found.'),
});
