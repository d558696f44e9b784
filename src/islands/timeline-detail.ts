import { quoteWords } from '../base/quotation-marks.ts';
import { formatDay, formatMoment, reviveWhen } from '../base/when.ts';
import { cutText } from '../timeline/as-at.ts';
import type { TimelineFrame, TimelineItem } from '../timeline/item.ts';
import type { Standing } from '../timeline/standing.ts';
import type { WayStep } from '../timeline/way.ts';
import { element } from './element.ts';

/** What of a record's own file is told beside the drawing. */
export type RecordFile = {
  milestones?: { kind: string; date: string; what: string }[];
  figures?: { what: string; value: string; date: string }[];
  ties?: { words: string; to: string; note: string }[];
  role?: string;
  occasion?: string;
};

/** What a detail is told from: the items as they are known on the day looked at. */
export type Told = {
  base: string;
  frame: TimelineFrame;
  items: readonly TimelineItem[];
  byId: ReadonlyMap<string, TimelineItem>;
  on: number | undefined;
};

/** How two policies are joined: none of the steps goes back in time, where one descends from the other. */
export type Way = { steps: readonly WayStep[]; descends: boolean };

const MOST_QUOTES = 4;
const MOST_LISTED = 60;

/** A link that chooses an item where there is a script, and leads to its page in any case. */
export const chooser = ({ base }: Told, item: TimelineItem, text = item.title): HTMLElement =>
  element('a', { href: base + item.path, 'data-choose': item.id }, [text]);

const list = (title: string, rows: HTMLElement[]): HTMLElement[] =>
  rows.length ? [element('h3', {}, [title]), element('ul', {}, rows)] : [];

/** Known on the day looked at, or with no day at all. */
const known = (date: string, on: number | undefined) =>
  on === undefined || reviveWhen(date).from <= on;

/** One item with its facts; `file` is what its own file adds, once that is here, `way` what stands after its summary. */
export function tellItem(
  told: Told,
  item: TimelineItem,
  file: RecordFile | undefined,
  way: HTMLElement[],
): HTMLElement[] {
  const { base, frame, byId, on } = told;
  const lane = frame.lanes.find(({ id }) => id === item.lane);
  const kind = frame.kinds.find(({ id }) => id === item.sort)?.title;
  const stance = frame.stances.find(({ id }) => id === item.stance)?.title;
  const facts = [
    lane?.title ?? frame.voices,
    kind,
    stance && `${stance}, towards ${frame.towards}`,
  ];
  const dated = (date: string, children: (Node | string)[]) =>
    element('li', {}, [
      element('span', { class: 'when tabular' }, [formatMoment(reviveWhen(date))]),
      element('span', {}, children),
    ]);
  const milestones = (file?.milestones ?? []).filter(({ date }) => known(date, on));
  const figures = (file?.figures ?? []).filter(({ date }) => known(date, on));
  const ties = (item.ties ?? []).flatMap(({ words, id, happened }) => {
    const other = byId.get(id);
    if (!other) return [];
    // Of what did not happen, or is not agreed, it is told who says so; but not what came after a day.
    const said =
      happened || on !== undefined
        ? undefined
        : file?.ties?.find((tie) => tie.to === id && tie.words === words);
    return [
      element('li', {}, [
        `${words} `,
        chooser(told, other),
        ...(said ? [element('span', { class: 'fine' }, [`. ${said.note}`])] : []),
      ]),
    ];
  });
  const about = (item.about ?? []).flatMap((id) => {
    const other = byId.get(id);
    return other ? [element('li', {}, [chooser(told, other)])] : [];
  });
  const quotes = told.items.filter(
    ({ kind: one, about: ids }) => one === 'quote' && ids?.includes(item.id),
  );
  const more = quotes.length - MOST_QUOTES;
  // A summary tells what came after, so a day in the past is told from dated facts alone.
  const summary =
    item.kind === 'quote'
      ? [element('blockquote', {}, [quoteWords(item.summary)])]
      : on === undefined
        ? [element('p', {}, [item.summary])]
        : [];
  return [
    element('p', { class: 'kicker tabular' }, [item.years]),
    element('h2', {}, [element('a', { href: base + item.path }, [item.title])]),
    element('p', { class: 'fine' }, [facts.filter(Boolean).join(' · ')]),
    ...summary,
    ...(item.kind === 'quote' && file?.role
      ? [element('p', { class: 'fine' }, [`${file.role}. ${file.occasion ?? ''}`])]
      : []),
    ...(on !== undefined && item.kind !== 'quote'
      ? [
          element('p', { class: 'fine' }, [
            `As known on ${formatDay(on)}; what came later is left out.`,
          ]),
        ]
      : []),
    ...way,
    ...list('Came from, became', ties),
    ...list('Bears on', about),
    ...list(
      'Its steps',
      milestones.map(({ kind: step, date, what }) =>
        dated(date, [
          element('strong', {}, [`${step.charAt(0).toUpperCase()}${step.slice(1)}. `]),
          cutText(what, on),
        ]),
      ),
    ),
    ...list(
      'Figures',
      figures.map(({ what, value, date }) =>
        dated(date, [
          element('strong', {}, [value]),
          ` ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
        ]),
      ),
    ),
    ...list('What was said of it', [
      ...quotes.slice(0, MOST_QUOTES).map((quote) => element('li', {}, [chooser(told, quote)])),
      ...(more > 0
        ? [element('li', {}, [element('a', { href: base + item.path }, [`and ${more} more`])])]
        : []),
    ]),
    ...(on === undefined
      ? [
          element('p', {}, [
            element('a', { href: base + item.path }, [
              item.kind === 'quote'
                ? 'Its page, with its source'
                : `Its page, with ${item.sources} ${item.sources === 1 ? 'source' : 'sources'}`,
            ]),
          ]),
          element(
            'button',
            {
              type: 'button',
              class: 'sheet-add',
              'data-sheet-add': item.path.replace(/\/$/, ''),
            },
            ['Add to sheet'],
          ),
        ]
      : []),
  ];
}

/** Where to go from an item: before and after it, in its lane and in time. */
export function tellNeighbours(
  told: Told,
  item: TimelineItem,
  all: readonly TimelineItem[],
): HTMLElement {
  const { on } = told;
  // What comes next may be unknown on the day looked at: it is offered without its name.
  const near = (items: readonly TimelineItem[], place: string) => {
    const index = items.findIndex(({ id }) => id === item.id);
    const [before, after] = [items[index - 1], items[index + 1]];
    const name = (other: TimelineItem) => {
      const hidden = on !== undefined && other.from > on;
      return hidden ? 'what came next' : other.label;
    };
    return [
      element('dt', {}, [place]),
      element('dd', {}, [
        ...(before ? ['← ', chooser(told, before, name(before))] : ['← the first']),
        element('br'),
        ...(after ? ['→ ', chooser(told, after, name(after))] : ['→ the last']),
      ]),
    ];
  };
  return element('dl', { class: 'neighbours' }, [
    ...near(
      all.filter(({ lane }) => lane === item.lane),
      'In its lane',
    ),
    ...near(all, 'In time'),
  ]);
}

/** A cluster of the drawing, as it was when it was opened: the drawing beside its list has other clusters. */
export type OpenCluster = {
  /** Id of its lane, and the first and last day of its stretch of time. */
  lane: string;
  from: number;
  to: number;
  /** Its lane and its stretch of time, in words. */
  where: string;
  items: readonly TimelineItem[];
  count: number;
};

/** The items that a cluster counts. */
export function tellCluster(told: Told, { where, items, count }: OpenCluster): HTMLElement[] {
  const rows = items
    .slice(0, MOST_LISTED)
    .map((item) =>
      element('li', {}, [
        element('span', { class: 'when tabular' }, [item.years]),
        element('span', {}, [chooser(told, item)]),
      ]),
    );
  return [
    element('h2', {}, [`${count} more`]),
    element('p', { class: 'fine' }, [`${where}. There is no room for their names at this scale.`]),
    element('ul', {}, rows),
    ...(count > rows.length
      ? [
          element('p', { class: 'fine' }, [
            `The first ${rows.length} are listed. Zoom in for the rest.`,
          ]),
        ]
      : []),
  ];
}

/** The way from one policy to another, step by step, with what each link was and where it is shown. */
export function tellWay(told: Told, from: TimelineItem, to: TimelineItem, way: Way): HTMLElement[] {
  if (!way.steps.length)
    return [element('p', {}, [`No links recorded here join ${from.title} to ${to.title}.`])];
  const name = (id: string) => {
    const item = told.byId.get(id);
    return item ? [chooser(told, item), ` (${item.years})`] : [id];
  };
  const rows = way.steps.map(({ from: a, to: b, words, link }) =>
    element('li', {}, [
      element('p', {}, [
        ...name(a),
        ' ',
        element('em', {}, [words.toLowerCase()]),
        ' ',
        ...name(b),
        '.',
      ]),
      element('p', { class: 'fine' }, [
        cutText(link.note, told.on),
        ' ',
        ...link.cite.flatMap(({ label, path }, i) => [
          ...(i ? ['; '] : ['Sources: ']),
          element('a', { href: told.base + path }, [label]),
        ]),
        '.',
      ]),
    ]),
  );
  return [
    ...(way.descends
      ? []
      : [
          element('p', {}, [
            `No line of descent recorded here leads from ${from.title} to ${to.title}. The shortest connection goes back in time on its way, so it explains neither of them:`,
          ]),
        ]),
    element('ol', { class: 'way' }, rows),
  ];
}

/** Who stood in each role on a day, and who was in office. */
export function tellStanding(told: Told, day: number, standing: Standing): HTMLElement[] {
  const roles = standing.roles.flatMap(({ title, rows }) => [
    element('dt', {}, [title]),
    element(
      'dd',
      {},
      rows.length
        ? rows.map((row) => {
            const item = told.byId.get(row.id);
            const count = item?.counts?.at(-1)?.words;
            return element('p', {}, [
              ...(item ? [chooser(told, item)] : []),
              ...(count ? [` · ${count}`] : []),
              ...(row.note
                ? [element('span', { class: 'fine' }, [` ${cutText(row.note, day)}`])]
                : []),
            ]);
          })
        : [element('p', { class: 'fine' }, ['Nothing is recorded.'])],
    ),
  ]);
  const offices = standing.offices.flatMap(({ title, holder }) => [
    element('dt', {}, [title]),
    element('dd', {}, [element('p', {}, [holder ?? 'Nobody is recorded.'])]),
  ]);
  return [element('h2', {}, [`On ${formatDay(day)}`]), element('dl', {}, [...offices, ...roles])];
}
