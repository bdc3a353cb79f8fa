import { View } from '@tarojs/components';
import { snapshotLimits } from '@shared/contract/snapshots';
import { PhotosField } from '@/api/photos-field';
import type { FormPhotos } from '@/api/use-photos';
import { Glyph } from '@/components/content/glyph';
import { Pressable } from '@/components/content/pressable';
import { partsCopy } from '@/components/copy';
import { Field } from '@/components/form/field';
import { submitCopy as copy } from './submit-copy';
import './snapshots.scss';

export interface PhotoFirstProps {
  readonly label: string;
  readonly photos: FormPhotos;
  readonly problem: string | undefined;
}

/** Photos that matter more than words: a field as wide as the screen until there is one. */
export function PhotoFirst({ label, photos, problem }: PhotoFirstProps) {
  if (!photos.isEmpty) {
    return (
      <PhotosField label={label} photos={photos} photosMax={snapshotLimits.photosMax} problem={problem} />
    );
  }
  return (
    <Field label={label} problem={problem} isBare>
      <Pressable className="snapshot__shoot" label={partsCopy.addPhoto} onPress={photos.add}>
        <View className="snapshot__lens">
          <Glyph name="camera" size="large" />
        </View>
        <View className="snapshot__shoot-word">{partsCopy.addPhoto}</View>
        <View className="snapshot__shoot-note">{copy.photosNote}</View>
      </Pressable>
    </Field>
  );
}
