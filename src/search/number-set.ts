/**
 * Some of the documents, by their numbers: a bit for each document of the corpus, so that sets of
 * any size are met 32 documents at a time.
 */
export class NumberSet {
  private readonly bits: Uint32Array;

  /** An empty set of numbers below `size`. */
  constructor(size: number) {
    this.bits = new Uint32Array((size + 31) >>> 5);
  }

  has(number: number): boolean {
    return (((this.bits[number >>> 5] as number) >>> (number & 31)) & 1) === 1;
  }

  add(number: number): void {
    const at = number >>> 5;
    this.bits[at] = (this.bits[at] as number) | (1 << (number & 31));
  }

  addAll(numbers: ArrayLike<number>): void {
    const { bits } = this;
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as number;
      bits[number >>> 5] = (bits[number >>> 5] as number) | (1 << (number & 31));
    }
  }

  /** Adds the numbers whose bits are set, eight to a byte, the lowest first. */
  addPacked(bytes: Uint8Array): void {
    const { bits } = this;
    for (let i = 0; i < bytes.length; i++)
      bits[i >>> 2] = (bits[i >>> 2] as number) | ((bytes[i] as number) << ((i & 3) * 8));
  }

  /** Adds what another set holds. */
  join({ bits: other }: NumberSet): void {
    const { bits } = this;
    for (let i = 0; i < bits.length; i++) bits[i] = (bits[i] as number) | (other[i] as number);
  }

  /** Keeps only what another set holds too. */
  keep({ bits: other }: NumberSet): void {
    const { bits } = this;
    for (let i = 0; i < bits.length; i++) bits[i] = (bits[i] as number) & (other[i] as number);
  }

  /** Drops what another set holds. */
  drop({ bits: other }: NumberSet): void {
    const { bits } = this;
    for (let i = 0; i < bits.length; i++) bits[i] = (bits[i] as number) & ~(other[i] as number);
  }

  copy(): NumberSet {
    const copy = new NumberSet(this.bits.length * 32);
    copy.bits.set(this.bits);
    return copy;
  }

  get count(): number {
    let count = 0;
    for (let i = 0; i < this.bits.length; i++) count += countBits(this.bits[i] as number);
    return count;
  }

  /** The numbers, ascending. */
  list(): Uint32Array {
    const { bits } = this;
    const numbers = new Uint32Array(this.count);
    let at = 0;
    for (let i = 0; i < bits.length; i++) {
      let rest = bits[i] as number;
      while (rest) {
        numbers[at++] = i * 32 + (31 - Math.clz32(rest & -rest));
        rest &= rest - 1;
      }
    }
    return numbers;
  }
}

/** How many bits of a 32-bit number are set. */
export function countBits(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
