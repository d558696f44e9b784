import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawPng, measureText, toSvgFile } from '../../src/cards/draw.ts';
import { type Face, hasSlide, toAltText, toFace, toSiteFace } from '../../src/cards/face.ts';
import {
  ASCENT,
  CARD,
  cutWords,
  DESCENT,
  type Frame,
  type Layout,
  layoutFace,
  SLIDE,
} from '../../src/cards/layout.ts';
import { readPalette } from '../../src/cards/palette.ts';
import { listPaged } from '../../src/cite/embed.ts';
import { loadArchive } from '../../src/load/archive.ts';
import { loadHousing } from './site.ts';

const ROOT = 'https://example.org/homes/';
const palette = readPalette(readFileSync('src/styles/tokens.css', 'utf8'));
const sites = [loadArchive(), loadHousing()];
const textOf = ({ lines }: Layout, part: string) =>
  lines
    .filter((line) => line.part === part)
    .map(({ text }) => text)
    .join(' ');

/** Everything stands within the picture, and no line lies over another or over the rule. */
function expectSound({ width, height, blocks, lines }: Layout, frame: Frame): void {
  const rule = blocks.find(({ colour }) => colour === 'rule');
  let bottom = 0;
  for (const { text, x, y, width: wide, size } of lines) {
    expect(x + wide, text).toBeLessThanOrEqual(width - frame.margin + 0.5);
    expect(y - ASCENT * size, text).toBeGreaterThanOrEqual(bottom - 0.5);
    bottom = y + DESCENT * size;
    expect(bottom, text).toBeLessThanOrEqual(height);
    const above = bottom <= (rule?.y ?? 0) + 1;
    const below = y - ASCENT * size >= (rule?.y ?? 0) + 1;
    expect(above || below, text).toBe(true);
    expect(size).toBeGreaterThanOrEqual(20);
  }
}

test('every record of both sites has room on its card and its slide, with all its words', () => {
  for (const archive of sites) {
    for (const record of listPaged(archive)) {
      const face = toFace(archive, record, ROOT);
      for (const frame of hasSlide(record) ? [CARD, SLIDE] : [CARD]) {
        const layout = layoutFace(face, frame, measureText);
        expectSound(layout, frame);
        const head = textOf(layout, 'head');
        // None of this content needs a cut.
        expect(face.quoted ? head.slice(1, -1) : head).toBe(face.head.replace(/\s+/g, ' '));
        expect(textOf(layout, 'address').replaceAll(' ', '')).toBe(face.address);
        // An address that is longer than a line goes on in the next.
        if (frame === SLIDE)
          expect(textOf(layout, 'cite').replaceAll(' ', '')).toBe(
            face.cite?.replaceAll(' ', '') ?? '',
          );
      }
    }
    expectSound(layoutFace(toSiteFace(archive, ROOT), CARD, measureText), CARD);
  }
});

const words = (max: number) =>
  fc
    .array(
      fc.constantFrom(
        'we',
        'said',
        'neighbourhood',
        'WWW',
        '[…]',
        'a',
        '£2.5bn,',
        'unaccountable',
        'illness.',
      ),
      {
        minLength: 1,
        maxLength: max,
      },
    )
    .map((list) => list.join(' '));
const made = fc.record({
  hue: fc.integer({ min: 0, max: 8 }),
  kicker: words(20),
  head: words(900),
  quoted: fc.boolean(),
  body: fc.option(words(24), { nil: undefined }),
  under: fc.array(words(24), { maxLength: 2 }),
  cite: fc.option(words(30), { nil: undefined }),
  site: words(6),
  address: fc.integer({ min: 10, max: 140 }).map((length) => `example.org/${'i'.repeat(length)}/`),
}) satisfies fc.Arbitrary<Face>;

test('whatever the words, they fit; what is cut is cut between words, from the end, and marked', () => {
  fc.assert(
    fc.property(made, fc.constantFrom(CARD, SLIDE), (face, frame) => {
      const layout = layoutFace(face, frame, measureText);
      expectSound(layout, frame);
      const set = textOf(layout, 'head').replace(/^[“‘]|[”’]$/g, '');
      const given = face.head.split(' ');
      const whole = given.join(' ');
      if (set === whole) return;
      expect(set.endsWith(' […]')).toBe(true);
      const kept = set.replace(/ \[…\]$/, '');
      expect(whole.startsWith(`${kept} `)).toBe(true);
      // Nothing smaller could be tried: the smallest size was used.
      const head = layout.lines.find(({ part }) => part === 'head');
      expect(head?.size).toBe(frame.steps.at(-1)?.[0]);
    }),
    { numRuns: 60 },
  );
});

test('a cut never doubles an omission that is marked already', () => {
  expect(cutWords('one two […] three', 3)).toBe('one two […]');
  expect(cutWords('one two', 2)).toBe('one two');
});

test('what has no room at all is said, and not drawn badly', () => {
  const face = toSiteFace(loadHousing(), ROOT);
  expect(() =>
    layoutFace({ ...face, under: [Array(300).fill('unaccountable').join(' ')] }, CARD, measureText),
  ).toThrow(/too long/);
});

test('drawn twice, a picture is the same byte for byte, and of its size', async () => {
  const archive = loadHousing();
  for (const frame of [CARD, SLIDE]) {
    const face = toFace(archive, archive.quotes[0] as (typeof archive.quotes)[number], ROOT);
    const layout = layoutFace(face, frame, measureText);
    const one = await drawPng(layout, palette, true);
    expect((await drawPng(layout, palette, true)).equals(one)).toBe(true);
    expect((await drawPng(layout, palette)).equals(one)).toBe(true);
    const { width, height, format } = await sharp(one).metadata();
    expect({ width, height, format }).toEqual({
      width: frame.width,
      height: frame.height,
      format: 'png',
    });
    // Something is written on it: ink where the words are.
    const { min } = (await sharp(one).stats()).channels[0] ?? { min: 255 };
    expect(min).toBeLessThan(60);
  }
});

test('the drawn width of a line is the one it was laid out with', () => {
  const [text, size] = [
    'We said every home a garden, and [by 1985] we had kept our word',
    54,
  ] as const;
  const sum = text.split(' ').reduce((width, word) => width + measureText(word, 'serif', size), 0);
  const spaces = measureText(' ', 'serif', size) * (text.split(' ').length - 1);
  expect(Math.abs(measureText(text, 'serif', size) - sum - spaces)).toBeLessThan(size * 0.2);
});

test('the alternative text holds all that the picture says', () => {
  for (const archive of sites)
    for (const record of listPaged(archive)) {
      const alt = toAltText(archive, record, ROOT);
      const face = toFace(archive, record, ROOT);
      for (const part of [face.head, face.body, ...face.under, face.cite, face.address])
        if (part) expect(alt, record.id).toContain(part);
    }
});

test('the slide as SVG keeps its words as text, and says them to who cannot see it', () => {
  const archive = loadHousing();
  const quote = archive.quotes.find(({ id }) =>
    id.startsWith('reeve'),
  ) as (typeof archive.quotes)[number];
  const layout = layoutFace(toFace(archive, quote, ROOT), SLIDE, measureText);
  const svg = toSvgFile(layout, palette, toAltText(archive, quote, ROOT));
  const told = [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text).join(' ');
  expect(told).toContain('“We said every home a garden, and [by 1985] we had kept our word”');
  expect(told).toContain('example.org/homes/quotes/reeve-1984-every-home-a-garden/');
  expect(svg).toMatch(/role="img">\n<title>/);
});
