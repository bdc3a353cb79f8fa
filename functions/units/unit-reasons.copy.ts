/** Written into the history of people and offices when a unit is over. */
export const unitReasons = {
  merged: (fromName: string, intoName: string): string => `${fromName}并入${intoName}`,
  retired: (name: string): string => `${name}撤销`,
};
