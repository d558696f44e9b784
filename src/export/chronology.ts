import type { z } from 'astro/zod';
import { escapeHtml } from '../base/html.ts';
import { quoteWords } from '../base/quotation-marks.ts';
import { precisionOf, toCalendar, type When } from '../base/when.ts';
import type { AnyRecord, Archive } from '../model/archive.ts';
import type { timeline } from './schemas.ts';

/** One row of `timeline.json`; schemas.ts says what each field means. */
export type ChronologyRow = z.output<typeof timeline>;

type Dated = Extract<AnyRecord, { is: 'policy' | 'event' | 'quote' }>;
const dateOf = (record: Dated): When => (record.is === 'quote' ? record.said : record.date);

const listDated = (archive: Archive): Dated[] =>
  [...archive.policies, ...archive.events, ...archive.quotes].sort(
    (a, b) => dateOf(a).from - dateOf(b).from || (a.id < b.id ? -1 : 1),
  );

/** The rows of `timeline.json`, in order of time. `root` is the site's full address. */
export const toChronology = (archive: Archive, root: string): ChronologyRow[] =>
  listDated(archive).map((record) => ({
    id: record.id,
    url: root + record.path,
    kind: record.is,
    title: record.title,
    summary: record.summary,
    lane: record.is === 'quote' ? null : record.lane,
    date: dateOf(record).edtf,
    end: record.is === 'policy' ? (record.ended?.edtf ?? null) : null,
    began: record.is !== 'policy' || record.began !== undefined,
    importance: record.is === 'quote' ? null : record.importance,
    themes: record.themes,
  }));

/** A date as TimelineJS takes it: only the parts that are known. */
function toParts(day: number, edtf: string): Record<string, number> {
  const { year, month, day: d } = toCalendar(day);
  const precision = precisionOf(edtf);
  if (precision === 'day') return { year, month, day: d };
  return precision === 'month' ? { year, month } : { year };
}

/** The same as a file that Knight Lab's TimelineJS opens. */
export function toTimelineJs(archive: Archive, root: string): unknown {
  const { site } = archive;
  const spanOf = (when: When, end?: When) => {
    const [first = when.edtf, last = ''] = when.edtf.split('/');
    const ended = end ? toParts(end.from, end.edtf.split('/')[0] ?? '') : undefined;
    const closes = when.precision === 'interval' && !when.open;
    return {
      start_date: toParts(when.from, first),
      ...(ended ? { end_date: ended } : closes ? { end_date: toParts(when.to, last) } : {}),
    };
  };
  return {
    title: { text: { headline: escapeHtml(site.name), text: escapeHtml(site.tagline) } },
    events: listDated(archive).map((record) => ({
      unique_id: record.id,
      group:
        record.is === 'quote'
          ? site.voices
          : site.lanes.find(({ id }) => id === record.lane)?.title,
      ...spanOf(dateOf(record), record.is === 'policy' ? record.ended : undefined),
      text: {
        headline: `<a href="${root + record.path}">${escapeHtml(record.title)}</a>`,
        text: escapeHtml(record.is === 'quote' ? quoteWords(record.body) : record.summary),
      },
    })),
    eras: archive.eras.map((era) => ({
      ...spanOf(era.span),
      ...(era.span.open ? { end_date: toParts(site.confirmed.to, '2000-01-01') } : {}),
      text: { headline: escapeHtml(era.title) },
    })),
  };
}
