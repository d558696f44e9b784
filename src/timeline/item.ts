/** A point in the life of a policy, by the name of its kind. */
export type Stone = { kind: string; from: number; to: number; when: string };

/** One step from a policy to another, told from its own side: `Would replace`. */
export type Tie = {
  side: 'before' | 'after' | 'beside';
  words: string;
  /** Whether it is history; if not, it is drawn as what it is and lights no lineage. */
  happened: boolean;
  id: string;
};

/**
 * One thing on the timeline, flat and plain: days are counted from 1970. It is made at build from
 * a policy, event or quotation, and is all that the browser knows of it before it is opened.
 */
export type TimelineItem = {
  id: string;
  kind: 'policy' | 'event' | 'quote';
  /** Id of its kind among the policies or the events; `quote` for a quotation. */
  sort: string;
  lane: string;
  label: string;
  title: string;
  summary: string;
  /** Other names that it is looked for under. */
  aliases?: string[];
  /** Address from the site's root. */
  path: string;
  /** `1991–1999`, as it stands beside the title. */
  years: string;
  /** The day it starts, or the first day its date may mean. */
  from: number;
  /** The day it ends; for an event, the last day that its date may mean. */
  to: number;
  /** The same two days in words; without the second while it goes on, and for what took a moment. */
  when: string;
  until?: string;
  /** Still going on at the last day that is told of. */
  open: boolean;
  /** A proposal that never began. */
  hollow: boolean;
  /** Over by the day that the reader looks at. */
  gone?: boolean;
  /** Its date is known to a year or less, or is written as uncertain. */
  vague: boolean;
  importance: number;
  themes: string[];
  /** People and organisations it names; for a quotation, who speaks. */
  people: string[];
  /** How many sources its page cites. */
  sources: number;
  /** For a quotation or event: the policies it bears on. */
  about?: string[];
  /** For a quotation: id of its stance. */
  stance?: string;
  /** For a policy: the points of its life in order of date. */
  stones?: Stone[];
  /** For a policy: how many of it there were, from which day. */
  counts?: { from: number; words: string }[];
  /** What comes before and after a policy in history, however many steps away, by id. */
  before?: string[];
  after?: string[];
  ties?: Tie[];
};

/** Who held an office; `to` is without a value while nothing tells of an end. */
export type Holder = {
  label: string;
  title: string;
  /** `from 2 May 1997`: all that could be told before the end. */
  since: string;
  from: number;
  to: number;
  open: boolean;
};

/** A policy in a role, from the first day to the last; without `to`, to this day. */
export type RoleRow = { id: string; from: number; to?: number; note?: string };

/** All that the drawing needs besides the items. */
export type TimelineFrame = {
  lanes: { id: string; title: string; hue: number }[];
  voices: string;
  themes: { id: string; title: string }[];
  /** What policies and events may be, in the site's order; `many` names several of a kind. */
  kinds: { id: string; title: string; many?: string }[];
  people: { id: string; title: string }[];
  eras: { id: string; label: string; title: string; path: string; from: number; to: number }[];
  offices: { id: string; title: string; holders: Holder[] }[];
  /** Who stood in each role of the system, as plain rows. */
  roles: { id: string; title: string; rows: RoleRow[] }[];
  stances: { id: string; title: string; shape: string }[];
  /** What stances are stances towards. */
  towards: string;
  /** The days that the whole timeline shows, and the last that the story is confirmed to. */
  from: number;
  to: number;
  confirmed: number;
};
