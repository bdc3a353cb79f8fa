import { isExportedMonth, type ExportedMonth } from '@shared/domain/exported-month';
import { verifyingMonth, type Verification } from '@shared/domain/verify-month';
import { element, fill, part } from './elements';
import { showMonth } from './show-month';
import { copy } from './verify-file.copy';

const result = part('result');
const progress = part('progress');
const drop = part('drop');

/** So long the page may count before it draws again. */
const sliceMs = 50;

const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

const readMonth = async (file: File): Promise<ExportedMonth | null> => {
  try {
    const content: unknown = JSON.parse(await new Response(file).text());
    return isExportedMonth(content) ? content : null;
  } catch {
    return null;
  }
};

const verify = async (month: ExportedMonth): Promise<Verification> => {
  const verifying = verifyingMonth(month);
  let since = Date.now();
  for (;;) {
    const turn = verifying.next();
    if (turn.done === true) return turn.value;
    if (Date.now() - since < sliceMs) continue;
    progress.textContent = copy.checking(turn.value.done, turn.value.total);
    await breathe();
    since = Date.now();
  }
};

const open = async (file: File | undefined): Promise<void> => {
  if (file === undefined) return;
  fill(result);
  progress.textContent = copy.reading;
  await breathe();
  const month = await readMonth(file);
  if (month === null) {
    progress.textContent = '';
    const sentence = element('p', '', copy.unreadable);
    sentence.setAttribute('role', 'alert');
    fill(result, element('section', 'card bad', sentence));
    return;
  }
  const verification = await verify(month);
  progress.textContent = '';
  fill(result, ...showMonth(month, verification));
};

part('file').addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  void open(target.files?.[0]);
  // The same file may have been changed: choosing it again is a new choice.
  target.value = '';
});

document.addEventListener('dragover', (event) => {
  event.preventDefault();
  drop.classList.add('over');
});
document.addEventListener('dragleave', () => drop.classList.remove('over'));
document.addEventListener('drop', (event) => {
  event.preventDefault();
  drop.classList.remove('over');
  void open(event.dataTransfer?.files[0]);
});
