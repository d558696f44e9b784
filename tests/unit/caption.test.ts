import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutCaption, nameFonts } from '../../src/timeline/caption.ts';
import { measureLabel } from '../../src/timeline/label.ts';

test('a caption keeps every word and letter, and no line is wider than its picture', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme-ascii' }), {
        minLength: 1,
        maxLength: 30,
      }),
      fc.webUrl({ withQueryParameters: true }),
      fc.integer({ min: 300, max: 1400 }),
      (words, address, width) => {
        const title = words.join(' ').trim();
        const { lines, height } = layoutCaption({ title, address }, width);
        const told = (strong: boolean) => lines.filter((line) => line.strong === strong);
        const bare = (text: string) => text.replaceAll(' ', '');
        expect(
          bare(
            told(true)
              .map(({ text }) => text)
              .join(''),
          ),
        ).toBe(bare(title));
        expect(
          told(false)
            .map(({ text }) => text)
            .join(''),
        ).toBe(address);
        for (const { text, size, y } of lines) {
          expect(measureLabel(text, size)).toBeLessThanOrEqual(width - 16);
          expect(y).toBeLessThan(height);
        }
        for (const [i, { y }] of lines.entries())
          if (i) expect(y).toBeGreaterThan(lines[i - 1]?.y ?? 0);
      },
    ),
  );
});

test('a short caption is two lines', () => {
  const { lines } = layoutCaption(
    {
      title: 'A story, 1995 to 2005',
      address: 'https://example.org/?from=1995-01-01&to=2005-12-31',
    },
    760,
  );
  expect(lines.map(({ text, strong }) => [text, strong])).toEqual([
    ['A story, 1995 to 2005', true],
    ['https://example.org/?from=1995-01-01&to=2005-12-31', false],
  ]);
});

test('fonts go by the names that other programs know', () => {
  expect(
    nameFonts(
      'Inter-6d96ad96bf20aa91, "Inter-6d96ad96bf20aa91 fallback: Arial", system-ui, sans-serif',
    ),
  ).toBe('Inter, system-ui, sans-serif');
  expect(nameFonts('"Source Serif 4-38902c9017f1c0ba", Georgia, serif')).toBe(
    "'Source Serif 4', Georgia, serif",
  );
});
