// The edtf package has no types of its own; this is the part that src/base/edtf.ts uses.
declare module 'edtf' {
  interface Extended {
    readonly type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'List' | 'Set';
    readonly edtf: string;
    /** First and last millisecond since 1970; ±Infinity where an interval is open. */
    readonly min: number;
    readonly max: number;
    /** Of a date: 1 year, 2 month, 3 day. */
    readonly precision?: number;
    readonly values?: number[];
    readonly approximate?: { value: number };
    readonly uncertain?: { value: number };
    readonly unspecified?: { value: number };
    readonly lower?: Extended | number | null;
    readonly upper?: Extended | number | null;
  }
  export default function edtf(text: string): Extended;
}
