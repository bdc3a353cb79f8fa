import { join } from 'node:path';

/** Where the generated reference stands, from the root of the repository. */
export const referencePath = join('docs', 'reference', 'methods.md');
