import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KINDS } from '../../src/search/document.ts';
import {
  formatView,
  MOST_TYPED,
  parseView,
  type SearchView,
  toggleFacet,
} from '../../src/search/view.ts';

const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,3}$/);
const ids = fc.uniqueArray(id, { maxLength: 3 });
const year = fc.option(fc.integer({ min: 1000, max: 2999 }), { nil: undefined });
const view: fc.Arbitrary<SearchView> = fc.record({
  q: fc.string({ maxLength: 60 }).map((text) => text.trim()),
  chosen: fc.record({
    type: fc.uniqueArray(fc.constantFrom(...KINDS), { maxLength: 3 }),
    speaker: ids,
    policy: ids,
    stance: ids,
    era: ids,
    source: ids,
  }),
  from: year,
  to: year,
  sort: fc.constantFrom('relevance' as const, 'newest' as const, 'oldest' as const),
});

test('an address brings back the view it was made of', () => {
  fc.assert(
    fc.property(view, (one) => {
      expect(parseView(formatView(one))).toEqual(one);
    }),
  );
});

test('nothing in an address is an error, and what makes no sense is left out by itself', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      expect(() => formatView(parseView(`?${query}`))).not.toThrow();
    }),
  );
  expect(parseView('?q=a&type=zebra,quote&from=x&to=2010&sort=up')).toMatchObject({
    q: 'a',
    chosen: { type: ['quote'] },
    from: undefined,
    to: 2010,
    sort: 'relevance',
  });
  expect(parseView(`?q=${'a'.repeat(9999)}`).q).toHaveLength(MOST_TYPED);
});

test('choosing twice is not choosing', () => {
  fc.assert(
    fc.property(view, id, (one, value) => {
      fc.pre(!one.chosen.speaker.includes(value));
      const once = toggleFacet(one, 'speaker', value);
      expect(once.chosen.speaker).toContain(value);
      expect(toggleFacet(once, 'speaker', value)).toEqual(one);
    }),
  );
});
