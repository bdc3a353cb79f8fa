import type { CastMember } from '../seed/cast';

/** Columns on a terminal: Chinese characters are two wide. */
const widthOf = (text: string): number => text.length + (text.match(/[\u1100-\uffef]/g)?.length ?? 0);

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** The people to sign in as, one line each: name, role, id, and what they do. */
export function castLines(cast: readonly CastMember[]): readonly string[] {
  const rows = cast.map(({ name, role, personId, words }) => [name, role, personId, words] as const);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => widthOf(row[column] ?? '')), 0));
  return rows.map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
