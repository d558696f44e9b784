import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { parseWhen } from '../../src/base/edtf.ts';
import { drawQr } from '../../src/base/qr.ts';
import { BIBTEX_TYPES, formatBibtex } from '../../src/cite/bibtex.ts';
import {
  type CslItem,
  type CslName,
  citeRecord,
  citeSource,
  listItems,
  readNumber,
  toCslDate,
} from '../../src/cite/csl.ts';
import { formatJsonLd } from '../../src/cite/json-ld.ts';
import { listMeta } from '../../src/cite/meta.ts';
import { formatRis, RIS_TYPES } from '../../src/cite/ris.ts';
import { formatCitation, formatPageCitation, STYLES } from '../../src/cite/styles.ts';
import { checkContent } from '../../src/load/archive.ts';
import { CSL_TYPES } from '../../src/schema/sources.ts';
import { loadHousing } from './site.ts';

const ROOT = 'https://example.org/';
const { archive } = checkContent('content');
if (!archive) throw new Error('the content has problems');
const records = [...archive.records.values(), ...archive.sources];

/** What the library makes of a file in one of the formats. */
const parse = (text: string): CslItem[] => new Cite(text).data as unknown as CslItem[];

/** A name as a reader sees it, in whatever parts a format keeps it. */
const toLine = (name: CslName & { 'non-dropping-particle'?: string }): string =>
  'literal' in name
    ? name.literal
    : [[name['non-dropping-particle'], name.family].filter(Boolean).join(' '), name.given]
        .filter(Boolean)
        .join(', ');
const namesOf = (item: CslItem | undefined) => (item?.author ?? []).map(toLine);

/** What BibTeX and RIS have of a thing: their own type, and a word beside it where they lack one. */
const bibtexType = (item: CslItem & { genre?: string }) =>
  Object.entries(BIBTEX_TYPES).find(
    ([, [type, subtype]]) =>
      plugins.config.get('@bibtex').types.biblatex.source[type] === item.type &&
      subtype === item.genre,
  )?.[0];
/** The library has no other word for these kinds in RIS, so their own lines are looked at as well. */
const RIS_READ: Partial<Record<string, string>> = {
  regulation: 'legislation',
  interview: 'document',
  speech: 'document',
};

/** Everything that BibTeX, RIS and CSL-JSON of some things say otherwise than the things themselves. */
function findChanges(items: CslItem[]): string[] {
  const changes: string[] = [];
  const bibtex = parse(formatBibtex(items));
  const risText = formatRis(items).split(/(?<=ER {2}- \r\n)/);
  const ris = parse(risText.join(''));
  const csl = parse(JSON.stringify(items));
  for (const [i, item] of items.entries()) {
    const check = (what: string, read: unknown, given: unknown) => {
      if (JSON.stringify(read) !== JSON.stringify(given))
        changes.push(`${item.id}: ${what}: ${JSON.stringify(read)} for ${JSON.stringify(given)}`);
    };
    const dates = item.issued['date-parts'];
    for (const [format, read] of [
      ['BibTeX', bibtex[i]],
      ['RIS', ris[i]],
      ['CSL-JSON', csl[i]],
    ] as const) {
      check(`${format} title`, read?.title, item.title);
      check(`${format} author`, namesOf(read), namesOf(item));
      // RIS has no ranges: the first day is the date, and the last stands in words behind it.
      check(`${format} date`, read?.issued['date-parts'], format === 'RIS' ? [dates[0]] : dates);
    }
    check('BibTeX type', bibtex[i] && bibtexType(bibtex[i]), item.type);
    check('CSL-JSON type', csl[i]?.type, item.type);
    check('RIS type', ris[i]?.type, RIS_READ[item.type] ?? item.type);
    const [type, inWords] = RIS_TYPES[item.type];
    const lines = risText[i]?.split('\r\n') ?? [];
    check('RIS type line', lines[0], `TY  - ${type}`);
    check('RIS type in words', lines.find((line) => line.startsWith('M3'))?.slice(6), inWords);
    if (dates[1])
      check('RIS last day', /^Y1 .* to (.*)$/m.exec(lines.join('\n'))?.[1], dates[1].join('-'));
  }
  return changes;
}

describe('reference managers get back what was put in', () => {
  test('every source, and every record’s own file', () => {
    const items = [
      ...archive.sources.map(citeSource),
      ...records.flatMap((record) => listItems(archive, record, ROOT)),
    ];
    expect(new Set(items.map(({ type }) => type)).size).toBeGreaterThan(10);
    expect(items.some(({ issued }) => issued['date-parts'].length > 1)).toBe(true);
    expect(findChanges(items)).toEqual([]);
  });

  test('no two kinds of thing are the same in a format', () => {
    for (const types of [BIBTEX_TYPES, RIS_TYPES])
      expect(new Set(Object.values(types).map((words) => words.join())).size).toBe(
        CSL_TYPES.length,
      );
  });

  test('forty things of every kind, with any title and any names', () => {
    const text = fc
      .array(
        fc.oneof(
          { weight: 4, arbitrary: fc.lorem({ maxCount: 3 }) },
          fc.constantFrom('{', '}', '\\', '&', '%', '$', '#', '_', '~', '^', '"', '@', '“', '’'),
          fc.constantFrom(
            'Zoë',
            'Ærø',
            '50%',
            'R&D:',
            'a {b',
            'and',
            '–',
            '<i>',
            'naïve—not',
            '[…]',
          ),
          fc.string({ unit: 'grapheme', maxLength: 6 }),
        ),
        { minLength: 1, maxLength: 6 },
      )
      .map((parts) =>
        parts
          .join(' ')
          .normalize('NFC')
          .replace(/[\s\p{C}]+/gu, ' ')
          .trim(),
      )
      .filter((line) => /\p{L}/u.test(line));
    const part = fc.constantFrom(
      'Vance',
      'O’Cathain',
      'Smith-Jones',
      'van der Berg',
      'Schäfer',
      'de la Cruz',
      'Le Grand',
      'Sørensen',
    );
    const given = fc.constantFrom('Nora', 'S. J.', 'Jean-Luc', 'Søren Rud', 'A', 'Élise and Co');
    const body = fc.constantFrom(
      'Department of Health and Social Care',
      'Mills & Reeve',
      'NHS {England}',
      'The King’s Fund',
      'Monitor 50%',
    );
    const name: fc.Arbitrary<CslName> = fc.oneof(
      fc.record({ family: part, given }),
      part.map((family) => ({ family })),
      body.map((literal) => ({ literal })),
    );
    const date = fc
      .constantFrom(
        '1999',
        '2013-04',
        '2013-04-01',
        '2007~',
        '2010/2026',
        '2019-07/2020-01',
        '198X',
      )
      .map((edtf) => toCslDate(parseWhen(edtf)));
    const things = fc
      .array(
        fc.record({
          title: text,
          author: fc.array(name, { minLength: 1, maxLength: 4 }),
          issued: date,
        }),
        {
          minLength: 40,
          maxLength: 40,
        },
      )
      .map((list) =>
        list.map(
          (thing, i): CslItem => ({
            ...thing,
            id: `a-${i}`,
            type: CSL_TYPES[i % CSL_TYPES.length] ?? 'book',
          }),
        ),
      );
    fc.assert(
      fc.property(things, (items) => {
        expect(findChanges(items)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('what is cited', () => {
  const find = (id: string) => archive.sourcesById.get(id) as (typeof archive.sources)[number];
  const inStyles = (id: string) =>
    STYLES.map(({ id: style }) => formatCitation(citeSource(find(id)), style));

  test('a law is a law of this country in every style', () => {
    expect(inStyles('health-and-care-act-2022')).toMatchInlineSnapshot(`
      [
        "Parliament of the United Kingdom. Health and Care Act 2022, c. 31 [Internet]. 2022 Apr 28. Available from: https://www.legislation.gov.uk/ukpga/2022/31/contents",
        "Parliament of the United Kingdom (2022) <i>Health and Care Act 2022, c. 31</i>. Available at: https://www.legislation.gov.uk/ukpga/2022/31/contents (Accessed: 22 November 2026).",
        "Health and Care Act 2022, c. 31 (2022). https://www.legislation.gov.uk/ukpga/2022/31/contents",
      ]
    `);
  });
  test('a report, a newspaper, a blog and a speech are named as such', () => {
    expect(
      [
        'working-for-patients-1989',
        'times-javid-2022',
        'philbateman-2016-wednesfield',
        'dhsc-2025-ten-year-plan-statement',
      ].map(inStyles),
    ).toMatchInlineSnapshot(`
      [
        [
          "Department of Health. Working for Patients. HMSO; 1989 Jan. Report Cm 555.",
          "Department of Health (1989) <i>Working for Patients</i>. Cm 555. HMSO.",
          "Department of Health. (1989). <i>Working for Patients</i> (Cm 555). HMSO.",
        ],
        [
          "Smyth C. GPs nationalised in Javid plan to reduce hospital admissions. The Times [Internet]. 2022 Jan 29 [cited 2026 Nov 22]. Available from: https://www.thetimes.co.uk/article/gps-nationalised-in-javid-plan-to-reduce-hospital-admissions-h0d90cxjs",
          "Smyth, C. (2022) ‘GPs nationalised in Javid plan to reduce hospital admissions’, <i>The Times</i>, 29 January. Available at: https://www.thetimes.co.uk/article/gps-nationalised-in-javid-plan-to-reduce-hospital-admissions-h0d90cxjs (Accessed: 22 November 2026).",
          "Smyth, C. (2022, January 29). GPs nationalised in Javid plan to reduce hospital admissions. <i>The Times</i>. https://www.thetimes.co.uk/article/gps-nationalised-in-javid-plan-to-reduce-hospital-admissions-h0d90cxjs",
        ],
        [
          "Bateman P. Doctors in Wednesfield in a pilot to integrate their GP practice with hospital. philbateman.com [Internet]. 2016 [cited 2026 Nov 22]. Available from: http://www.philbateman.com/doctors-in-wednesfield-in-a-pilot-to-integrate-their-gp-practice-with-hospital/",
          "Bateman, P. (2016) ‘Doctors in Wednesfield in a pilot to integrate their GP practice with hospital’, <i>philbateman.com</i>. Available at: http://www.philbateman.com/doctors-in-wednesfield-in-a-pilot-to-integrate-their-gp-practice-with-hospital/ (Accessed: 22 November 2026).",
          "Bateman, P. (2016). Doctors in Wednesfield in a pilot to integrate their GP practice with hospital. <i>philbateman.com</i>. http://www.philbateman.com/doctors-in-wednesfield-in-a-pilot-to-integrate-their-gp-practice-with-hospital/",
        ],
        [
          "Streeting W. Fit for the Future: Health and Social Care Secretary’s statement [Internet]. Department of Health and Social Care; 2025 Jul [cited 2026 Nov 22]. Available from: https://www.gov.uk/government/speeches/fit-for-the-future-health-and-social-care-secretarys-statement",
          "Streeting, W. (2025) ‘Fit for the Future: Health and Social Care Secretary’s statement’. Department of Health and Social Care, July. Available at: https://www.gov.uk/government/speeches/fit-for-the-future-health-and-social-care-secretarys-statement (Accessed: 22 November 2026).",
          "Streeting, W. (2025, July). <i>Fit for the Future: Health and Social Care Secretary’s statement</i>. Department of Health and Social Care. https://www.gov.uk/government/speeches/fit-for-the-future-health-and-social-care-secretarys-statement",
        ],
      ]
    `);
  });
  test('authors who are counted and not named, and a date that is not known', () => {
    expect(inStyles('le-grand-internal-market')).toMatchInlineSnapshot(`
      [
        "Le Grand, et al. The reforms: success or failure or neither? [Internet]. 1998–2004 [cited 2026 Nov 22]. Available from: https://www.taylorfrancis.com/books/9780203337394/chapters/10.4324/9780203337394-45",
        "Le Grand and others (1998–2004) <i>The reforms: success or failure or neither?</i> Available at: https://www.taylorfrancis.com/books/9780203337394/chapters/10.4324/9780203337394-45 (Accessed: 22 November 2026).",
        "Le Grand &#38; others. (ca. 1998–2004). <i>The reforms: success or failure or neither?</i> https://www.taylorfrancis.com/books/9780203337394/chapters/10.4324/9780203337394-45",
      ]
    `);
  });
  test('no style says what is not so', () => {
    for (const [i, source] of archive.sources.entries()) {
      const style = STYLES[i % STYLES.length]?.id ?? 'apa';
      const text = formatCitation(citeSource(source), style);
      expect(text, source.id).not.toMatch(/Pub\. L\.|\[Preprint\]|undefined|n\.d\.|<(?!\/?i>)/);
      expect(text, source.id).not.toMatch(/Accessed: [A-Z]|\band and\b/);
      if (source.url) expect(text, source.id).toContain(source.url.replaceAll('&', '&#38;'));
    }
  });

  test('the number of an article is its volume, issue and pages', () => {
    const read = (number: string) =>
      Object.values(readNumber({ type: 'article-journal', number })).join(' | ');
    expect(read('10(1): 31–39')).toBe('10 | 1 | 31–39');
    expect(read('12: e130')).toBe('12 | e130');
    expect(read('304, 615')).toBe('304 | 615');
    expect(read('17 (supplement 1), 40–48')).toBe('17 | supplement 1 | 40–48');
    expect(read('1995;311:146')).toBe('311 | 146');
    expect(readNumber({ type: 'article-journal', number: '233–239' })).toEqual({ page: '233–239' });
    expect(readNumber({ type: 'report', number: 'Cm 249' })).toEqual({ number: 'Cm 249' });
    for (const source of archive.sources)
      if (source.type === 'article-journal')
        expect(citeSource(source).number, `${source.id}: ${source.number}`).toBeUndefined();
  });

  test('a quotation is cited whole, from its source and at its passage', () => {
    for (const quote of archive.quotes) {
      const { original, passage, page } = citeRecord(archive, quote, ROOT);
      expect(original).toMatchObject({
        type: find(quote.source).type,
        title: find(quote.source).title,
      });
      expect(passage).toBe(quote.passage);
      expect(original?.note).toContain(quote.body);
      expect(original?.note).toContain(archive.records.get(quote.speaker)?.title);
      expect(page.URL).toBe(`${ROOT}quotes/${quote.id}/`);
    }
  });

  test('a page’s citation made from another’s is the one the library makes', () => {
    const plain = (html: string) => html.replaceAll('&#38;', '&amp;').replaceAll('&quot;', '"');
    for (const record of records.filter((_, i) => i % 20 === 0)) {
      const { page } = citeRecord(archive, record, ROOT);
      for (const { id } of STYLES)
        expect(plain(formatPageCitation(page, id))).toBe(plain(formatCitation(page, id)));
    }
  });

  test('the page of a record has the date of its edition', () => {
    const housing = loadHousing();
    const [policy] = housing.policies;
    if (!policy) throw new Error('no policy');
    const { original, page } = citeRecord(housing, policy, `${ROOT}homes/`);
    expect(original).toBeUndefined();
    expect(formatCitation(page, 'harvard')).toMatchInlineSnapshot(
      `"<i>Garden estates</i> (2020) <i>Homes for Millbrook</i>. Available at: https://example.org/homes/policies/garden-estates/."`,
    );
  });
});

describe('what a page says of itself to machines', () => {
  const evil = {
    ...archive.quotes[0],
    body: 'a </script><b> & [x] […]',
  } as (typeof archive.quotes)[number];

  test('nothing in it ends the script that it stands in, and the words come back', () => {
    const json = formatJsonLd(archive, evil, ROOT);
    expect(json).not.toMatch(/[<]/);
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'WebPage',
      mainEntity: { '@type': 'Quotation', text: evil.body, creator: { name: expect.any(String) } },
    });
  });

  test('each kind of thing has its own type', () => {
    const typeOf = (record: (typeof records)[number]) => {
      const { about, mainEntity } = JSON.parse(formatJsonLd(archive, record, ROOT));
      return (about ?? mainEntity)['@type'];
    };
    const source = (id: string) => archive.sourcesById.get(id) as (typeof records)[number];
    expect(typeOf(source('health-and-care-act-2022'))).toBe('Legislation');
    expect(typeOf(source('working-for-patients-1989'))).toBe('Report');
    expect(typeOf(source('times-javid-2022'))).toBe('NewsArticle');
    expect(typeOf(archive.events[0] as (typeof records)[number])).toBe('Event');
    for (const record of records) expect(typeOf(record), record.id).toBeTruthy();
  });

  test('a report, an article and a page have the tags that reference managers look for', () => {
    const tags = (id: string) =>
      Object.fromEntries(
        listMeta(archive, archive.sourcesById.get(id) as (typeof records)[number], ROOT),
      );
    expect(tags('working-for-patients-1989')).toMatchObject({
      'z:itemType': 'report',
      citation_technical_report_institution: 'HMSO',
      citation_technical_report_number: 'Cm 555',
      citation_publication_date: '1989/01/31',
    });
    expect(tags('bjgp-1992-health-promotion-clinics')).toMatchObject({
      'z:itemType': 'journalArticle',
      citation_author: 'Gillam, S. J.',
      citation_journal_title: 'British Journal of General Practice',
      citation_volume: '42',
      citation_firstpage: '54',
      citation_lastpage: '56',
    });
    expect(Object.fromEntries(listMeta(archive, evil, ROOT))['z:itemType']).toBe('webpage');
  });
});

test('a QR code draws the modules that its library asks for, with white around them', () => {
  const address = `${ROOT}policies/gp-fundholding/`;
  const svg = drawQr(address, 'a & b');
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const drawn = data.map((row) => row.map(() => false));
  for (const [, from = '', y = '', rest = ''] of svg.matchAll(
    /M(\d+) (\d+)\.5((?:[hm][\d 0]+)+)/g,
  )) {
    let x = Number(from);
    for (const [, move, by] of rest.matchAll(/([hm])(\d+)/g)) {
      if (move === 'h') drawn[Number(y)]?.fill(true, x, x + Number(by));
      x += Number(by);
    }
  }
  expect(drawn).toEqual(data.map((row) => row.map(Boolean)));
  expect(svg).toContain(`viewBox="-4 -4 ${size + 8} ${size + 8}"`);
  expect(svg).toContain('<title>a &amp; b</title>');
});
