/** `吴桥村2026年10月封存积分.json` */
export const monthFileName = (villageName: string, month: string): string =>
  `${villageName}${month.slice(0, 4)}年${Number(month.slice(5)).toString()}月封存积分.json`;
