import { writeFileSync } from 'node:fs';
import { methods } from '@shared/contract/index';
import { referencePath } from './reference-path';
import { renderMethods } from './render-methods';

if (process.argv.includes('--help')) {
  console.log('npm run reference: writes docs/reference/methods.md from shared/contract.');
} else {
  writeFileSync(referencePath, renderMethods(methods));
  console.log(`wrote ${referencePath}`);
}
