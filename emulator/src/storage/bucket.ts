import { isCloudPath } from './cloud-path';

/** The name that the cloud gives to an environment's storage bucket; it is part of every file id. */
function bucketOf(envId: string): string {
  const prefix = Buffer.from(envId.slice(0, 2)).toString('hex');
  return `${prefix}-${envId}-1250000000`;
}

export function fileIdOf(envId: string, cloudPath: string): string {
  return `cloud://${envId}.${bucketOf(envId)}/${cloudPath}`;
}

/** The path inside this environment's bucket, or undefined for any other text. */
export function cloudPathOf(envId: string, fileId: string): string | undefined {
  const start = fileIdOf(envId, '');
  if (!fileId.startsWith(start)) return undefined;
  const cloudPath = fileId.slice(start.length);
  return isCloudPath(cloudPath) ? cloudPath : undefined;
}
