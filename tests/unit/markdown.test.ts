import { describe, expect, test } from 'vitest';
import { findPassages } from '../../src/markdown/passages.ts';
import { toPlainText } from '../../src/markdown/plain.ts';
import { findReferences, type Resolver } from '../../src/markdown/references.ts';
import { renderInline, renderMarkdown } from '../../src/markdown/render.ts';
import { findSentences } from '../../src/markdown/sentences.ts';

const resolver: Resolver = {
  record: (id) =>
    id === 'gone' ? undefined : { href: `/${id}/`, title: `The ${id}`, kind: 'policy' },
  cite: (source, passage) => ({ number: 7, href: `/s/${source}/#${passage}`, label: source }),
  embed: (id) => (id === 'words' ? '<figure>words</figure>' : undefined),
};

describe('references', () => {
  test('are found with their lines', () => {
    expect(findReferences('One [[a]].\nTwo [@b, p8; @c] and\n[[d|the d]].')).toEqual([
      { type: 'record', id: 'a', line: 1 },
      { type: 'citation', source: 'b', passage: 'p8', line: 2 },
      { type: 'citation', source: 'c', line: 2 },
      { type: 'record', id: 'd', words: 'the d', line: 3 },
    ]);
  });

  test('become links, titled or worded, and words alone when they lead nowhere', () => {
    expect(renderInline('[[a]] and [[a|it]] and [[gone|that]]', resolver)).toBe(
      '<a href="/a/" data-kind="policy" data-id="a">The a</a> and <a href="/a/" data-kind="policy" data-id="a">it</a> and that',
    );
  });

  test('a citation stands against its word, also over a line break', () => {
    for (const text of ['It began [@b, p8].', 'It began\n[@b,\np8].'])
      expect(renderMarkdown(text, resolver)).toMatch(
        /^<p>It began<sup class="cite"><a href="\/s\/b\/#p8" data-kind="passage" data-id="b#p8"[^>]*>7<\/a><\/sup>\.<\/p>\n$/,
      );
  });

  test('a record alone in its paragraph is shown in full where it can be', () => {
    expect(renderMarkdown('A.\n\n[[words]]\n\nB.', resolver)).toBe(
      '<p>A.</p>\n<figure>words</figure>\n<p>B.</p>\n',
    );
    expect(renderMarkdown('[[a]]', resolver)).toContain('<p><a ');
  });
});

describe('nothing in a text can do harm', () => {
  test.each([
    '<script>alert(1)</script>',
    '[x](javascript:alert(1))',
    '[x](data:text/html,hi)',
    '[x](//evil.example)',
    '[[a|<img src=x onerror=alert(1)>]]',
  ])('%s', (text) => {
    const html = renderMarkdown(text, resolver);
    expect(html).not.toMatch(/<script|<img|href="(?:javascript|data|\/\/)/);
  });
});

describe('sentences', () => {
  test('are sourced when a citation stands before their full stop', () => {
    const text =
      '## A heading\n\nIt began [@a, p1]. It grew. [@b] It ended\nin 1999 [@c].\n\n[[words]]\n\n- A point [@d].';
    expect(findSentences(text).map(({ text, sourced, line }) => [text, sourced, line])).toEqual([
      ['It began.', true, 3],
      ['It grew.', false, 3],
      ['It ended in 1999.', true, 3],
      ['A point.', true, 8],
    ]);
  });

  test('words of a link may run over a line', () => {
    expect(findSentences('He saw [[a|the\nthing]] [@b].')).toHaveLength(1);
  });
});

test('passages hold a digest and notes apart', () => {
  const body = 'Stray.\n\n## p1\n\nOne.\n\nMore.\n\n> A note\n> goes on.\n\n## p17a\n\nTwo.';
  expect(findPassages(body)).toEqual({
    stray: 'Stray.',
    passages: [
      { id: 'p1', digest: 'One.\n\nMore.', notes: ['A note\ngoes on.'], line: 3 },
      { id: 'p17a', digest: 'Two.', notes: [], line: 12 },
    ],
  });
});

test('plain text keeps the words and drops the marks', () => {
  expect(toPlainText('## H\n\nThe *old* [[a]] ended\n[@b, p1].', () => 'scheme')).toBe(
    'H The old scheme ended.',
  );
});
