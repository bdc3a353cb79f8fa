import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Manifest } from '../manifest/function-spec';
import { readManifest } from '../manifest/read-manifest';

const rootDir = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * What serverless.yml says when no variable of the shell is looked at. A CLOUDBASE_ENV_ID that is set for a deploy must
 * not rename the local environment: files in storage and tokens carry that name.
 */
export const readLocalManifest = (): Manifest => readManifest(join(rootDir, 'serverless.yml'), {});
