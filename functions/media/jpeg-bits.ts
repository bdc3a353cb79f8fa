/** Symbols by the next 16 bits: the length of their code in the upper byte, the symbol in the lower; 0 for none. */
export type HuffmanTable = Uint16Array;

const codeBitsMax = 16;

/** The table of one DHT definition: how many codes there are of each length, and the symbols in order. */
export const huffmanTable = (counts: Uint8Array, symbols: Uint8Array): HuffmanTable => {
  const table = new Uint16Array(1 << codeBitsMax);
  let code = 0;
  let next = 0;
  for (let length = 1; length <= codeBitsMax; length += 1) {
    for (let index = 0; index < (counts[length - 1] ?? 0); index += 1, code += 1, next += 1) {
      const from = code << (codeBitsMax - length);
      table.fill((length << 8) | (symbols[next] ?? 0), from, from + (1 << (codeBitsMax - length)));
    }
    code <<= 1;
  }
  return table;
};

/** Reads the coded pixels of one scan bit by bit. Behind its end it reads noughts, and knows it. */
export class BitReader {
  private bits = 0;
  private count = 0;
  /** Noughts that stand for bytes that are not there. */
  private missing = 0;

  constructor(
    private readonly bytes: Buffer,
    private at: number,
  ) {}

  /** Whether more was read than there is. */
  get isExhausted(): boolean {
    return this.missing * 8 > this.count;
  }

  private fill(): void {
    while (this.count <= 24) {
      const byte = this.bytes[this.at] ?? 0xff;
      const isData = byte !== 0xff || this.bytes[this.at + 1] === 0;
      if (isData) this.at += byte === 0xff ? 2 : 1;
      else this.missing += 1;
      this.bits = (this.bits << 8) | (isData ? byte : 0);
      this.count += 8;
    }
  }

  /** The next symbol; -1 when there is no such code. */
  symbol(table: HuffmanTable): number {
    this.fill();
    const found = table[(this.bits >>> (this.count - codeBitsMax)) & 0xffff] ?? 0;
    if (found === 0) return -1;
    this.count -= found >> 8;
    return found & 0xff;
  }

  skip(length: number): void {
    this.fill();
    this.count -= length;
  }

  /** A number of `length` bits, at most 16, as JPEG writes differences: those that begin with 0 are below nought. */
  signed(length: number): number {
    if (length === 0) return 0;
    this.fill();
    this.count -= length;
    const value = (this.bits >>> this.count) & ((1 << length) - 1);
    return value < 1 << (length - 1) ? value - (1 << length) + 1 : value;
  }

  /** Goes on behind the next restart marker. */
  restart(): void {
    this.bits = 0;
    this.count = 0;
    this.missing = 0;
    if (this.bytes[this.at] === 0xff) this.at += 2;
  }
}
