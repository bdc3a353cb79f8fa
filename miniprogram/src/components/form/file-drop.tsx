import { View } from '@tarojs/components';
import type { FileWish, LocalFile } from '@/platform/file-choice';
import { chooseFile } from '@/platform/files';
import { fileCopy } from '../file-copy';
import { Button } from './button';
import { ChosenFile, FileKinds } from './chosen-file';
import { Field } from './field';
import { useFileDrop } from './use-file-drop';
import './file-drop.scss';

export interface FileDropProps {
  readonly label: string;
  readonly wish: FileWish;
  readonly file: LocalFile | null;
  /** The file travels or is being read: it cannot be changed now. */
  readonly isWorking?: boolean;
  /** What is wrong with it, in a sentence; what the chooser refuses is said by this part itself. */
  readonly problem?: string | undefined;
  readonly onChoose: (file: LocalFile) => void;
  readonly onRemove: () => void;
}

/** A file out of a chat; browsers take one from the machine or by dropping it (file-drop.h5.tsx). */
export function FileDrop({
  label,
  wish,
  file,
  isWorking = false,
  problem,
  onChoose,
  onRemove,
}: FileDropProps) {
  const { refusal, take } = useFileDrop(onChoose);
  const choose = () => void chooseFile(wish).then(take);
  return (
    <Field label={label} problem={problem ?? refusal} isBare>
      {file ? (
        <ChosenFile file={file} isWorking={isWorking} onReplace={choose} onRemove={onRemove} />
      ) : (
        <View className="file-drop">
          <Button word={fileCopy.chooseFromChat} kind="ghost" icon="file" onPress={choose} />
          <View className="file-drop__hint">{fileCopy.chatHint}</View>
        </View>
      )}
      <FileKinds wish={wish} />
    </Field>
  );
}
