import { errorCodes, type ErrorCode, type ErrorDetails } from '@shared/errors';
import { ApiError, NoAnswerError } from './api-error';

/** What is sent for one call; the same JSON on both platforms. */
export interface CallBody {
  readonly method: string;
  readonly input: unknown;
  /** Letters, digits, `-` and `_`, 8-64 of them; on every write. */
  readonly requestKey?: string | undefined;
  /** For whom the caller does this; left out for oneself. */
  readonly actFor?: string | undefined;
}

/** An officer looks at one village at a time; whatever does not name another is asked about that one. */
export const inVillage = (villageCode: string | null, input: object): object =>
  villageCode === null ? input : { villageCode, ...input };

/** The cloud function that answers a method. */
export const functionOf = ({ name }: { readonly name: string }): string => name.slice(0, name.indexOf('.'));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A newer server may know more codes than this build. */
const knownCode = (code: unknown): ErrorCode => errorCodes.find((known) => known === code) ?? 'Internal';

/** The data of an answer. Throws ApiError for a refusal, NoAnswerError for anything that is no answer of ours. */
export function openAnswer(answer: unknown): unknown {
  if (!isRecord(answer) || typeof answer['ok'] !== 'boolean') throw new NoAnswerError('unreadable');
  if (answer['ok']) return answer['data'];
  const error = isRecord(answer['error']) ? answer['error'] : {};
  throw new ApiError(
    knownCode(error['code']),
    isRecord(error['details']) ? (error['details'] as ErrorDetails) : {},
    typeof error['requestId'] === 'string' ? error['requestId'] : null,
  );
}
