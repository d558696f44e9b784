import { z } from 'astro/zod';
import { id, ids, line, lineOf, official, proof, record, summary, when } from './common.ts';

/** The points in a policy's life that people date it by. They mean different things, so each is named. */
export const MILESTONE_KINDS = [
  'floated',
  'promised',
  'consulted',
  'legislated',
  'piloted',
  'began',
  'changed',
  'abolition announced',
  'ended',
  'dropped',
] as const;

/** What one policy is to another. The record that holds the link is the subject: A *replaces* B. */
export const RELATIONS = [
  'replaces',
  'merges',
  'evolves from',
  'revives',
  'pilots',
  'enables',
  'would replace',
  'contradicts',
] as const;

/** How far a claimed link is to be believed: only `happened` is told as history. */
export const LINK_STATUSES = ['happened', 'proposed', 'claimed', 'denied'] as const;

const milestone = z.strictObject({
  kind: z.enum(MILESTONE_KINDS).describe('Which point in its life this is.'),
  date: when.describe('When, in EDTF, no more precise than is known.'),
  what: lineOf(240).describe('What happened, in one sentence.'),
  event: id.optional().describe('The event that has a page of its own, if one does.'),
  cite: proof.describe('Where this is shown.'),
});

const link = z.strictObject({
  relation: z.enum(RELATIONS).describe('What this policy is to the other.'),
  to: id.describe('The other policy, usually the earlier one.'),
  status: z.enum(LINK_STATUSES).describe('Whether it happened, or is proposed, claimed or denied.'),
  note: summary.describe('What passed from one to the other, or who claims or denies it.'),
  cite: proof.describe('Where this is shown.'),
});

const figure = z.strictObject({
  what: line.describe('What is counted.'),
  value: line.describe('The number with its unit, as it should be printed.'),
  date: when.describe('The date that the number is true of.'),
  count: z
    .int()
    .min(0)
    .optional()
    .describe(
      'The bare number, where it counts how many of these there were: a chart steps from it.',
    ),
  cite: proof.describe('Where the number stands.'),
});

const answer = z.union(
  [
    z.literal('silent'),
    z.strictObject({
      answer: summary.describe('The answer in a sentence or two.'),
      cite: proof.describe('Where this is shown.'),
    }),
  ],
  'write an `answer` with its `cite`, or `silent` where the sources do not say',
);

const evaluation = z.strictObject({
  study: lineOf(240).describe('Who studied it, and when.'),
  design: lineOf(320).describe('How: what was compared with what, over how long.'),
  finding: summary.describe('What was found.'),
  disputed: summary.optional().describe('Who disagreed, and why.'),
  cite: proof.describe('Where this is shown.'),
});

const role = z.strictObject({
  role: id.describe('Id of a role in site.yaml.'),
  held: when.optional().describe('When it had the role, where that is not all its life.'),
  note: lineOf(240).optional().describe('What is to be known of it in this role.'),
  cite: proof.describe('Where this is shown.'),
});

/** Anything with a life: a body, scheme, contract, network, system, way of organising, or a proposal for one. */
export const policies = z.strictObject({
  ...record,
  official: official.describe('The official title, with its number, where it has one.'),
  short: lineOf(34).describe('The name on the timeline, where room is short.'),
  lane: id.describe('Id of a lane in site.yaml.'),
  kind: id.describe('Id of a policy kind in site.yaml.'),
  importance: z.int().min(1).max(3).describe('3 is named at every zoom, 1 only close up.'),
  milestones: z
    .array(milestone)
    .min(1)
    .describe('In order of date. `began` and `ended` bound its bar.'),
  links: z.array(link).default([]).describe('What it came from, with the standing of each claim.'),
  roles: z
    .array(role)
    .default([])
    .describe('What it was in the system of its day, by the roles in site.yaml.'),
  figures: z.array(figure).default([]).describe('Numbers with their dates and sources.'),
  questions: z
    .record(id, answer)
    .default({})
    .describe('Answers to the questions in site.yaml, by question id.'),
  evaluations: z
    .array(evaluation)
    .default([])
    .describe('Did it work? Studies of it, in order of date.'),
  verdict: z
    .strictObject({
      text: summary.describe('What speaks for it, what against, and what nobody knows.'),
      cite: proof.describe('The studies that show it.'),
    })
    .optional()
    .describe('Did it work? In two or three sentences, above the studies.'),
  evaluationsSought: when
    .optional()
    .describe('The last day on which studies of it were looked for.'),
  people: ids.describe('People and organisations that made, led or fought it.'),
  confirmed: when.describe('The last day on which this account was checked.'),
});
