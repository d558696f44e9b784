import type { Archive, Policy } from './archive.ts';

/** A policy's answer to a question, or undefined where the sources are silent or it was not asked. */
export const answerTo = (policy: Policy, question: string) => {
  const answer = policy.questions[question];
  return answer === 'silent' ? undefined : answer;
};

/** The policies that are compared with one another, in order of time. */
export const listCompared = (archive: Archive): Policy[] =>
  archive.policies.filter(({ id }) => archive.site.compared.includes(id));

/** Every two of them, the earlier first, each pair once. */
export const listPairs = (archive: Archive): [Policy, Policy][] => {
  const compared = listCompared(archive);
  return compared.flatMap((a, i) => compared.slice(i + 1).map((b): [Policy, Policy] => [a, b]));
};

/** The address at which two are compared, from the site's root, whichever way round they are given. */
export const comparePath = (archive: Archive, a: Policy, b: Policy): string => {
  const [first, second] =
    archive.policies.indexOf(a) <= archive.policies.indexOf(b) ? [a, b] : [b, a];
  return `compare/${first.id}/${second.id}/`;
};
