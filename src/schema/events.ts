import { z } from 'astro/zod';
import { id, ids, lineOf, official, proof, record, when } from './common.ts';

/** A dated happening: an Act, a report, a speech, a launch, a vote, a change of minister. */
export const events = z.strictObject({
  ...record,
  official: official.describe('The official title, with its number: `Health Act 1999, c. 8`.'),
  short: lineOf(34).describe('The name on the timeline, where room is short.'),
  date: when.describe('When it happened, or when it began.'),
  lane: id.describe('Id of a lane in site.yaml.'),
  kind: id.describe('Id of an event kind in site.yaml.'),
  importance: z.int().min(1).max(3).describe('3 is named at every zoom, 1 only close up.'),
  policies: ids.describe('Policies it concerns.'),
  people: ids.describe('People and organisations that took part.'),
  cite: proof.describe('Where the date is shown.'),
  confirmed: when.describe('The last day on which this account was checked.'),
});
