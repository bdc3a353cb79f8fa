/** What a household is called that begins with its first person. */
export const householdNameOf = (personName: string): string => `${personName}户`;
