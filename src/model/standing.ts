import { compareWhen, covers, type When } from '../base/when.ts';
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
  counted: Count | undefined;
};

/** A figure that counts how many of something there were. */
export type Count = Figure & { count: number };

/** The counts of a policy, in order of date: four estates in 1985. */
export const countsOf = (policy: Policy): Count[] =>
  policy.figures
    .filter((figure): figure is Count => figure.count !== undefined)
    .sort((a, b) => compareWhen(a.date, b.date));

/** The counts of a policy that were taken while it had one of these roles, each with that time. */
export const countsInRoles = (
  policy: Policy,
  roles: ReadonlySet<string>,
): { figure: Count; held: When | undefined }[] =>
  countsOf(policy).flatMap((figure) => {
    const held = policy.roles.find(
      (role) => roles.has(role.role) && (!role.held || covers(role.held, figure.date.from)),
    );
    return held ? [{ figure, held: held.held }] : [];
  });

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
