/**
 * One thing on the timeline, flat and plain: days are counted from 1970. It is made at build from
 * a policy, event or quotation, and is all that the browser knows of it.
 */
export type TimelineItem = {
  id: string;
  kind: 'policy' | 'event' | 'quote';
  lane: string;
  label: string;
  title: string;
  summary: string;
  /** Address from the site's root. */
  path: string;
  /** `1991–1999`, as it stands beside the title. */
  years: string;
  /** The day it starts, or the first day its date may mean. */
  from: number;
  /** The day it ends; for an event, the last day that its date may mean. */
  to: number;
  /** Still going on at the last confirmed day. */
  open: boolean;
  /** A proposal that never began. */
  hollow: boolean;
  /** Its date is known to a year or less, or is written as uncertain. */
  vague: boolean;
  importance: number;
  themes: string[];
  /** For a quotation: id of its stance and who speaks. */
  stance?: string;
  speaker?: string;
  /** What comes before and after a policy in history, however many steps away, by id. */
  before?: string[];
  after?: string[];
  /** One step before, after or beside it, in words: `Would replace`. */
  ties?: { side: 'before' | 'after' | 'beside'; words: string; id: string }[];
  /** The designed sentence that is spoken when a reader reaches it. */
  spoken: string;
};

/** All that the drawing needs besides the items. */
export type TimelineFrame = {
  lanes: { id: string; title: string; hue: number }[];
  voices: string;
  eras: { id: string; label: string; path: string; from: number; to: number }[];
  offices: {
    id: string;
    title: string;
    holders: { label: string; title: string; from: number; to: number }[];
  }[];
  stances: { id: string; title: string; shape: string }[];
  /** The days that the whole timeline shows, and the last that the story is confirmed to. */
  from: number;
  to: number;
  confirmed: number;
};
