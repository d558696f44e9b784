import { covers } from '../base/when.ts';
import type { Archive, Policy, Site } from './archive.ts';
import { existedOn } from './years.ts';

type Role = Site['roles'][number];
type Held = Policy['roles'][number];
type Figure = Policy['figures'][number];

/** One policy in a role on a day. */
export type Standing = {
  policy: Policy;
  note: string | undefined;
  cite: Held['cite'];
  /** How many of it there were, where that is counted: the last count on or before the day. */
  counted: Figure | undefined;
};

/** The counts of a policy, in order of date: `481 groups in April 1999`. */
export const countsOf = (policy: Policy): Figure[] =>
  policy.figures
    .filter(({ count }) => count !== undefined)
    .sort((a, b) => a.date.from - b.date.from || a.date.to - b.date.to);

/** The counts of a policy that were taken while it had one of these roles. */
export const countsInRoles = (policy: Policy, roles: ReadonlySet<string>): Figure[] =>
  countsOf(policy).filter(({ date }) =>
    policy.roles.some(({ role, held }) => roles.has(role) && (!held || covers(held, date.from))),
  );

/** Who stood in each role on a day: the system of that day, question by question. */
export const standingOn = (archive: Archive, day: number): { role: Role; standing: Standing[] }[] =>
  archive.site.roles.map((role) => ({
    role,
    standing: archive.policies.flatMap((policy) =>
      existedOn(policy, day)
        ? policy.roles
            .filter((held) => held.role === role.id && (!held.held || covers(held.held, day)))
            .map((held) => ({
              policy,
              note: held.note,
              cite: held.cite,
              counted: countsOf(policy).findLast(({ date }) => date.from <= day),
            }))
        : [],
    ),
  }));
