type Child = Node | string;

/** An element with a class and what stands in it; texts stay texts, whatever a file says. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
};

/** Puts these in place of whatever stands in an element. */
export const fill = (place: HTMLElement, ...children: readonly Child[]): void => {
  place.textContent = '';
  place.append(...children);
};

/** The element of the page with this id. */
export const part = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no ${id}`);
  return found;
};
