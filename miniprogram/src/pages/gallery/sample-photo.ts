/** Plain fields of colour in the place of photos: the same bytes on every machine. */
const grounds = { field: '#7c9a76', sky: '#8fa9c4', earth: '#a88f6b', snow: '#ffffff' } as const;

export const samplePhoto = (ground: keyof typeof grounds): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><rect width="90" height="90" fill="${grounds[ground]}"/></svg>`,
  )}`;
