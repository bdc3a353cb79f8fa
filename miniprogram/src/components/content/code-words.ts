/** The digits of what was typed, at most `digitsMax`; keyboards for Chinese also write ０-９. */
export const digitsOf = (text: string, digitsMax: number): string =>
  text
    .replace(/[０-９]/g, (wide) => String(wide.charCodeAt(0) - 0xff10))
    .replace(/\D/g, '')
    .slice(0, digitsMax);

/** A code in groups of four, as people read it to each other. */
export const groupsOf = (code: string): readonly string[] => code.match(/.{1,4}/g) ?? [];

/** With a space after each full group that something follows. */
export const groupedCode = (code: string): string => groupsOf(code).join(' ');

/** Digit by digit with a pause between the groups: read out otherwise it becomes a number of millions. */
export const spokenCode = (code: string): string =>
  groupsOf(code)
    .map((group) => Array.from(group).join(' '))
    .join('，');
