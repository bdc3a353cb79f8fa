import { keptDemoVillage } from './copy-demo-village';

// Before tests of several processes ask for a copy at the same time, and each lets a village of its own move in.
console.log(await keptDemoVillage());
