import path from 'node:path';
import { packageSizes } from './package-sizes';

/** Ours, well under WeChat's 2 MB: on two bars of signal every 100 KB is a second. */
const mainBytesMax = 900 * 1024;
/** WeChat's own. */
const packageBytesMax = 2 * 1024 * 1024;

const folder = path.resolve(import.meta.dirname, '../../.build/miniprogram/weapp');
const sizes = packageSizes(folder);
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

console.log(`weapp packages: ${kilobytes(sizes.reduce((sum, { bytes }) => sum + bytes, 0))} in all`);
for (const { name, bytes } of sizes) console.log(`  ${kilobytes(bytes).padStart(10)}  ${name}`);

const tooLarge = sizes.filter(
  ({ name, bytes }) => bytes > (name === 'main' ? mainBytesMax : packageBytesMax),
);
for (const { name, bytes } of tooLarge) {
  console.error(`${name} is ${kilobytes(bytes)}, more than is allowed (main ${kilobytes(mainBytesMax)})`);
}
process.exitCode = tooLarge.length > 0 ? 1 : 0;
