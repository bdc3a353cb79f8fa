import { ApiError } from '@/api/api-error';
import { sentenceFor } from '@/api/error-copy';
import { UploadFailed } from '@/platform/upload-failed';
import { copy } from './copy';

const wordsOf = (words: Readonly<Record<string, string>>, key: unknown): string | undefined =>
  typeof key === 'string' ? words[key] : undefined;

/** What is wrong with a file, or why it could not be brought in, in a sentence that says what to do. */
export function fileProblem(error: unknown): string {
  if (error instanceof UploadFailed) return copy.uploadFailed;
  if (!(error instanceof ApiError)) return sentenceFor(error);
  const { reason, what } = error.details;
  if (error.code === 'FileUnreadable') return wordsOf(copy.unreadable, reason) ?? sentenceFor(error);
  if (error.code === 'FileTooLarge') return wordsOf(copy.tooLarge, what) ?? sentenceFor(error);
  return wordsOf(copy.forbidden, reason) ?? sentenceFor(error);
}

/** Why an import could not go on. */
export function advanceProblem(error: unknown): string {
  if (!(error instanceof ApiError) || error.code !== 'StateConflict') return fileProblem(error);
  return error.details['reason'] === 'underWay' ? copy.underWay : copy.stateChanged;
}
