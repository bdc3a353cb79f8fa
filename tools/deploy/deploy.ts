import { join } from 'node:path';
import { collections } from '../../functions/_runtime/collections';
import { connectCloudbase } from './cloudbase-environment';
import { deploy } from './deploy-command';

deploy(process.argv.slice(2), {
  rootDir: join(import.meta.dirname, '..', '..'),
  environment: process.env,
  collections,
  connect: connectCloudbase,
  tell: (line) => console.log(line),
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
