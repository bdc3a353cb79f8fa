import type { GreyPlane } from './grey-plane';
import { BitReader, huffmanTable, type HuffmanTable } from './jpeg-bits';

const marker = { dht: 0xc4, startOfScan: 0xda, dqt: 0xdb, restartInterval: 0xdd } as const;
/** Baseline, extended and progressive with Huffman codes: all that cameras write. */
const frameMarkers: readonly number[] = [0xc0, 0xc1, 0xc2];
const blockSide = 8;
const coefficients = 64;

interface Component {
  readonly id: number;
  /** Blocks across and down in one unit of an interleaved scan. */
  readonly across: number;
  readonly down: number;
  readonly quantTable: number;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly isProgressive: boolean;
  readonly components: readonly Component[];
}

interface Tables {
  /** Of the first coefficient, by table. */
  readonly quant: Map<number, number>;
  /** By class (0: first coefficients, 1: the others) times 16 plus table. */
  readonly huffman: Map<number, HuffmanTable>;
  restartInterval: number;
}

const readFrame = (code: number, data: Buffer): Frame | null => {
  const count = data[5] ?? 0;
  if (data[0] !== 8 || data.length < 6 + 3 * count || count === 0) return null;
  return {
    height: data.readUInt16BE(1),
    width: data.readUInt16BE(3),
    isProgressive: code === 0xc2,
    components: Array.from({ length: count }, (_, index) => {
      const [id = 0, sampling = 0, quantTable = 0] = data.subarray(6 + 3 * index);
      return { id, across: sampling >> 4, down: sampling & 15, quantTable };
    }),
  };
};

const readQuantTables = (data: Buffer, { quant }: Tables): void => {
  for (let at = 0; at < data.length;) {
    const head = data[at] ?? 0;
    const isWide = head >> 4 !== 0;
    quant.set(head & 15, isWide ? data.readUInt16BE(at + 1) : (data[at + 1] ?? 1));
    at += 1 + (isWide ? 2 : 1) * coefficients;
  }
};

const readHuffmanTables = (data: Buffer, { huffman }: Tables): void => {
  for (let at = 0; at + 17 <= data.length;) {
    const counts = data.subarray(at + 1, at + 17);
    const total = counts.reduce((sum, count) => sum + count, 0);
    huffman.set(data[at] ?? 0, huffmanTable(counts, data.subarray(at + 17, at + 17 + total)));
    at += 17 + total;
  }
};

/** A component of a scan with what decodes it, and where its first coefficients go; nowhere when only the others matter. */
interface ScanPart {
  readonly component: Component;
  readonly first: HuffmanTable;
  readonly others: HuffmanTable | null;
  before: number;
}

interface Scan {
  readonly parts: readonly ScanPart[];
  /** By how many bits a progressive scan leaves the numbers short. */
  readonly shift: number;
}

/** The scan behind a header, if the first coefficients of the first component come with it. */
const readScan = (data: Buffer, frame: Frame, { huffman }: Tables): Scan | null => {
  const count = data[0] ?? 0;
  const [from = 0, , approximation = 0] = data.subarray(1 + 2 * count);
  if (from !== 0 || approximation >> 4 !== 0) return null;
  const parts = Array.from({ length: count }, (_, index): ScanPart | null => {
    const [id = 0, tables = 0] = data.subarray(1 + 2 * index);
    const component = frame.components.find((each) => each.id === id);
    const first = huffman.get(tables >> 4);
    const others = frame.isProgressive ? null : (huffman.get(16 + (tables & 15)) ?? null);
    if (component === undefined || first === undefined) return null;
    return others === null && !frame.isProgressive ? null : { component, first, others, before: 0 };
  });
  const whole = parts.flatMap((part) => part ?? []);
  const hasGrey = whole.some(({ component }) => component === frame.components[0]);
  return whole.length < count || !hasGrey ? null : { parts: whole, shift: approximation & 15 };
};

/** The first coefficient of the next block; the others are read over. Null when the code is none. */
const readBlock = (bits: BitReader, part: ScanPart): number | null => {
  const length = bits.symbol(part.first);
  if (length < 0 || length > 16) return null;
  part.before += bits.signed(length);
  if (part.others === null) return part.before;
  for (let at = 1; at < coefficients; at += 1) {
    const symbol = bits.symbol(part.others);
    if (symbol < 0) return null;
    const size = symbol & 15;
    // Nothing more in this block, unless it says that sixteen noughts follow.
    if (size === 0 && symbol !== 0xf0) break;
    at += symbol >> 4;
    bits.skip(size);
  }
  return part.before;
};

/** Where blocks of a scan stand: interleaved, or, of one component, row by row. */
const layoutOf = ({ width, height, components }: Frame, { parts }: Scan) => {
  const acrossMax = Math.max(...components.map(({ across }) => across));
  const downMax = Math.max(...components.map(({ down }) => down));
  const units = (length: number, inUnit: number) => Math.ceil(length / (blockSide * inUnit));
  const [only] = parts;
  if (parts.length > 1 || only === undefined) {
    return {
      acrossMax,
      downMax,
      across: units(width, acrossMax),
      down: units(height, downMax),
      isMixed: true,
    };
  }
  const { across, down } = only.component;
  const [ownWidth, ownHeight] = [
    Math.ceil((width * across) / acrossMax),
    Math.ceil((height * down) / downMax),
  ];
  return { acrossMax, downMax, across: units(ownWidth, 1), down: units(ownHeight, 1), isMixed: false };
};

const readGrey = (
  bytes: Buffer,
  {
    at,
    frame,
    scan,
    tables,
  }: { readonly at: number; readonly frame: Frame; readonly scan: Scan; readonly tables: Tables },
): GreyPlane | null => {
  const [grey] = frame.components;
  const { acrossMax, downMax, across, down, isMixed } = layoutOf(frame, scan);
  if (grey === undefined || acrossMax === 0 || downMax === 0) return null;
  const [inUnitX, inUnitY] = isMixed ? [grey.across, grey.down] : [1, 1];
  const [columns, rows] = [across * inUnitX, down * inUnitY];
  const values = new Float32Array(columns * rows);
  const scale = ((tables.quant.get(grey.quantTable) ?? 1) << scan.shift) / blockSide;
  const bits = new BitReader(bytes, at);
  for (let unit = 0; unit < across * down; unit += 1) {
    if (tables.restartInterval > 0 && unit > 0 && unit % tables.restartInterval === 0) {
      bits.restart();
      for (const part of scan.parts) part.before = 0;
    }
    for (const part of scan.parts) {
      const [partX, partY] = isMixed ? [part.component.across, part.component.down] : [1, 1];
      for (let block = 0; block < partX * partY; block += 1) {
        const value = readBlock(bits, part);
        if (value === null) return null;
        if (part.component !== grey) continue;
        const x = (unit % across) * inUnitX + (block % partX);
        const y = Math.floor(unit / across) * inUnitY + Math.floor(block / partX);
        values[y * columns + x] = Math.min(255, Math.max(0, value * scale + 128));
      }
    }
    if (bits.isExhausted) return null;
  }
  const width = (frame.width * grey.across) / acrossMax / blockSide;
  const height = (frame.height * grey.down) / downMax / blockSide;
  return { columns, rows, values, width, height };
};

/**
 * A JPEG as the means of its blocks of eight by eight pixels, which its first coefficients are: no pixel is made, so that fifty
 * megapixels cost three megabytes. Reads as far as the first scan that holds them. Null for what it cannot read: other codes than
 * Huffman's, other depths than eight bits, or damage.
 */
export const greyOfJpeg = (bytes: Buffer): GreyPlane | null => {
  const tables: Tables = { quant: new Map(), huffman: new Map(), restartInterval: 0 };
  let frame: Frame | null = null;
  for (let at = 2; at + 4 <= bytes.length;) {
    const code = bytes[at + 1] ?? 0;
    const isMarker = bytes[at] === 0xff && code >= 0xc0 && code !== 0xff;
    // Coded pixels of a scan that was not wanted, and what fills up.
    if (!isMarker || (code >= 0xd0 && code <= 0xd9)) {
      at += 1;
      continue;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const data = bytes.subarray(at + 4, end);
    if (frameMarkers.includes(code)) frame = readFrame(code, data);
    else if (code === marker.dqt) readQuantTables(data, tables);
    else if (code === marker.dht) readHuffmanTables(data, tables);
    else if (code === marker.restartInterval) tables.restartInterval = data.readUInt16BE(0);
    else if (code === marker.startOfScan) {
      const scan = frame === null ? null : readScan(data, frame, tables);
      if (frame !== null && scan !== null) return readGrey(bytes, { at: end, frame, scan, tables });
    }
    at = end;
  }
  return null;
};
