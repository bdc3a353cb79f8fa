import path from 'node:path';
import { mainPackageBytesMax, refuseLargePackages } from '../../tools/build-miniprogram/build-miniprogram';
import { packageSizes } from '../../tools/build-miniprogram/package-sizes';

/** Tells how large each package of the weapp build is, and ends with a failure when one is too large. */
const folder = path.resolve(import.meta.dirname, '../../.build/miniprogram/weapp');
const sizes = packageSizes(folder);
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

console.log(`weapp packages, main may have ${kilobytes(mainPackageBytesMax)}:`);
for (const { name, bytes } of sizes) console.log(`${kilobytes(bytes).padStart(12)}  ${name}`);
refuseLargePackages(sizes);
