import { useState, type DragEvent } from 'react';
import { chooseFile } from '@/platform/files';
import { judgeBrowserFile } from '@/platform/files.h5';
import { fileCopy } from '../file-copy';
import { classNames } from '../theme/class-names';
import { Button } from './button';
import { ChosenFile, FileKinds } from './chosen-file';
import { Field } from './field';
import type { FileDropProps } from './file-drop';
import { useFileDrop } from './use-file-drop';
import './file-drop.scss';

export function FileDrop(props: FileDropProps) {
  const { label, wish, file, isWorking = false, problem, onChoose, onRemove } = props;
  const { refusal, take } = useFileDrop(onChoose);
  const [isOver, setIsOver] = useState(false);
  const choose = () => void chooseFile(wish).then(take);
  const drop = (event: DragEvent) => {
    // Without this the browser leaves the page and opens the file.
    event.preventDefault();
    setIsOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped && !isWorking) take(judgeBrowserFile(dropped, wish));
  };
  return (
    <Field label={label} problem={problem ?? refusal} isBare>
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        {file ? (
          <ChosenFile file={file} isWorking={isWorking} onReplace={choose} onRemove={onRemove} />
        ) : (
          <div className={classNames('file-drop', isOver && 'file-drop--over')}>
            <Button word={fileCopy.choose} kind="ghost" icon="file" onPress={choose} />
            <div className="file-drop__hint file-drop__hint--mouse">{fileCopy.drop}</div>
          </div>
        )}
      </div>
      <FileKinds wish={wish} />
    </Field>
  );
}
