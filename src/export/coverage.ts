import { toCalendar } from '../base/when.ts';
import type { Archive, Source } from '../model/archive.ts';

/** How many sources of one kind there are, and from when to when. */
export type SourceGroup = {
  name: string;
  count: number;
  passages: number;
  from: number;
  to: number;
};

/** What was searched, what of it is thin, and where the sources themselves are. */
export type Coverage = {
  groups: SourceGroup[];
  /** Years that the timeline shows but that few sources are from, as spans: `1995–1998`. */
  thinYears: string[];
  /** Places on the web that several sources stand at, those with most first. */
  places: { host: string; address: string; count: number }[];
};

const NAMES: Record<Source['type'], string> = {
  'article-journal': 'Articles in journals',
  'article-magazine': 'Articles in magazines',
  'article-newspaper': 'Articles in newspapers',
  bill: 'Bills',
  book: 'Books',
  hearing: 'Debates and hearings',
  interview: 'Interviews',
  legislation: 'Acts',
  'post-weblog': 'Blog posts',
  regulation: 'Regulations',
  report: 'Reports',
  speech: 'Speeches',
  webpage: 'Web pages',
};

/** Fewer sources than this in a year are few. */
const FEW = 3;
const MOST_PLACES = 8;

/** Says what the archive's sources cover, in numbers taken from them. */
export function describeCoverage(archive: Archive): Coverage {
  const yearOf = ({ issued }: Source) => toCalendar(issued.from).year;
  const groups = Object.entries(NAMES).flatMap(([type, name]) => {
    const sources = archive.sources.filter((source) => source.type === type);
    const years = sources.map(yearOf);
    return sources.length
      ? [
          {
            name,
            count: sources.length,
            passages: sources.reduce((sum, { passages }) => sum + passages.length, 0),
            from: Math.min(...years),
            to: Math.max(...years),
          },
        ]
      : [];
  });
  const perYear = new Map<number, number>();
  for (const source of archive.sources)
    perYear.set(yearOf(source), (perYear.get(yearOf(source)) ?? 0) + 1);
  const last = Number(archive.site.confirmed.edtf.slice(0, 4));
  const spans: [number, number][] = [];
  for (let year = archive.site.span.from; year <= last; year++) {
    if ((perYear.get(year) ?? 0) >= FEW) continue;
    const before = spans.at(-1);
    if (before?.[1] === year - 1) before[1] = year;
    else spans.push([year, year]);
  }
  const hosts = new Map<string, number>();
  for (const { url } of archive.sources)
    if (url) hosts.set(new URL(url).origin, (hosts.get(new URL(url).origin) ?? 0) + 1);
  return {
    groups: groups.sort((a, b) => b.count - a.count),
    thinYears: spans.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)),
    places: [...hosts]
      .filter(([, count]) => count > 1)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST_PLACES)
      .map(([origin, count]) => ({
        host: new URL(origin).host.replace(/^www\./, ''),
        address: `${origin}/`,
        count,
      })),
  };
}
