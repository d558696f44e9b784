/** Bytes written one after another, for the index. */
export class ByteWriter {
  private bytes = new Uint8Array(1024);
  /** How many bytes were written. */
  length = 0;

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    larger.set(this.bytes);
    this.bytes = larger;
  }

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  /** A whole number in as few bytes as hold it, seven bits in each, the lowest first. */
  varint(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.byte((rest & 127) | 128);
      rest = Math.floor(rest / 128);
    }
    this.byte(rest);
  }

  all(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What was written. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }
}

/** Reads what a `ByteWriter` wrote. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  /** The next byte to be read. */
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw new Error('the search index ends too early');
    return value;
  }

  varint(): number {
    // Most numbers are small.
    const first = this.byte();
    if (first < 128) return first;
    let value = first & 127;
    let scale = 128;
    for (;;) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  }

  /** Fills a list with numbers that rise, from what is written for each: how many it passes over. */
  gaps(numbers: Uint32Array): void {
    const { bytes } = this;
    let at = this.at;
    let number = -1;
    for (let i = 0; i < numbers.length; i++) {
      let byte = bytes[at++] as number;
      let gap = byte & 127;
      for (let scale = 128; byte >= 128; scale *= 128) {
        byte = bytes[at++] as number;
        gap += (byte & 127) * scale;
      }
      number += gap + 1;
      numbers[i] = number;
    }
    if (at > bytes.length) throw new Error('the search index ends too early');
    this.at = at;
  }

  /** The next bytes, not copied. */
  take(length: number): Uint8Array {
    if (this.at + length > this.bytes.length) throw new Error('the search index ends too early');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

/** A short name for some bytes that changes when they do: 52 bits of FNV-1a, in base 36. */
export function nameBytes(parts: readonly Uint8Array[]): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (const part of parts)
    for (const byte of part) {
      low = Math.imul(low ^ byte, 0x01000193) >>> 0;
      high = Math.imul(high ^ (byte + 1), 0x85ebca6b) >>> 0;
    }
  return ((high >>> 12) * 0x1_0000_0000 + low).toString(36);
}
