import { View } from '@tarojs/components';
import type { FileWish, LocalFile } from '@/platform/file-choice';
import { Glyph } from '../content/glyph';
import { fileCopy } from '../file-copy';
import { Button } from './button';
import { sizeWords } from './use-file-drop';

interface ChosenFileProps {
  readonly file: LocalFile;
  readonly isWorking: boolean;
  readonly onReplace: () => void;
  readonly onRemove: () => void;
}

/** The file that was chosen, with its size and the ways to change one's mind. */
export const ChosenFile = ({ file, isWorking, onReplace, onRemove }: ChosenFileProps) => (
  <View className="file-drop file-drop--chosen">
    <View className="file-drop__file">
      <Glyph name="file" />
      <View className="file-drop__words">
        <View className="file-drop__name">{file.name}</View>
        <View className="file-drop__hint">{sizeWords(file.bytes)}</View>
      </View>
    </View>
    {!isWorking && (
      <View className="file-drop__actions">
        <Button word={fileCopy.replace} kind="ghost" size="compact" onPress={onReplace} />
        <Button word={fileCopy.remove} kind="quiet" size="compact" onPress={onRemove} />
      </View>
    )}
  </View>
);

/** Which files are taken, below the place for them. */
export const FileKinds = ({ wish: { extensions, bytesMax } }: { readonly wish: FileWish }) => (
  <View className="file-drop__hint">
    {fileCopy.kinds(extensions.map((extension) => `.${extension}`).join('、'), sizeWords(bytesMax))}
  </View>
);
