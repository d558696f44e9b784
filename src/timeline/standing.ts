import type { RoleRow, TimelineFrame } from './item.ts';

/** The system of a day: who stood in each role, and who was in office. */
export type Standing = {
  /** `items` are the ids of those that stood in it; `rows` say what is to be known of them. */
  roles: { id: string; title: string; items: string[]; rows: RoleRow[] }[];
  /** `holder` is undefined where nobody is known to have held the office. */
  offices: { id: string; title: string; holder: string | undefined }[];
};

/**
 * Who stood in each role of the system on a day, and who was in office; on a day of change, the
 * one who came in. Both are told to the last confirmed day and not beyond.
 */
export const standingAt = (frame: TimelineFrame, day: number): Standing => ({
  roles: frame.roles.map(({ id, title, rows }) => {
    const held = rows.filter(({ from, to }) => from <= day && (to === undefined || day <= to));
    return { id, title, items: [...new Set(held.map((row) => row.id))], rows: held };
  }),
  offices: frame.offices.map(({ id, title, holders }) => ({
    id,
    title,
    holder: holders.findLast(({ from, to, open }) => from <= day && (open || day <= to))?.label,
  })),
});
