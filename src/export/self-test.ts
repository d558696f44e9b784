import { quoteWords } from '../base/quotation-marks.ts';
import { formatMoment, type When } from '../base/when.ts';
import type { AnyRecord, Archive, Person, Quote, Trail } from '../model/archive.ts';
import { quotesOn } from '../model/backlinks.ts';
import {
  type OrderItem,
  pickApart,
  type SaidQuestion,
  type SelfTest,
  shuffle,
  shuffleAway,
  thinOut,
} from '../sheet/self-test.ts';

const MOST_IN_ORDER = 6;
const LEAST_IN_ORDER = 3;
const MOST_QUOTES = 5;
const CHOICES = 4;
const LEAST_CHOICES = 3;
/** A date that is written as uncertain may be off by this many days. */
const DOUBT = 366;

/** When a stop's record happened: a policy that began, an event, a quotation. Nothing for the rest. */
function momentOf(record: AnyRecord): When | undefined {
  if (record.is === 'policy') return record.began;
  if (record.is === 'event') return record.date;
  return record.is === 'quote' ? record.said : undefined;
}

/** What is put in order. A name that tells its own year would give the answer away. */
function listOrderItems(
  archive: Archive,
  trail: Trail,
): (OrderItem & { from: number; to: number })[] {
  return trail.stops.flatMap(({ item }) => {
    const record = archive.records.get(item);
    const when = record && momentOf(record);
    if (!record || !when || when.open) return [];
    // Who spoke is left out: that is the other question.
    const { title } = record;
    if (/\b\d{4}\b/.test(title)) return [];
    const doubt = when.uncertain ? DOUBT : 0;
    return {
      id: record.id,
      kind: record.is,
      title,
      path: record.path,
      when: formatMoment(when),
      from: when.from - doubt,
      to: when.to + doubt,
    };
  });
}

/** Whether a text names somebody, by the whole name or the last part of it. */
const names = (text: string, { title }: { title: string }): boolean =>
  text.includes(title) || text.includes(title.split(' ').at(-1) ?? title);

/** The quotations of a trail: its own stops first, then those that bear on its stops. */
function listQuotes(archive: Archive, trail: Trail): Quote[] {
  const stops = trail.stops.flatMap(({ item }) => archive.records.get(item) ?? []);
  const own = stops.filter((record) => record.is === 'quote');
  const near = shuffle(
    stops.flatMap((record) => (record.is === 'policy' ? quotesOn(archive, record.id) : [])),
    trail.id,
  );
  return [...new Set([...own, ...near])];
}

function makeSaid(archive: Archive, trail: Trail): SaidQuestion[] {
  const speakerOf = ({ speaker }: Quote) => {
    const record = archive.records.get(speaker);
    return record?.is === 'person' ? record : undefined;
  };
  const quotes = listQuotes(archive, trail).filter((quote) => {
    const speaker = speakerOf(quote);
    const text = [quote.lead, quote.body, quote.tail].filter(Boolean).join(' ');
    // Words at second hand, and words that name who said them, are no question.
    return speaker && !quote.secondhand && !names(text, speaker);
  });
  const people = new Map(quotes.map((quote) => [quote.speaker, speakerOf(quote) as Person]));
  const rolesOf = (id: string) =>
    quotes.filter(({ speaker }) => speaker === id).map(({ role }) => role);
  return shuffle(quotes.slice(0, MOST_QUOTES), trail.id).flatMap((quote) => {
    const speaker = people.get(quote.speaker) as Person;
    // Who speaks for an organisation and the organisation itself are not told apart by words.
    const others = [...people.values()].filter(
      (other) =>
        other !== speaker &&
        !names(quote.role, other) &&
        !rolesOf(other.id).some((role) => names(role, speaker)),
    );
    const choices = [speaker, ...shuffle(others, quote.id).slice(0, CHOICES - 1)];
    if (choices.length < LEAST_CHOICES) return [];
    return {
      id: quote.id,
      path: quote.path,
      words: [quote.lead, quoteWords(quote.body), quote.tail].filter(Boolean).join(' '),
      choices: shuffle(choices, `${trail.id} ${quote.id}`).map(({ id, title }) => ({
        id,
        name: title,
      })),
      speaker: speaker.id,
      told: `${speaker.title}, ${quote.role}, ${formatMoment(quote.said)}. ${quote.occasion}.`,
    };
  });
}

/** The questions that a trail's own stops give; nothing where they give none that has one answer only. */
export function makeSelfTest(archive: Archive, trail: Trail): SelfTest | undefined {
  const picked = thinOut(pickApart(listOrderItems(archive, trail)), MOST_IN_ORDER);
  const right = picked.map(({ from: _from, to: _to, ...item }) => item);
  const said = makeSaid(archive, trail);
  if (right.length < LEAST_IN_ORDER) return said.length ? { said } : undefined;
  return { order: { shown: shuffleAway(right, trail.id), right }, said };
}
