import Taro from '@tarojs/taro';
import { extensionOf, judgeFile, type FileChoice, type FileWish } from './file-choice';
import { askPrivacy } from './privacy';
import { answered } from './weapp/answered';

/** `unreadable`: the file is here, but the phone has nothing that shows its kind. */
export type OpenOutcome = 'opened' | 'unreadable' | 'failed';

/** WeChat reaches no folder of the phone: the file is one that was sent to the person in a chat. */
export async function chooseFile(wish: FileWish): Promise<FileChoice> {
  if (!(await askPrivacy('chatFile'))) return { outcome: 'none' };
  try {
    const { tempFiles } = await answered<Taro.chooseMessageFile.SuccessCallbackResult>((callbacks) =>
      Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...wish.extensions], ...callbacks }),
    );
    const [file] = tempFiles;
    if (!file) return { outcome: 'none' };
    return judgeFile({ name: file.name, bytes: file.size, content: file.path }, wish);
  } catch {
    return { outcome: 'none' };
  }
}

/** What WeChat can show; a CSV is not among it, so ask for Excel there. */
const shownKinds = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf'] as const;

/**
 * Fetches a file and shows it under its name, with WeChat's menu to send it on or keep it. Sheets name people, so the
 * one opened before is thrown away. `onPercent` is told how much has come, where the platform knows.
 */
export async function openFile(
  url: string,
  name: string,
  onPercent?: (percent: number) => void,
): Promise<OpenOutcome> {
  const kind = shownKinds.find((shown) => shown === extensionOf(name));
  if (!kind) return 'unreadable';
  try {
    const filePath = `${emptyFolder()}/${name.replace(/[\\/:*?"<>|]/g, '_')}`;
    const { statusCode } = await answered<Taro.downloadFile.FileSuccessCallbackResult>((callbacks) => {
      const task = Taro.downloadFile({ url, filePath, ...callbacks });
      tellProgress(task, onPercent);
      return task;
    });
    if (statusCode !== 200) return 'failed';
    await answered((callbacks) =>
      Taro.openDocument({ filePath, fileType: kind, showMenu: true, ...callbacks }),
    );
    return 'opened';
  } catch {
    return 'failed';
  }
}

/** Old base libraries answer a promise, which knows nothing of what is under way. */
function tellProgress(
  task: Partial<Pick<Taro.DownloadTask, 'onProgressUpdate'>> | undefined,
  onPercent: ((percent: number) => void) | undefined,
): void {
  task?.onProgressUpdate?.(({ progress }) => onPercent?.(progress));
}

function emptyFolder(): string {
  const folder = `${String(Taro.env.USER_DATA_PATH)}/opened`;
  const files = Taro.getFileSystemManager();
  try {
    files.rmdirSync(folder, true);
  } catch {
    // Nothing was opened before.
  }
  files.mkdirSync(folder, true);
  return folder;
}
