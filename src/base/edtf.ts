import edtf from 'edtf';
import { precisionOf, type When } from './when.ts';

const DAY_MS = 86_400_000;

/**
 * Reads an EDTF date. Days, months, years, decades and intervals of them are taken; sets,
 * seasons and centuries are not, because nothing on the site could draw them truthfully.
 * @throws Error with a sentence that says what to write instead.
 */
export function parseWhen(text: string): When {
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
  if (/\d+X/.test(text) && !/^\d{3}X$/.test(text))
    throw new Error('digits may be left open only as a decade, `199X`');
  if (date.type !== 'Date' && date.type !== 'Decade')
    throw new Error(
      `a ${date.type.toLowerCase()} is not used here; write a day, month, year or an interval of them`,
    );
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
  try {
    return edtf(text);
  } catch {
    throw new Error(
      'not a date in EDTF; write `2013-04-01`, `2013-04`, `2013`, `2007~` or `2022-07/2022-12`',
    );
  }
}

const vague = (date: ReturnType<typeof edtf>) =>
  Boolean(date.approximate?.value) || Boolean(date.uncertain?.value);
