import { z } from 'astro/zod';
import { citations, id, ids, line, proof, record, summary, when } from './common.ts';

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
  what: line.max(240).describe('What happened, in one sentence.'),
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
  cite: proof.describe('Where the number stands.'),
});

/** Anything with a life: a body, scheme, contract, network, system, way of organising, or a proposal for one. */
export const policies = z.strictObject({
  ...record,
  short: line.max(34).describe('The name on the timeline, where room is short.'),
  lane: id.describe('Id of a lane in site.yaml.'),
  kind: id.describe('Id of a policy kind in site.yaml.'),
  importance: z.int().min(1).max(3).describe('3 is named at every zoom, 1 only close up.'),
  milestones: z
    .array(milestone)
    .min(1)
    .describe('In order of date. `began` and `ended` bound its bar.'),
  links: z.array(link).default([]).describe('What it came from, with the standing of each claim.'),
  figures: z.array(figure).default([]).describe('Numbers with their dates and sources.'),
  questions: z
    .record(id, z.strictObject({ answer: summary, cite: citations }))
    .default({})
    .describe('Answers to the questions in site.yaml, by question id.'),
  people: ids.describe('People and organisations that made, led or fought it.'),
  confirmed: when.describe('The last day on which this account was checked.'),
});
