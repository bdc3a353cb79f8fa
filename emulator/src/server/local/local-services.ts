import type { FunctionRuntime } from '../../functions/function-runtime';
import type { FileStore } from '../../storage/file-store';
import type { TimerSchedule } from '../../timers/timer-schedule';
import type { WechatService } from '../../wechat/open-apis';

/** What the local endpoints work with. */
export interface LocalServices {
  readonly envId: string;
  readonly runtime: FunctionRuntime;
  readonly timers: TimerSchedule;
  readonly files: FileStore;
  readonly wechat: WechatService;
}
