import { toCalendar, toDay } from '../base/when.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Years, or months when fewer years are shown, spaced so that at most `most` are named. */
export function listTicks(
  { from, to }: { from: number; to: number },
  most: number,
): { day: number; label: string }[] {
  const years = (to - from) / 365.25;
  const first = toCalendar(from).year;
  const last = toCalendar(to).year;
  const step = [1, 2, 5, 10, 20, 50, 100].find((n) => years / n <= most) ?? 200;
  const ticks: { day: number; label: string }[] = [];
  const months = step > 1 ? 12 : ([1, 3, 6].find((n) => (years * 12) / n <= most) ?? 12);
  for (let year = Math.ceil(first / step) * step; year <= last; year += step)
    for (let month = 1; month <= 12; month += months) {
      const day = toDay(year, month);
      if (day >= from && day <= to)
        ticks.push({ day, label: month === 1 ? `${year}` : `${MONTHS[month - 1]}` });
    }
  return ticks;
}
