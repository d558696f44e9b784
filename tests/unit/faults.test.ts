import { describe, expect, test } from 'vitest';
import { breakHousing, swap } from './site.ts';

type Change = Parameters<typeof breakHousing>[0];

const POLICY = 'policies/right-to-rent.md';
const QUOTE = 'quotes/birch-1984-rents-cannot-stay.md';
const SOURCE = 'sources/millbrook-gazette-1984.md';

const QUOTATION =
  '---\ntitle: New\nspeaker: tom-birch\nrole: Mayor\nsaid: 1984\noccasion: Interview\nsource: millbrook-gazette-1984\npassage: p2\nstance: for\n---\n\nfor ever\n';

/** Each kind of bad content: what an editor did, and the one line that tells of it. */
const FAULTS: [string, Change, RegExp][] = [
  [
    'a correction that does not say what was wrong',
    {
      'editions.yaml': swap(
        '      note: The count was of those planned, not of those built.\n',
        '',
      ),
    },
    /^editions\.yaml:\d+: \[1\]\.changes\[0\]\.note: a correction says what was wrong; add a `note`$/,
  ],
  [
    'a change of a record that there is not',
    { 'editions.yaml': swap('policies/garden-estates', 'policies/garden-estate') },
    /^editions\.yaml:\d+: \[1\]\.changes\[0\]\.record: "policies\/garden-estate" is no record; did you mean "policies\/garden-estates"\?$/,
  ],
  [
    'a gap in the numbers of the editions',
    { 'editions.yaml': swap('edition: 2', 'edition: 3') },
    /^editions\.yaml:\d+: \[1\]\.edition: "3" stands where edition 2 belongs; /,
  ],
  [
    'an edition before the one before it',
    { 'editions.yaml': swap('date: 2020-06-30', 'date: 2019-06-30') },
    /^editions\.yaml:\d+: \[1\]\.date: "2019-06-30" is before the edition before it, 2020-01-31; /,
  ],
  [
    'an edition that was written without its digest',
    { 'edition-digest.txt': swap('edition 2', 'edition 1') },
    /^editions\.yaml:\d+: \[1\]: edition-digest\.txt is of edition 1, and this file ends with edition 2; run npm run edition/,
  ],
  [
    'a field that does not exist',
    { [POLICY]: swap('lane: building', 'lane: building\ncolour: red') },
    /^policies\/right-to-rent\.md:8: colour: is no field of this collection; /,
  ],
  [
    'a field that is missing',
    { [POLICY]: swap('importance: 2\n', '') },
    /^policies\/right-to-rent\.md:\d+: importance: /,
  ],
  [
    'a date that is none',
    { [POLICY]: swap('date: 1986-01', 'date: 1986-13') },
    /^policies\/right-to-rent\.md:12: milestones\[0\]\.date: "1986-13": not a date in EDTF; write /,
  ],
  [
    'broken YAML',
    { [POLICY]: swap('title: Right to rent', 'title: Right: to: rent') },
    /^policies\/right-to-rent\.md:2: front matter: .*check the quotes, colons and indents$/,
  ],
  [
    'no front matter',
    { [POLICY]: 'Just words.' },
    /^policies\/right-to-rent\.md:1: front matter: is missing; /,
  ],
  [
    'a link to a policy that does not exist',
    { [POLICY]: swap('to: garden-estates', 'to: garden-estate') },
    /^policies\/right-to-rent\.md:18: links\[0\]\.to: "garden-estate" is no policy; did you mean "garden-estates"\?$/,
  ],
  [
    'a link to a record of another kind',
    { [POLICY]: swap('to: garden-estates', 'to: ada-reeve') },
    /^policies\/right-to-rent\.md:18: links\[0\]\.to: "ada-reeve" is no policy; /,
  ],
  [
    'a reference in the text that leads nowhere',
    { [POLICY]: swap('The right began', 'The [[sky-home]] right began') },
    /^policies\/right-to-rent\.md:33: body: \[\[sky-home\]\] is no record; did you mean "sky-homes"\?$/,
  ],
  [
    'a policy that is compared and leaves a question open',
    { 'policies/garden-estates.md': swap('  rent: silent\n', '') },
    /^policies\/garden-estates\.md:\d+: questions: does not answer "rent" \(What was the rent\?\), but is compared; answer it, or write `rent: silent`$/,
  ],
  [
    'a policy that is compared and says nothing of whether it worked',
    { [POLICY]: swap('evaluationsSought: 2020-06-30\n', '') },
    /^policies\/right-to-rent\.md:\d+: evaluations: holds no study of whether it worked, but is compared; /,
  ],
  [
    'an answer without a source',
    { [POLICY]: swap('    cite:\n      - millbrook-gazette-1984, p2\nevaluations', 'evaluations') },
    /^policies\/right-to-rent\.md:\d+: questions\.rent\.cite: is missing; add it, /,
  ],
  [
    'an answer of no known form',
    { [POLICY]: swap('who: silent', 'who: nobody knows') },
    /^policies\/right-to-rent\.md:\d+: questions\.who: "nobody knows": write an `answer` with its `cite`, or `silent` where the sources do not say$/,
  ],
  [
    'a comparison with a policy that does not exist',
    { 'site.yaml': swap('right-to-rent]', 'right-to-let-go]') },
    /^site\.yaml:\d+: compared\[1\]: "right-to-let-go" is no policy; /,
  ],
  [
    'a role that does not exist',
    { 'policies/garden-estates.md': swap('role: builder', 'role: bilder') },
    /^policies\/garden-estates\.md:\d+: roles\[0\]\.role: "bilder" is no role of site\.yaml; did you mean "builder"\?$/,
  ],
  [
    'an evaluation whose passage does not exist',
    {
      'policies/garden-estates.md': swap(
        'all of them were let.\n    cite:\n      - millbrook-gazette-1984, p2',
        'all of them were let.\n    cite:\n      - millbrook-gazette-1984, p9',
      ),
    },
    /^policies\/garden-estates\.md:\d+: evaluations\[0\]\.cite\[0\]: "millbrook-gazette-1984" has no passage p9; it has p1 to p3$/,
  ],
  [
    'a claim about something that does not exist',
    { [SOURCE]: swap('object: garden-estates', 'object: garden-estate') },
    /^sources\/millbrook-gazette-1984\.md:\d+: claims\[0\]\.object: "garden-estate" is no record; did you mean "garden-estates"\?$/,
  ],
  [
    'a claim at a passage that does not exist',
    { [SOURCE]: swap('id: e1\n    passage: p2', 'id: e1\n    passage: p7') },
    /^sources\/millbrook-gazette-1984\.md:\d+: claims\[0\]\.passage: "millbrook-gazette-1984" has no passage p7; it has p1 to p3$/,
  ],
  [
    'two claims of one number',
    { [SOURCE]: swap('id: e2', 'id: e1') },
    /^sources\/millbrook-gazette-1984\.md:\d+: claims\[1\]\.id: "e1" stands twice; number each claim once$/,
  ],
  [
    'a claim with the number of a passage',
    { [SOURCE]: (text) => text.replace('## p3', '## e2').replace('passage: p3', 'passage: p2') },
    /^sources\/millbrook-gazette-1984\.md:\d+: claims\[1\]\.id: "e2" is a passage of this source; /,
  ],
  [
    'a claim from a record to itself',
    { [SOURCE]: swap('object: garden-estates', 'object: right-to-rent') },
    /^sources\/millbrook-gazette-1984\.md:\d+: claims\[0\]\.object: is the same as the subject; /,
  ],
  [
    'a role of something that never began',
    {
      'policies/sky-homes.md': swap(
        'confirmed:',
        'roles:\n  - role: builder\n    cite:\n      - millbrook-gazette-1984, p3\nconfirmed:',
      ),
    },
    /^policies\/sky-homes\.md:\d+: roles\[0\]: never began, /,
  ],
  [
    'a role held beyond a life',
    { 'policies/garden-estates.md': swap('role: builder', 'role: builder\n    held: 1970/1980') },
    /^policies\/garden-estates\.md:\d+: roles\[0\]\.held: 1970\/1980 goes beyond its life; keep it within 1971-04-01 and 1985$/,
  ],
  [
    'a policy that is compared twice',
    { 'site.yaml': swap('right-to-rent]', 'right-to-rent, garden-estates]') },
    /^site\.yaml:\d+: compared\[2\]: "garden-estates" stands twice; take one out$/,
  ],
  [
    'two sides of one name',
    { 'site.yaml': swap('id: did-not,', 'id: did,') },
    /^site\.yaml:\d+: disputes\[0\]\.sides\[1\]\.id: "did" stands twice; give each its own id$/,
  ],
  [
    'a side without its dispute',
    { [SOURCE]: swap('    dispute: gardens\n', '') },
    /^sources\/millbrook-gazette-1984\.md:\d+: claims\[0\]\.side: a dispute and a side of it go together; /,
  ],
  [
    'a side that the dispute does not have',
    { [SOURCE]: swap('side: did', 'side: dit') },
    /^sources\/millbrook-gazette-1984\.md:\d+: claims\[0\]\.side: "dit" is no side of gardens; did you mean "did"\?$/,
  ],
  [
    'a source that does not exist',
    { [QUOTE]: swap('source: millbrook-gazette-1984', 'source: millbrook-84') },
    /^quotes\/birch-1984-rents-cannot-stay\.md:7: source: "millbrook-84" is no source; did you mean "millbrook-gazette-1984"\?$/,
  ],
  [
    'a passage that does not exist',
    { [QUOTE]: swap('passage: p2', 'passage: p9') },
    /^quotes\/birch-1984-rents-cannot-stay\.md:8: passage: "millbrook-gazette-1984" has no passage p9; it has p1 to p3$/,
  ],
  [
    'a cited passage in the text that does not exist',
    { [POLICY]: swap('1986 [@millbrook-gazette-1984, p2]', '1986 [@millbrook-gazette-1984, p20]') },
    /^policies\/right-to-rent\.md:33: body: "millbrook-gazette-1984" has no passage p20; /,
  ],
  [
    'a sentence without a source',
    { [POLICY]: (text) => `${text}\nNobody knows why.\n` },
    /^policies\/right-to-rent\.md:35: body: no source for “Nobody knows why\.…”; cite one /,
  ],
  [
    'two files with one id',
    { 'events/garden-estates.md': EVENT('1972-01') },
    /^(?:events|policies)\/garden-estates\.md:\d+: id: "garden-estates" is already the id of (?:events|policies)\/garden-estates\.md; rename/,
  ],
  [
    'two ids that differ in capitals only',
    { 'events/Housing-vote-1971.md': EVENT('1972-01') },
    /id: "(?:H|h)ousing-vote-1971" differs only in capitals from events\/(?:H|h)ousing-vote-1971\.md; rename/,
  ],
  [
    'a file name that cannot be an address',
    { 'events/The Vote.md': EVENT('1972-01') },
    /^events\/The Vote\.md:\d+: id: "The Vote" cannot be an address; name the file with lower-case words/,
  ],
  [
    'milestones out of order',
    {
      'policies/garden-estates.md': swap(
        'date: 1985\n    what: The last',
        'date: 1970-01\n    what: The last',
      ),
    },
    /^policies\/garden-estates\.md:23: milestones\[2\]\.date: 1970-01 comes before 1971-04-01 above it; put milestones in order/,
  ],
  [
    'an end without a beginning',
    { [POLICY]: swap('kind: began', 'kind: ended') },
    /^policies\/right-to-rent\.md:11: milestones\[0\]\.kind: it ends but never began; /,
  ],
  [
    'two beginnings',
    { 'policies/garden-estates.md': swap('kind: floated', 'kind: began') },
    /milestones\[1\]\.kind: a policy has one "began"; call the others "changed"$/,
  ],
  [
    'a succession that goes in a circle',
    {
      'policies/garden-estates.md': swap(
        'confirmed:',
        'links:\n  - relation: replaces\n    to: right-to-rent\n    status: happened\n    note: A circle made for this test alone.\n    cite:\n      - millbrook-gazette-1984\nconfirmed:',
      ),
    },
    /succession goes in a circle: (?:garden-estates after right-to-rent after garden-estates|right-to-rent after garden-estates after right-to-rent); /,
  ],
  [
    'a succession that runs backwards in time',
    { [POLICY]: swap('date: 1986-01', 'date: 1966-01') },
    /^policies\/right-to-rent\.md:18: links\[0\]\.to: began on 1971-04-01, after right-to-rent did; /,
  ],
  [
    'a lane that the site does not have',
    { [POLICY]: swap('lane: building', 'lane: bulding') },
    /^policies\/right-to-rent\.md:7: lane: "bulding" is no lane of site\.yaml; did you mean "building"\?$/,
  ],
  [
    'a stance that the site does not have',
    { [QUOTE]: swap('stance: neither', 'stance: maybe') },
    /stance: "maybe" is no stance of site\.yaml; /,
  ],
  [
    'a quotation whose words changed since they were checked',
    { [QUOTE]: swap('rents cannot stay [', 'rents can not stay [') },
    /^quotes\/birch-1984-rents-cannot-stay\.md:14: body: its words, source or passage changed since they were checked; run /,
  ],
  [
    'a quotation that was never checked',
    { 'quotes/new-words.md': QUOTATION },
    /^quotes\/new-words\.md:\d+: body: it was never checked against its source; run /,
  ],
  [
    'a passage numbered twice',
    { [SOURCE]: swap('## p3', '## p2') },
    /^sources\/millbrook-gazette-1984\.md:\d+: body: passage p2 stands twice; number each once$/,
  ],
  [
    'text before the first passage',
    { [SOURCE]: swap('## p1', 'Hello.\n\n## p1') },
    /body: text stands before the first passage; /,
  ],
  [
    'an address that is both a page and a redirect',
    { [POLICY]: swap('was: [right-to-let]', 'was: [sky-homes]') },
    /was\[0\]: "sky-homes" is an id of policies\/sky-homes\.md already; /,
  ],
  [
    'two holders of one office at once',
    { 'offices.yaml': swap('1970-05-01/1979-05-04', '1970-05-01/1980-01-01') },
    /^offices\.yaml:\d+: \[0\]\.holders\[0\]\.held: Ada Reeve still holds the office when Tom Birch takes it; /,
  ],
  [
    'a reference that is no id',
    { [POLICY]: swap('The right began', 'The [[Sky Homes]] right began') },
    /^policies\/right-to-rent\.md:33: body: \[\[Sky Homes\]\] is no record; /,
  ],
  [
    'a citation of two passages at once',
    {
      [POLICY]: swap(
        '1986 [@millbrook-gazette-1984, p2]',
        '1986 [@millbrook-gazette-1984, p2, p9]',
      ),
    },
    /^policies\/right-to-rent\.md:33: body: "millbrook-gazette-1984" has no passage p2, p9; /,
  ],
  [
    'a heading that numbers no passage',
    { [SOURCE]: swap('## p3', '## The builder') },
    /^sources\/millbrook-gazette-1984\.md:\d+: body: “The builder” is no number of a passage; /,
  ],
  [
    'eras that overlap',
    { 'eras/building-era.md': swap('span: 1970/1985', 'span: 1970/1990') },
    /^eras\/renting-era\.md:\d+: span: begins before building-era ends; /,
  ],
  [
    'seals that are gone',
    { 'verification.json': '{"checked":"2026-01-01","texts":{},"quotes":{}}' },
    /^quotes\/birch-1984-rents-cannot-stay\.md:\d+: body: it was never checked against its source; /,
  ],
  [
    'seals that cannot be read',
    { 'verification.json': '{"checked":"2026-01-01"' },
    /^verification\.json:1: front matter: .*check the quotes, colons and indents$/,
  ],
  [
    'seals of another text',
    { [SOURCE]: (text) => text.replace(/sha256: \w{6}/, 'sha256: 000000') },
    /^quotes\/birch-1984-rents-cannot-stay\.md:\d+: body: its words, source or passage changed since /,
  ],
  [
    'a reference on the about page that leads nowhere',
    { 'about.md': (text) => `${text}\nSee [[nowhere]].\n` },
    /^about\.md:\d+: body: \[\[nowhere\]\] is no record; /,
  ],
  [
    'a lane that is called as the lane of quotations is',
    { 'site.yaml': swap('id: statute', 'id: voices') },
    /^site\.yaml:\d+: lanes: "voices" is the lane of quotations; /,
  ],
  [
    'an alias given twice',
    { 'policies/garden-estates.md': swap('aliases: [GE]', 'aliases: [GE, GE]') },
    /aliases\[1\]: "GE" stands twice; take one out$/,
  ],
];

function EVENT(date: string) {
  return `---\ntitle: An event\nshort: An event\nsummary: An event made for this test alone.\ndate: ${date}\nlane: statute\nkind: vote\nimportance: 1\ncite:\n  - millbrook-gazette-1984\nconfirmed: 2020-06-30\n---\n\nIt happened [@millbrook-gazette-1984].\n`;
}

describe('every kind of bad content is told with its file, line, field and remedy', () => {
  test('and good content is not', () => {
    expect(breakHousing({})).toEqual([]);
  });

  test.each(FAULTS)('%s', (_, changes, line) => {
    const problems = breakHousing(changes);
    expect(problems.join('\n')).toMatch(new RegExp(line.source, 'm'));
  });

  test('a file that fails its schema is told of once, and not by all that refer to it', () => {
    const problems = breakHousing({ 'policies/garden-estates.md': swap('importance: 3\n', '') });
    expect(problems).toEqual([
      'policies/garden-estates.md:2: importance: is missing; add it, as a number',
    ]);
  });

  test('all faults are told at once', () => {
    const problems = breakHousing({
      [POLICY]: swap('to: garden-estates', 'to: nowhere'),
      [QUOTE]: swap('stance: neither', 'stance: maybe'),
      'events/broken.md': 'no front matter',
    });
    expect(problems.length).toBeGreaterThanOrEqual(3);
  });
});
