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
 * one opened before is thrown away.
 */
export async function openFile(url: string, name: string): Promise<OpenOutcome> {
  const kind = shownKinds.find((shown) => shown === extensionOf(name));
  if (!kind) return 'unreadable';
  try {
    const filePath = `${emptyFolder()}/${name.replace(/[\\/:*?"<>|]/g, '_')}`;
    const { statusCode } = await answered<Taro.downloadFile.FileSuccessCallbackResult>((callbacks) =>
      Taro.downloadFile({ url, filePath, ...callbacks }),
    );
    if (statusCode !== 200) return 'failed';
    await answered((callbacks) =>
      Taro.openDocument({ filePath, fileType: kind, showMenu: true, ...callbacks }),
    );
    return 'opened';
  } catch {
    return 'failed';
  }
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
