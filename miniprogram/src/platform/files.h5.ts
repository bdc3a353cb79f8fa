import { judgeFile, type FileChoice, type FileWish } from './file-choice';
import type * as weapp from './files';

/** How long a file that was handed to the browser stays in memory. */
const keptMs = 60_000;

let abandon: () => void = () => undefined;

/** A file as the browser hands it over, from the chooser or dropped onto the page. */
export const judgeBrowserFile = (file: File, wish: FileWish): FileChoice =>
  judgeFile({ name: file.name, bytes: file.size, content: file }, wish);

/** The field stays in the page until a file comes or it is opened again, for the reason told in photos.h5.ts. */
export const chooseFile: typeof weapp.chooseFile = (wish) => {
  abandon();
  const field = document.createElement('input');
  field.type = 'file';
  field.accept = wish.extensions.map((extension) => `.${extension}`).join(',');
  field.style.display = 'none';
  document.body.append(field);
  return new Promise((resolve) => {
    const finish = (choice: FileChoice) => {
      field.remove();
      resolve(choice);
    };
    abandon = () => finish({ outcome: 'none' });
    field.addEventListener('cancel', abandon);
    field.addEventListener('change', () => {
      const [file] = field.files ?? [];
      finish(file ? judgeBrowserFile(file, wish) : { outcome: 'none' });
    });
    field.click();
  });
};

/** The bytes of an answer, told piece by piece where it says how many there are. */
async function bytesOf(response: Response, onPercent: Parameters<typeof weapp.openFile>[2]): Promise<Blob> {
  const total = Number(response.headers.get('content-length') ?? 0);
  const reader = total > 0 ? response.body?.getReader() : undefined;
  if (!reader) return response.blob();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let count = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    pieces.push(part.value);
    count += part.value.length;
    onPercent?.(Math.min(100, Math.floor((count / total) * 100)));
  }
  return new Blob(pieces);
}

/** Fetched first: only then does the browser keep it under its name, and a failure can be told. */
export const openFile: typeof weapp.openFile = async (url, name, onPercent) => {
  try {
    const response = await fetch(url);
    if (!response.ok) return 'failed';
    const held = URL.createObjectURL(await bytesOf(response, onPercent));
    const link = document.createElement('a');
    link.href = held;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    // The browser has taken the bytes over once the click is dealt with; some do so a moment later.
    setTimeout(() => URL.revokeObjectURL(held), keptMs);
    return 'opened';
  } catch {
    return 'failed';
  }
};
