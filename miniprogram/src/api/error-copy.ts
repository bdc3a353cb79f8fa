import type { ErrorCode } from '@shared/errors';
import { UploadFailed } from '@/platform/upload-failed';
import { ApiError, NoAnswerError } from './api-error';
import { LocalFailure } from './outbox/judge-failure';
import { OutboxRefused } from './outbox/outbox-item';

/** What happened and what to do next, for every refusal there is. Never a code, never a term. */
export const errorCopy = {
  Unauthenticated: '还不知道您是谁。请先登录，再来一次。',
  TokenExpired: '登录的时间太久了。请重新登录，写好的内容都还在。',
  Forbidden: '这件事您现在办不了。如果应该由您来办，请找村党支部书记开通。',
  MethodUnknown: '这个版本太旧了。请关掉重新打开，就会换成新的。',
  InvalidInput: '有的地方没填对。请看看带红框的地方，改好再送出。',
  BodyTooLarge: '内容太多了，一次送不出去。请删短一些再送出。',
  RequestKeyReused: '刚才已经送出过一份不一样的。请返回看看是不是已经送到了。',
  PhotoTooLarge: '这张照片太大了。请重新拍一张，或换一张小一点的。',
  PhotoUnreadable: '这张照片打不开。请换一张照片再试。',
  FileTooLarge: '这个文件太大了。请分成几个小一点的文件再送。',
  FileUnreadable: '这个文件打不开。请用系统里的模板填好，保存成表格文件再送。',
  NotFound: '没有找到。可能已经撤下了，请返回上一页看看。',
  PhotoMissing: '有一张照片没有送到。请点一下那张照片重新发送。',
  FileMissing: '文件没有送到。请重新选一次文件。',
  StateConflict: '别人刚刚先办了一步。请刷新看看现在到哪一步了。',
  AlreadyExists: '已经有一样的了，不用再加。请查一查原来的那一个。',
  AlreadyBound: '这个微信已经绑定了一位村民。要换人，请先在「我的」里解除绑定。',
  RuleNotInForce: '这条积分细则现在没有生效。请换一条，或选别的日期。',
  ConfirmationNeeded: '这条细则要两个人，一个人记，另一个人确认。请改用「申报」。',
  OwnMatter: '这件事和您自己有关，要请别人来办。',
  AlreadyReversed: '这一笔已经冲正过了，不用再冲。',
  AlreadyCheckedIn: '您已经打过卡了，不用再打。',
  ActivityNotOpen: '这个活动现在不能打卡。请看看活动的开始和结束时间。',
  CodeInvalid: '这个码不对，或者已经换新了。请看着现场的新码再试一次。',
  CapReached: '这一条的分已经加到上限了，这次不再加分。',
  TooManyRequests: '点得太快了。请等一分钟再试。',
  Busy: '现在用的人多，没排上。请过一会儿再试，写好的内容都还在。',
  Internal: '系统出了点问题，不是您的原因。请过一会儿再试。',
} as const satisfies Record<ErrorCode, string>;

const noAnswerCopy = {
  offline: '网络不通。请看看手机信号，有网了再试；写好的内容都在手机里。',
  timeout: '网络太慢，等了很久没有回音。请再试一次，不会重复。',
  unreadable: '暂时连不上村里的系统。请过一会儿再试。',
} as const satisfies Record<NoAnswerError['reason'], string>;

const uploadCopy = '照片没有送出去。请到信号好的地方点一下重发。';

/** Nothing was promised: what was written is still in the form. */
const refusedCopy = {
  full: '手机的空间满了，存不下这一条，还没有送出。请删掉一些不用的照片或软件，再送一次；写好的内容还在这里。',
  nobody: errorCopy.Unauthenticated,
} as const satisfies Record<OutboxRefused['reason'], string>;

const localCopy = {
  full: refusedCopy.full,
  photoGone: '有一张照片已经不在手机里了。请去掉它，重新拍一张。',
  unanswered: noAnswerCopy.timeout,
} as const satisfies Record<LocalFailure['reason'], string>;

/** The sentence to show for whatever went wrong. */
export function sentenceFor(error: unknown): string {
  if (error instanceof ApiError) return errorCopy[error.code];
  if (error instanceof NoAnswerError) return noAnswerCopy[error.reason];
  if (error instanceof UploadFailed) return uploadCopy;
  if (error instanceof OutboxRefused) return refusedCopy[error.reason];
  if (error instanceof LocalFailure) return localCopy[error.reason];
  return errorCopy.Internal;
}

/** The sentence for a page that cannot be shown: nobody filled anything in, a link was cut short or is of another time. */
export const sentenceForPage = (error: unknown): string =>
  error instanceof ApiError && error.code === 'InvalidInput' ? errorCopy.NotFound : sentenceFor(error);

/** For the small print under the sentence. */
export const requestIdOf = (error: unknown): string | null =>
  error instanceof ApiError ? error.requestId : null;
