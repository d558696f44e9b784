import { createHash } from 'node:crypto';
import { findNearest, ID_PATTERN, PASSAGE_PATTERN } from '../base/id.ts';
import { compareWhen, type When } from '../base/when.ts';
import { findPassages } from '../markdown/passages.ts';
import { findReferences } from '../markdown/references.ts';
import { findSentences } from '../markdown/sentences.ts';
import type {
  AnyRecord,
  Archive,
  Content,
  Entry,
  Mention,
  Place,
  Policy,
  Quote,
  Source,
  Verification,
} from './archive.ts';
import { formatPath, type Problem } from './problem.ts';
import { SUCCESSION } from './ties.ts';

const KINDS = {
  policies: 'policy',
  events: 'event',
  quotes: 'quote',
  sources: 'source',
  people: 'person',
  terms: 'term',
  eras: 'era',
  trails: 'trail',
} as const;

/** Collections in which every sentence of the body must cite a source. */
const CITED = new Set(['policies', 'events', 'people', 'terms', 'eras']);

/** What a quotation's seal vouches for: its words, and where they stand. */
export const digestQuote = (quote: { source: string; passage: string }, words: string): string =>
  createHash('sha256').update(`${quote.source}#${quote.passage}\n${words}`).digest('hex');

/**
 * Joins the entries into one archive and gathers every problem on the way. The archive is whole
 * only when there are none.
 */
export function linkArchive(content: Content): { archive: Archive; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (place: Place, path: (string | number)[], message: string) =>
    problems.push({ file: place.file, line: place.lineOf(path), field: formatPath(path), message });

  checkIds(content.entries, report);
  const all = content.entries.map((entry) => makeRecord(entry, content.verification));
  const pick = <K extends AnyRecord['is']>(is: K) =>
    all.filter((record): record is Extract<AnyRecord, { is: K }> => record.is === is);

  const sources = pick('source').sort((a, b) => compareWhen(a.issued, b.issued) || byId(a, b));
  const sourcesById = new Map(sources.map((source) => [source.id, source]));
  const records = new Map(all.filter((r) => r.is !== 'source').map((r) => [r.id, r]));
  const mentions = new Map<string, Mention[]>();
  const linker = new Linker(content, records, sourcesById, mentions, problems, report);
  for (const record of all) linker.link(record);
  linker.linkOffices();
  linker.linkAbout();
  linker.linkSite();

  const archive: Archive = {
    site: content.site,
    about: content.about,
    offices: content.offices,
    editions: content.editions,
    digest: content.digest,
    policies: pick('policy').sort((a, b) => compareWhen(a.date, b.date) || byId(a, b)),
    events: pick('event').sort((a, b) => compareWhen(a.date, b.date) || byId(a, b)),
    quotes: pick('quote').sort((a, b) => compareWhen(a.said, b.said) || byPassage(a, b)),
    sources,
    people: pick('person').sort((a, b) => a.sort.localeCompare(b.sort, 'en')),
    terms: pick('term').sort((a, b) => a.title.localeCompare(b.title, 'en')),
    eras: pick('era').sort((a, b) => compareWhen(a.span, b.span)),
    trails: pick('trail').sort((a, b) => a.title.localeCompare(b.title, 'en')),
    records,
    sourcesById,
    mentions,
  };
  checkSuccession(archive.policies, report);
  checkEras(archive, report);
  checkEditions(archive, content, report);
  if (content.site.lanes.some(({ id }) => id === 'voices'))
    report(
      content.sitePlace,
      ['lanes'],
      '"voices" is the lane of quotations; give yours another id',
    );
  return { archive, problems };
}

type Report = (place: Place, path: (string | number)[], message: string) => void;

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
const byPassage = (a: Quote, b: Quote) =>
  a.source.localeCompare(b.source, 'en') ||
  a.passage.localeCompare(b.passage, 'en', { numeric: true }) ||
  byId(a, b);

const suggest = (wrong: string, ids: Iterable<string>): string => {
  const near = findNearest(wrong, ids);
  return near ? `did you mean "${near}"?` : 'add it, or take the reference out';
};

/** Editions are numbered from 1 without a gap, each no earlier than the last, and name records that there are. */
function checkEditions(
  { editions, digest, records, sourcesById }: Archive,
  content: Content,
  report: Report,
): void {
  const place = content.editionsPlace;
  // A file that failed its schema is told of once already.
  const failed = (name: string) => {
    const [collection, id = ''] = name.split('/');
    return content.failed.has(collection === 'sources' ? `@${id}` : id);
  };
  const names = new Set(
    [...records.values(), ...sourcesById.values()].flatMap(({ collection, id, was }) =>
      [id, ...was].map((own) => `${collection}/${own}`),
    ),
  );
  for (const [i, { edition, date, changes }] of editions.entries()) {
    if (edition !== i + 1)
      report(
        place,
        [i, 'edition'],
        `"${edition}" stands where edition ${i + 1} belongs; number them from 1 without a gap`,
      );
    const before = editions[i - 1];
    if (before && date < before.date)
      report(
        place,
        [i, 'date'],
        `"${date}" is before the edition before it, ${before.date}; put them in order`,
      );
    for (const [j, { record, what }] of changes.entries())
      if (what !== 'withdrawn' && !names.has(record) && !failed(record))
        report(
          place,
          [i, 'changes', j, 'record'],
          `"${record}" is no record; ${suggest(record, names)}`,
        );
  }
  if (digest.edition !== editions.length)
    report(
      place,
      [Math.max(0, editions.length - 1)],
      `edition-digest.txt is of edition ${digest.edition}, and this file ends with edition ${editions.length}; run npm run edition, which writes both`,
    );
}

/** Ids are parts of addresses: well formed, unique, and not alike but for capitals. */
function checkIds(entries: Entry[], report: Report): void {
  const seen = new Map<string, Entry>();
  for (const entry of entries) {
    if (!ID_PATTERN.test(entry.id))
      report(
        entry.place,
        ['id'],
        `"${entry.id}" cannot be an address; name the file with lower-case words joined by hyphens`,
      );
    // Sources have ids of their own: a report and the event of its publication may share one.
    const space = entry.collection === 'sources' ? '@' : '';
    const key = space + entry.id.toLowerCase();
    const other = seen.get(key);
    if (other)
      report(
        entry.place,
        ['id'],
        other.id === entry.id
          ? `"${entry.id}" is already the id of ${other.place.file}; rename one of the two files`
          : `"${entry.id}" differs only in capitals from ${other.place.file}; rename one of the two files`,
      );
    else seen.set(key, entry);
    const aliases = 'aliases' in entry.data ? entry.data.aliases : [];
    aliases.forEach((alias, index) => {
      if (aliases.indexOf(alias) !== index)
        report(entry.place, ['aliases', index], `"${alias}" stands twice; take one out`);
    });
  }
  for (const entry of entries)
    entry.data.was.forEach((was, index) => {
      const key = (entry.collection === 'sources' ? '@' : '') + was;
      const other = seen.get(key);
      seen.set(key, other ?? entry);
      if (other)
        report(
          entry.place,
          ['was', index],
          `"${was}" is an id of ${other.place.file} already; an address leads to one place`,
        );
    });
}

function makeRecord(entry: Entry, verification: Verification | undefined): AnyRecord {
  const { collection, id, place, body, bodyLine } = entry;
  const base = {
    is: KINDS[collection],
    collection,
    id,
    path: `${collection}/${id}/`,
    place,
    body,
    bodyLine,
  };
  switch (entry.collection) {
    case 'policies': {
      const find = (kind: string) => entry.data.milestones.find((m) => m.kind === kind)?.date;
      const began = find('began');
      const first = entry.data.milestones[0]?.date as When;
      return {
        ...base,
        ...entry.data,
        began,
        ended: find('ended'),
        date: began ?? first,
      } as Policy;
    }
    case 'quotes': {
      const words = body.trim();
      const found = verification?.quotes[id] === digestQuote(entry.data, words);
      const text = verification?.texts[entry.data.source];
      const seal =
        verification && found && text ? { checked: verification.checked, text } : undefined;
      return { ...base, ...entry.data, body: words, summary: words, seal } as Quote;
    }
    case 'sources':
      return { ...base, ...entry.data, passages: findPassages(body).passages } as Source;
    case 'terms':
      return { ...base, ...entry.data, path: `terms/#${id}` } as AnyRecord;
    default:
      return { ...base, ...entry.data } as AnyRecord;
  }
}

type Citation = { source: string; passage?: string | undefined };

/** Follows every reference of every record, notes who mentions what, and reports those that lead nowhere. */
class Linker {
  private readonly named: Record<string, Set<string>>;
  private readonly content: Content;
  private readonly records: ReadonlyMap<string, AnyRecord>;
  private readonly sources: ReadonlyMap<string, Source>;
  private readonly mentions: Map<string, Mention[]>;
  private readonly problems: Problem[];
  private readonly report: Report;

  constructor(
    content: Content,
    records: ReadonlyMap<string, AnyRecord>,
    sources: ReadonlyMap<string, Source>,
    mentions: Map<string, Mention[]>,
    problems: Problem[],
    report: Report,
  ) {
    this.content = content;
    this.records = records;
    this.sources = sources;
    this.mentions = mentions;
    this.problems = problems;
    this.report = report;
    const { site } = content;
    const idsOf = (list: { id: string }[]) => new Set(list.map(({ id }) => id));
    this.named = {
      lane: idsOf(site.lanes),
      theme: idsOf(site.themes),
      'policy kind': idsOf(site.policyKinds),
      'event kind': idsOf(site.eventKinds),
      stance: idsOf(site.stances),
      question: idsOf(site.questions),
      role: idsOf(site.roles),
      dispute: idsOf(site.disputes),
    };
  }

  link(record: AnyRecord): void {
    const { place } = record;
    if ('themes' in record)
      record.themes.forEach((id, i) => {
        this.name(place, ['themes', i], 'theme', id);
      });
    switch (record.is) {
      case 'policy':
        this.linkPolicy(record);
        break;
      case 'event':
        this.name(place, ['lane'], 'lane', record.lane);
        this.name(place, ['kind'], 'event kind', record.kind);
        this.each(record, 'policies', 'policy', 'concerns');
        this.each(record, 'people', 'person', 'took part');
        this.cite(record, ['cite'], record.cite);
        break;
      case 'quote':
        this.linkQuote(record);
        break;
      case 'person':
        this.each(record, 'policies', 'policy', 'known for');
        record.offices.forEach((office, i) => {
          this.cite(record, ['offices', i, 'cite'], office.cite);
        });
        break;
      case 'term':
        record.meanings.forEach((meaning, i) => {
          if (meaning.see)
            this.find(record, ['meanings', i, 'see'], undefined, meaning.see, 'explains');
          this.cite(record, ['meanings', i, 'cite'], meaning.cite);
        });
        break;
      case 'trail':
        record.stops.forEach((stop, i) => {
          this.find(record, ['stops', i, 'item'], undefined, stop.item, 'stops at');
          this.cite(record, ['stops', i, 'cite'], stop.cite);
        });
        break;
      case 'source':
        this.checkPassages(record);
        this.linkClaims(record);
        break;
      case 'era':
        break;
    }
    if (record.is !== 'quote') this.linkBody(record);
  }

  linkOffices(): void {
    const { offices, officesPlace } = this.content;
    offices.forEach((office, o) => {
      office.holders.forEach((holder, h) => {
        const path = [o, 'holders', h];
        if (holder.person && this.records.get(holder.person)?.is !== 'person')
          this.report(
            officesPlace,
            [...path, 'person'],
            `"${holder.person}" is no person; ${suggest(holder.person, this.ids('person'))}`,
          );
        const next = office.holders[h + 1];
        if (next && (holder.held.open || next.held.from < holder.held.to))
          this.report(
            officesPlace,
            [...path, 'held'],
            `${holder.name} still holds the office when ${next.name} takes it; end the first on the day the second begins`,
          );
        holder.cite.forEach((citation, c) => {
          this.checkCitation(officesPlace, [...path, 'cite', c], citation);
        });
      });
    });
  }

  linkSite(): void {
    const { site, sitePlace, failed } = this.content;
    const twice = (list: { id: string }[], path: (string | number)[]) => {
      list.forEach(({ id }, i) => {
        if (list.findIndex((other) => other.id === id) < i)
          this.report(sitePlace, [...path, i, 'id'], `"${id}" stands twice; give each its own id`);
      });
    };
    for (const field of ['lanes', 'themes', 'stances', 'questions', 'roles', 'disputes'] as const)
      twice(site[field], [field]);
    site.disputes.forEach(({ sides }, i) => {
      twice(sides, ['disputes', i, 'sides']);
    });
    site.compared.forEach((id, i) => {
      if (site.compared.indexOf(id) < i)
        this.report(sitePlace, ['compared', i], `"${id}" stands twice; take one out`);
      if (this.records.get(id)?.is !== 'policy' && !failed.has(id))
        this.report(
          sitePlace,
          ['compared', i],
          `"${id}" is no policy; ${suggest(id, this.ids('policy'))}`,
        );
    });
  }

  linkAbout(): void {
    const { about } = this.content;
    if (!about) return;
    for (const reference of findReferences(about.body)) {
      const wrong =
        reference.type === 'citation'
          ? this.wrongCitation(reference)
          : this.records.has(reference.id)
            ? undefined
            : `[[${reference.id}]] is no record; ${suggest(reference.id, this.records.keys())}`;
      if (wrong)
        this.problems.push({
          file: about.place.file,
          line: about.bodyLine + reference.line - 1,
          field: 'body',
          message: wrong,
        });
    }
  }

  private linkPolicy(policy: Policy): void {
    const { place } = policy;
    this.name(place, ['lane'], 'lane', policy.lane);
    this.name(place, ['kind'], 'policy kind', policy.kind);
    this.each(policy, 'people', 'person', 'had a part');
    policy.milestones.forEach((milestone, i) => {
      const path = ['milestones', i];
      if (milestone.event)
        this.find(
          policy,
          [...path, 'event'],
          'event',
          milestone.event,
          `milestone: ${milestone.kind}`,
        );
      this.cite(policy, [...path, 'cite'], milestone.cite);
      const before = policy.milestones[i - 1];
      if (before && milestone.date.from < before.date.from)
        this.report(
          place,
          [...path, 'date'],
          `${milestone.date.edtf} comes before ${before.date.edtf} above it; put milestones in order of date`,
        );
      if (
        policy.milestones.findIndex((m) => m.kind === milestone.kind) < i &&
        (milestone.kind === 'began' || milestone.kind === 'ended')
      )
        this.report(
          place,
          [...path, 'kind'],
          `a policy has one "${milestone.kind}"; call the others "changed"`,
        );
    });
    const order = (kind: string) => policy.milestones.findIndex((m) => m.kind === kind);
    const [began, ended, floated] = [order('began'), order('ended'), order('floated')];
    if (ended >= 0 && began > ended)
      this.report(
        place,
        ['milestones', ended, 'kind'],
        'it ends before it began; check the two dates',
      );
    if (ended >= 0 && began < 0)
      this.report(
        place,
        ['milestones', ended, 'kind'],
        'it ends but never began; add when it began, or call this "dropped"',
      );
    if (began >= 0 && floated > began)
      this.report(
        place,
        ['milestones', floated, 'kind'],
        'it is floated after it began; check the two dates, or call this "changed"',
      );
    policy.links.forEach((link, i) => {
      this.find(policy, ['links', i, 'to'], 'policy', link.to, link.relation);
      if (link.to === policy.id)
        this.report(
          place,
          ['links', i, 'to'],
          'a policy cannot be linked to itself; take the link out',
        );
      this.cite(policy, ['links', i, 'cite'], link.cite);
    });
    policy.figures.forEach((figure, i) => {
      this.cite(policy, ['figures', i, 'cite'], figure.cite);
    });
    for (const [question, answer] of Object.entries(policy.questions)) {
      this.name(place, ['questions', question], 'question', question);
      if (answer !== 'silent') this.cite(policy, ['questions', question, 'cite'], answer.cite);
    }
    policy.evaluations.forEach((evaluation, i) => {
      this.cite(policy, ['evaluations', i, 'cite'], evaluation.cite);
    });
    if (policy.verdict) this.cite(policy, ['verdict', 'cite'], policy.verdict.cite);
    policy.roles.forEach((role, i) => {
      this.name(place, ['roles', i, 'role'], 'role', role.role);
      if (!policy.began)
        this.report(
          place,
          ['roles', i],
          'never began, so it was nothing in the system of any day; take the role out',
        );
      const { held } = role;
      const ends = policy.ended?.to ?? Number.POSITIVE_INFINITY;
      if (held && policy.began && (held.from < policy.began.from || (!held.open && held.to > ends)))
        this.report(
          place,
          ['roles', i, 'held'],
          `${held.edtf} goes beyond its life; keep it within ${policy.began.edtf} and ${policy.ended?.edtf ?? 'the present'}`,
        );
      this.cite(policy, ['roles', i, 'cite'], role.cite);
    });
    if (this.content.site.compared.includes(policy.id)) this.checkCompared(policy);
  }

  /** What stands in a comparison answers every question, if only to say that nothing is known. */
  private checkCompared(policy: Policy): void {
    for (const { id, title } of this.content.site.questions)
      if (!policy.questions[id])
        this.report(
          policy.place,
          ['questions'],
          `does not answer "${id}" (${title}), but is compared; answer it, or write \`${id}: silent\``,
        );
    if (!policy.evaluations.length && !policy.evaluationsSought)
      this.report(
        policy.place,
        ['evaluations'],
        'holds no study of whether it worked, but is compared; add one, or say when they were sought in `evaluationsSought`',
      );
  }

  private linkClaims(source: Source): void {
    const { place } = source;
    source.claims.forEach((claim, i) => {
      const path = ['claims', i];
      if (source.claims.findIndex(({ id }) => id === claim.id) < i)
        this.report(place, [...path, 'id'], `"${claim.id}" stands twice; number each claim once`);
      if (source.passages.some(({ id }) => id === claim.id))
        this.report(
          place,
          [...path, 'id'],
          `"${claim.id}" is a passage of this source; number claims and passages apart`,
        );
      if (claim.subject === claim.object)
        this.report(
          place,
          [...path, 'object'],
          'is the same as the subject; a claim joins two records',
        );
      this.find(source, [...path, 'subject'], undefined, claim.subject, 'says of');
      this.find(source, [...path, 'object'], undefined, claim.object, 'says of');
      const wrong = this.wrongCitation({ source: source.id, passage: claim.passage });
      if (wrong) this.report(place, [...path, 'passage'], wrong);
      if (Boolean(claim.dispute) !== Boolean(claim.side))
        this.report(
          place,
          [...path, claim.dispute ? 'dispute' : 'side'],
          'a dispute and a side of it go together; add the other, or take this out',
        );
      if (!claim.dispute) return;
      this.name(place, [...path, 'dispute'], 'dispute', claim.dispute);
      const dispute = this.content.site.disputes.find(({ id }) => id === claim.dispute);
      const sides = dispute?.sides.map(({ id }) => id) ?? [];
      if (dispute && claim.side && !sides.includes(claim.side))
        this.report(
          place,
          [...path, 'side'],
          `"${claim.side}" is no side of ${dispute.id}; ${suggest(claim.side, sides)}`,
        );
    });
  }

  private linkQuote(quote: Quote): void {
    const { place } = quote;
    this.name(place, ['stance'], 'stance', quote.stance);
    this.find(quote, ['speaker'], 'person', quote.speaker, 'says');
    if (quote.event) this.find(quote, ['event'], 'event', quote.event, 'said at');
    this.each(quote, 'policies', 'policy', 'bears on');
    this.cite(quote, ['passage'], [{ source: quote.source, passage: quote.passage }], ['source']);
    if (!quote.body)
      this.problems.push({
        file: place.file,
        line: quote.bodyLine,
        field: 'body',
        message: 'has no words; write them below the front matter',
      });
    const sealed = this.content.verification;
    const text = this.sources.get(quote.source)?.text;
    if (sealed && text && quote.seal?.text !== text.sha256)
      this.problems.push({
        file: place.file,
        line: quote.bodyLine,
        field: 'body',
        message: sealed.quotes[quote.id]
          ? 'its words, source or passage changed since they were checked; run `npm run verify -- <folder of texts>`'
          : 'it was never checked against its source; run `npm run verify -- <folder of texts>`',
      });
  }

  private linkBody(record: Exclude<AnyRecord, Quote>): void {
    const { place, bodyLine } = record;
    const at = (line: number, message: string) =>
      this.problems.push({ file: place.file, line: bodyLine + line - 1, field: 'body', message });
    for (const reference of findReferences(record.body)) {
      if (reference.type === 'record') {
        if (this.records.has(reference.id)) this.note(record, reference.id, 'mentions');
        else if (!this.content.failed.has(reference.id))
          at(
            reference.line,
            `[[${reference.id}]] is no record; ${suggest(reference.id, this.records.keys())}`,
          );
      } else {
        const wrong = this.wrongCitation(reference);
        if (wrong) at(reference.line, wrong);
        else this.noteCitation(record, reference);
      }
    }
    if (CITED.has(record.collection))
      for (const sentence of findSentences(record.body))
        if (!sentence.sourced)
          at(
            sentence.line,
            `no source for “${sentence.text.slice(0, 60)}…”; cite one before its full stop, as [@source, p1]`,
          );
  }

  private checkPassages(source: Source): void {
    const { stray, passages } = findPassages(source.body);
    const at = (line: number, message: string) =>
      this.problems.push({
        file: source.place.file,
        line: source.bodyLine + line - 1,
        field: 'body',
        message,
      });
    if (stray)
      at(1, 'text stands before the first passage; put it under a heading such as `## p1`');
    passages.forEach((passage, i) => {
      if (passages.findIndex(({ id }) => id === passage.id) < i)
        at(passage.line, `passage ${passage.id} stands twice; number each once`);
      if (!PASSAGE_PATTERN.test(passage.id))
        at(
          passage.line,
          `“${passage.id}” is no number of a passage; write a heading such as \`## p1\``,
        );
      if (!passage.digest)
        at(passage.line, `passage ${passage.id} says nothing; digest it, or take it out`);
    });
    for (const id of Object.keys(source.text?.lines ?? {}))
      if (!passages.some((passage) => passage.id === id))
        this.report(
          source.place,
          ['text', 'lines', id],
          `there is no passage ${id} in the body; add it`,
        );
  }

  private ids = (is: AnyRecord['is']) =>
    [...this.records.values()].filter((record) => record.is === is).map(({ id }) => id);

  private name(place: Place, path: (string | number)[], what: string, id: string): void {
    const known = this.named[what] ?? new Set();
    if (!known.has(id))
      this.report(
        place,
        path,
        `"${id}" is no ${what} of ${this.content.sitePlace.file}; ${suggest(id, known)}`,
      );
  }

  private each(
    record: Extract<AnyRecord, { is: 'policy' | 'event' | 'quote' | 'person' }>,
    field: 'policies' | 'people',
    is: AnyRecord['is'],
    how: string,
  ): void {
    const list = (record as unknown as Record<string, string[]>)[field] ?? [];
    list.forEach((id, i) => {
      this.find(record, [field, i], is, id, how);
    });
  }

  private find(
    record: AnyRecord,
    path: (string | number)[],
    is: AnyRecord['is'] | undefined,
    id: string,
    how: string,
  ): void {
    const found = this.records.get(id);
    if (found && (!is || found.is === is)) this.note(record, id, how);
    else if (found || !this.content.failed.has(id)) {
      const ids = is ? this.ids(is) : this.records.keys();
      this.report(record.place, path, `"${id}" is no ${is ?? 'record'}; ${suggest(id, ids)}`);
    }
  }

  private cite(
    record: AnyRecord,
    path: (string | number)[],
    citations: Citation[],
    sourcePath = path,
  ): void {
    citations.forEach((citation, i) => {
      const at = path.at(-1) === 'cite' ? [...path, i] : path;
      const known = this.sources.has(citation.source);
      if (this.checkCitation(record.place, known ? at : at === path ? sourcePath : at, citation))
        this.noteCitation(record, citation);
    });
  }

  private checkCitation(place: Place, path: (string | number)[], citation: Citation): boolean {
    const wrong = this.wrongCitation(citation);
    if (wrong) this.report(place, path, wrong);
    return !wrong;
  }

  private wrongCitation({ source, passage }: Citation): string | undefined {
    const found = this.sources.get(source);
    if (!found && this.content.failed.has(`@${source}`)) return;
    if (!found) return `"${source}" is no source; ${suggest(source, this.sources.keys())}`;
    if (!passage || found.passages.some(({ id }) => id === passage)) return;
    const last = found.passages.at(-1);
    return `"${source}" has no passage ${passage}; ${last ? `it has ${found.passages[0]?.id} to ${last.id}` : 'it has none, so cite it whole'}`;
  }

  private noteCitation(record: AnyRecord, { source, passage }: Citation): void {
    this.note(record, `@${source}`, 'cites');
    if (passage) this.note(record, `@${source}#${passage}`, 'cites');
  }

  private note(from: AnyRecord, to: string, how: string): void {
    // What a record says of itself is no mention.
    if (to.split('#')[0] === (from.is === 'source' ? `@${from.id}` : from.id)) return;
    const list = this.mentions.get(to) ?? [];
    if (!list.some((mention) => mention.from === from && mention.how === how))
      list.push({ from, to, how });
    this.mentions.set(to, list);
  }
}

/** No policy may come, through others, after itself, nor replace what began after it. */
function checkSuccession(policies: Policy[], report: Report): void {
  const byPolicy = new Map(policies.map((policy) => [policy.id, policy]));
  const done = new Set<string>();
  const visit = (policy: Policy, trail: string[]): void => {
    if (done.has(policy.id)) return;
    policy.links.forEach((link, i) => {
      if (link.status !== 'happened' || !SUCCESSION.has(link.relation) || link.to === policy.id)
        return;
      const loop = trail.indexOf(link.to);
      const next = byPolicy.get(link.to);
      if (next && next.date.from > policy.date.to)
        report(
          policy.place,
          ['links', i, 'to'],
          `began on ${next.date.edtf}, after ${policy.id} did; check the dates, or let the later policy hold the link`,
        );
      if (loop >= 0)
        report(
          policy.place,
          ['links', i, 'to'],
          `succession goes in a circle: ${[...trail.slice(loop), link.to].join(' after ')}; take one link out or change its relation`,
        );
      else if (next) visit(next, [...trail, link.to]);
    });
    done.add(policy.id);
  };
  for (const policy of policies) visit(policy, [policy.id]);
}

/** Eras follow one another without overlap, so that each year has one. */
function checkEras({ eras }: Archive, report: Report): void {
  eras.forEach((era, i) => {
    if (era.span.precision !== 'interval')
      report(era.place, ['span'], `${era.span.edtf} is no interval; write \`1991/1997-05\``);
    const next = eras[i + 1];
    if (next && (era.span.open || next.span.from <= era.span.to))
      report(
        next.place,
        ['span'],
        `begins before ${era.id} ends; let each era begin on the day after the last`,
      );
  });
}
