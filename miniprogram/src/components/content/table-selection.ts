/** Which rows of a table are chosen, over more pages than are in sight. */
export interface BulkAction {
  readonly key: string;
  readonly word: string;
  readonly isLoading?: boolean;
  readonly onPress: (chosen: readonly string[]) => void;
}

export interface TableSelection {
  /** Keys of the chosen rows. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  /** What can be done with all of them; the first is the main one. */
  readonly actions: readonly BulkAction[];
  /** What is counted, such as people or households. */
  readonly noun: string;
}

/** The chosen keys after one row changed. */
export const withRow = (chosen: readonly string[], key: string, isChosen: boolean): readonly string[] =>
  isChosen ? [...chosen.filter((other) => other !== key), key] : chosen.filter((other) => other !== key);

/** Whether all, some or none of the rows in sight are chosen. */
export function pageState(chosen: readonly string[], pageKeys: readonly string[]): boolean | 'mixed' {
  const count = pageKeys.filter((key) => chosen.includes(key)).length;
  if (count === 0) return false;
  return count === pageKeys.length ? true : 'mixed';
}

/** The chosen keys after all rows in sight were chosen or left; rows of other pages stay as they are. */
export function withPage(
  chosen: readonly string[],
  pageKeys: readonly string[],
  isChosen: boolean,
): readonly string[] {
  const elsewhere = chosen.filter((key) => !pageKeys.includes(key));
  return isChosen ? [...elsewhere, ...pageKeys] : elsewhere;
}
