import { parseXml } from './parse-xml';

/** Formats that every Excel knows by number: dates and times, those of the Chinese versions among them (27-36, 50-58). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Words in quotes, colours and currencies in brackets, and escaped letters mean nothing. */
const isDateFormat = (code: string): boolean =>
  /[ymdhs]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

/** For each style of a workbook, by the number that cells name it with: whether it shows a number as a date. */
export const readDateStyles = async (chunks: AsyncIterable<string>): Promise<readonly boolean[]> => {
  const ownDates = new Set<number>();
  const styles: boolean[] = [];
  let isInStyles = false;
  await parseXml(chunks, {
    open: (name, attribute) => {
      if (name === 'cellXfs') isInStyles = true;
      const id = Number(attribute('numFmtId') ?? 0);
      if (name === 'numFmt' && isDateFormat(attribute('formatCode') ?? '')) ownDates.add(id);
      if (name === 'xf' && isInStyles) styles.push(isBuiltInDate(id) || ownDates.has(id));
    },
    close: (name) => {
      if (name === 'cellXfs') isInStyles = false;
    },
  });
  return styles;
};
