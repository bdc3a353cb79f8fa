/** One question that narrows a list, with what may be answered. */
export interface Filter {
  readonly key: string;
  readonly word: string;
  readonly options: readonly { readonly key: string; readonly word: string }[];
  /** Keys of the options that hold; none: no narrowing. */
  readonly chosen: readonly string[];
  /** Several options may hold together. */
  readonly isMany?: boolean;
}

/** How many questions are answered. */
export const activeCount = (filters: readonly Filter[]): number =>
  filters.filter(({ chosen }) => chosen.length > 0).length;

/** The words of what is chosen, in the order of the options. */
export const chosenWords = ({ options, chosen }: Filter): readonly string[] =>
  options.filter(({ key }) => chosen.includes(key)).map(({ word }) => word);

/** The chosen keys after one option was pressed. */
export function withOption({ chosen, isMany = false }: Filter, key: string): readonly string[] {
  if (chosen.includes(key)) return isMany ? chosen.filter((other) => other !== key) : [];
  return isMany ? [...chosen, key] : [key];
}
