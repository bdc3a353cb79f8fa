import path from 'node:path';
import { refuseLargePackages } from '../../tools/build-miniprogram/build-miniprogram';
import { bytesMaxOf, packageSizes } from '../../tools/build-miniprogram/package-sizes';

/** Tells how large each package of the weapp build is, and ends with a failure when one is too large. */
const folder = path.resolve(import.meta.dirname, '../../.build/miniprogram/weapp');
const sizes = packageSizes(folder);
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

console.log('weapp packages, and what each may have:');
for (const { name, bytes } of sizes)
  console.log(`${kilobytes(bytes).padStart(12)} of ${kilobytes(bytesMaxOf(name)).padStart(9)}  ${name}`);
refuseLargePackages(sizes);
