import type { UnitLevel } from '@shared/domain/org-tree';

/** What a unit of a level is called wherever one is named. */
export const levelWords: Readonly<Record<UnitLevel, string>> = {
  county: '县（区）',
  township: '乡镇',
  village: '村',
  grid: '网格',
  microGrid: '微网格',
};

/** The unit one works in oneself. */
export const ownLevelWords: Readonly<Record<UnitLevel, string>> = {
  county: '本县',
  township: '本镇',
  village: '本村',
  grid: '本网格',
  microGrid: '本微网格',
};

/** A unit with everything below it. */
export const wholeLevelWords: Readonly<Record<UnitLevel, string>> = {
  county: '全县',
  township: '全镇',
  village: '全村',
  grid: '全网格',
  microGrid: '全微网格',
};

/** The name of a unit with its village before it, where several villages are told side by side. */
export function placeWords(
  { unitCode, unitName }: { readonly unitCode: string; readonly unitName: string },
  villages: readonly { readonly villageCode: string; readonly name: string }[],
): string {
  const village = villages.find(
    ({ villageCode }) => unitCode !== villageCode && unitCode.startsWith(villageCode),
  );
  return villages.length < 2 || village === undefined ? unitName : `${village.name}${unitName}`;
}
