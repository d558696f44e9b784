import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reviveWhen, toDay } from '../../src/base/when.ts';
import { toTimelineFrame, toTimelineItems, toWayLinks } from '../../src/export/timeline.ts';
import { loadArchive } from '../../src/load/archive.ts';
import { standingOn } from '../../src/model/standing.ts';
import { existedOn, holderOn } from '../../src/model/years.ts';
import { cutAt, cutText, listChanges } from '../../src/timeline/as-at.ts';
import { countChoices, foldItems, matches } from '../../src/timeline/choice.ts';
import { lastDay } from '../../src/timeline/lane-index.ts';
import { speakItem, summarise } from '../../src/timeline/spoken.ts';
import { standingAt } from '../../src/timeline/standing.ts';
import { wholeView } from '../../src/timeline/view.ts';
import { findWay } from '../../src/timeline/way.ts';
import { loadHousing } from './site.ts';

for (const [site, archive] of [
  ['this site', loadArchive()],
  ['the second site', loadHousing()],
] as const) {
  const frame = toTimelineFrame(archive);
  const items = toTimelineItems(archive);
  const day = fc.integer({ min: frame.from, max: frame.confirmed });
  const edges = listChanges(frame, items).flatMap((at) => [at - 1, at]);

  describe(`${site} as at a day`, () => {
    const eachDay = (check: (day: number) => void) => {
      fc.assert(fc.property(day, check), { numRuns: 80 });
      for (const at of edges.filter((one) => one >= frame.from)) check(at);
    };

    test('the same stood in each role, and in office, as the archive says', () => {
      eachDay((at) => {
        const standing = standingAt(frame, at);
        expect(standing.roles.map(({ id, items: held }) => [id, held])).toEqual(
          standingOn(archive, at).map(({ role, standing: held }) => [
            role.id,
            [...new Set(held.map(({ policy }) => policy.id))],
          ]),
        );
        expect(standing.offices.map(({ holder }) => holder)).toEqual(
          archive.offices.map((office) => {
            const held = holderOn(office, at);
            return held && (held.short ?? held.name);
          }),
        );
      });
    });

    test('nothing later is in what is told: no date, no end, no link to what had not begun', () => {
      eachDay((at) => {
        const cut = cutAt(frame, items, at);
        const byId = new Map(cut.items.map((item) => [item.id, item]));
        for (const item of cut.items) {
          expect(item.from).toBeLessThanOrEqual(at);
          expect(lastDay(item, cut.frame.confirmed)).toBeLessThanOrEqual(at);
          for (const { from } of [...(item.stones ?? []), ...(item.counts ?? [])])
            expect(from).toBeLessThanOrEqual(at);
          for (const { id } of item.ties ?? []) expect(byId.has(id)).toBe(true);
          for (const id of [...(item.before ?? []), ...(item.after ?? [])])
            expect(byId.get(id)?.hollow, `${item.id} and ${id}`).toBe(false);
          if (item.open) expect(item.until).toBeUndefined();
          // Years are told as far as they had come; a date may itself be a span of doubt.
          const years = item.kind === 'policy' ? (item.years.match(/\d{4}/g) ?? []) : [];
          for (const year of years) expect(toDay(Number(year))).toBeLessThanOrEqual(at);
        }
        for (const { from, to } of [
          ...cut.frame.eras,
          ...cut.frame.offices.flatMap((o) => o.holders),
        ]) {
          expect(from).toBeLessThanOrEqual(at);
          expect(to).toBeLessThanOrEqual(at);
        }
      });
    });

    test('what existed is a bar that goes on, what was over is gone, what was only talked of is hollow', () => {
      eachDay((at) => {
        const cut = new Map(cutAt(frame, items, at).items.map((item) => [item.id, item]));
        for (const policy of archive.policies) {
          const item = cut.get(policy.id);
          const stood = Boolean(item && !item.hollow && !item.gone);
          expect(stood, policy.id).toBe(existedOn(policy, at));
          expect(Boolean(item)).toBe(policy.milestones.some(({ date }) => date.from <= at));
        }
      });
    });

    test('what is spoken of it names no later year', () => {
      eachDay((at) => {
        const cut = cutAt(frame, items, at);
        const byId = new Map(cut.items.map((item) => [item.id, item]));
        const policies = cut.items.filter(({ kind }) => kind === 'policy');
        for (const item of policies) {
          // Titles are names, and some hold a year.
          const sentence = speakItem({ ...item, title: '' }, cut.frame, new Map());
          for (const year of sentence.match(/\b(?:19|20)\d\d\b/g) ?? [])
            expect(toDay(Number(year)), sentence).toBeLessThanOrEqual(at);
        }
        expect(byId.size).toBe(cut.items.length);
      });
    });
  });

  describe(`${site} narrowed`, () => {
    const texts = foldItems(items, frame.people);
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
    const some = (list: string[]) =>
      fc.option(fc.subarray(list, { minLength: 1 }), { nil: undefined });
    const choice = fc.record({
      lanes: some([...ids(frame.lanes), 'voices']),
      themes: some(ids(frame.themes)),
      kinds: some(ids(frame.kinds)),
      who: fc.option(fc.constantFrom(...ids(frame.people)), { nil: undefined }),
      q: fc.option(fc.constantFrom('a', 'the home', 'care group', '1991'), { nil: undefined }),
    });

    test('an acronym is found in small letters too, and by all of its beginning', () => {
      const all = { lanes: undefined, themes: undefined, kinds: undefined, who: undefined };
      const found = (q: string) => ids(items.filter((item) => matches(item, { ...all, q }, texts)));
      const acronyms = items.flatMap(({ id, aliases = [] }) =>
        aliases.filter((name) => /^[A-Z]{2,5}s?$/.test(name)).map((name) => [id, name] as const),
      );
      expect(acronyms.length).toBeGreaterThan(0);
      for (const [id, name] of acronyms)
        for (let end = 2; end <= name.length; end++) {
          const small = name.slice(0, end).toLowerCase();
          expect(found(small), `${id}: ${small}`).toContain(id);
          expect(found(small)).toEqual(expect.arrayContaining(found(name.slice(0, end))));
        }
    });

    test('every count is what choosing it shows', () => {
      fc.assert(
        fc.property(choice, (chosen) => {
          const counts = countChoices(items, chosen, texts);
          const shows = (changed: Partial<typeof chosen>) =>
            items.filter((item) => matches(item, { ...chosen, ...changed }, texts)).length;
          for (const id of ids(frame.themes))
            expect(counts.themes.get(id) ?? 0).toBe(shows({ themes: [id] }));
          for (const id of ids(frame.kinds))
            expect(counts.kinds.get(id) ?? 0).toBe(shows({ kinds: [id] }));
          for (const { id } of frame.lanes)
            expect(counts.lanes.get(id) ?? 0).toBe(shows({ lanes: [id] }));
          for (const id of ids(frame.people).slice(0, 5))
            expect(counts.who.get(id) ?? 0).toBe(shows({ who: id }));
        }),
        { numRuns: 25 },
      );
    });
  });

  test(`${site}: dates read again without the parser are the same`, () => {
    for (const policy of archive.policies)
      for (const { date } of [...policy.milestones, ...policy.figures])
        expect(reviveWhen(date.edtf), date.edtf).toEqual(date);
  });

  describe(`${site}: the way from one policy to another`, () => {
    const links = toWayLinks(archive);
    const ends = archive.policies.map(({ id }) => id);
    const two = fc.tuple(fc.constantFrom(...ends), fc.constantFrom(...ends));

    test('leads from the one to the other, each step beginning where the last ended, in words', () => {
      fc.assert(
        fc.property(two, ([a, b]) => {
          const way = findWay(links, a, b);
          if (!way) return;
          let at = a;
          for (const step of way) {
            expect(step.from).toBe(at);
            expect(step.words).not.toBe('');
            expect(step.link.cite.length).toBeGreaterThan(0);
            at = step.to;
          }
          expect(at).toBe(b);
          // No policy is passed twice, and the way back is as long.
          expect(new Set(way.map(({ to }) => to)).size).toBe(way.length);
          const back = findWay(links, b, a) ?? [];
          const cost = (steps: typeof way) =>
            steps.reduce((sum, { link }) => sum + (link.happened ? 1 : 4), 0);
          expect(cost(back)).toBe(cost(way));
        }),
      );
    });

    test('a line of descent never goes back in time, and is a way', () => {
      const firstDay = (id: string) =>
        archive.policies.find((one) => one.id === id)?.date.from ?? 0;
      let found = 0;
      for (const a of ends)
        for (const b of ends) {
          const line = findWay(links, a, b, firstDay);
          if (!line?.length) continue;
          found++;
          for (const { from, to } of line)
            expect(firstDay(from), `${from} ${to}`).toBeLessThanOrEqual(firstDay(to));
          expect(findWay(links, a, b)?.length).toBeGreaterThan(0);
        }
      expect(found).toBeGreaterThan(0);
    });

    test('one that happened goes before a shorter one that is only said', () => {
      const link = (from: string, to: string, happened: boolean) => ({
        from,
        to,
        words: 'replaced',
        back: 'was replaced by',
        happened,
        note: '',
        day: 0,
        cite: [],
      });
      const way = findWay(
        [link('c', 'a', false), link('c', 'b', true), link('b', 'a', true)],
        'a',
        'c',
      );
      expect(way?.map(({ to, words }) => [to, words])).toEqual([
        ['b', 'was replaced by'],
        ['c', 'was replaced by'],
      ]);
      expect(findWay([], 'a', 'c')).toBeUndefined();
    });
  });
}

test('a note is told without the sentences that name a later year', () => {
  const note = 'It held the contracts from 2004. In 2013 they passed on. It met in public.';
  expect(cutText(note, toDay(2006))).toBe('It held the contracts from 2004. It met in public.');
  expect(cutText(note, undefined)).toBe(note);
});

test('a stretch is summed up in a sentence', () => {
  const archive = loadArchive();
  const frame = toTimelineFrame(archive);
  const view = { ...wholeView(frame), from: toDay(1997), to: toDay(2003) - 1 };
  const items = toTimelineItems(archive);
  const within = items.filter(
    ({ kind, from }) => kind === 'event' && from >= view.from && from <= view.to,
  );
  const acts = within.filter(({ sort }) => sort === 'act').length;
  expect(summarise(frame, items, view)).toMatch(
    new RegExp(
      `^1997 to 2002: ${within.length} events, ${acts} of them Acts; \\d+ policies began and \\d+ ended; \\d+ quotations?\\.$`,
    ),
  );
});
