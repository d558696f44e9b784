import edtf from 'edtf';
import { precisionOf, type When } from './when.ts';

const DAY_MS = 86_400_000;

/** A day, month, year or decade, perhaps uncertain as a whole. */
const PART = /^(?:\d{4}(?:-\d\d){0,2}|\d{3}X)[~?%]?$/;

const ADVICE =
  'not a date in EDTF; write `2013-04-01`, `2013-04`, `2013`, `199X`, `2007~` or `2022-07/2022-12`';

/** Reading is slow and dates repeat, so each is read once. */
const known = new Map<string, When>();

/**
 * Reads an EDTF date. Days, months, years, decades and intervals of them are taken; sets,
 * seasons and centuries are not, because nothing on the site could draw them truthfully.
 * @throws Error with a sentence that says what to write instead.
 */
export function parseWhen(text: string): When {
  const found = known.get(text) ?? readWhen(text);
  known.set(text, found);
  return found;
}

function readWhen(text: string): When {
  const date = read(text);
  if (date.type === 'Interval') {
    const [start, end] = text.split('/');
    if (start === '..' || !start)
      throw new Error('an interval needs a start; write `2013/..` for an open end');
    const first = read(start);
    const open = end === '..' || end === '';
    const last = open ? first : read(end ?? '');
    return {
      edtf: text,
      from: Math.floor(first.min / DAY_MS),
      to: Math.floor(last.max / DAY_MS),
      precision: 'interval',
      uncertain: vague(first) || (!open && vague(last)),
      open,
    };
  }
  return {
    edtf: text,
    from: Math.floor(date.min / DAY_MS),
    to: Math.floor(date.max / DAY_MS),
    precision: precisionOf(text),
    uncertain: vague(date),
    open: false,
  };
}

function read(text: string) {
  for (const part of text.split('/'))
    if (/^\d{4}-2[1-4]$/.test(part)) throw new Error('a season is not used here; write its months');
    else if (part && part !== '..' && !PART.test(part)) throw new Error(ADVICE);
  try {
    return edtf(text);
  } catch {
    throw new Error(ADVICE);
  }
}

const vague = (date: ReturnType<typeof edtf>) =>
  Boolean(date.approximate?.value) || Boolean(date.uncertain?.value);
