import { PhotoGrid } from '@/components/content/photo-grid';
import { partsCopy } from '@/components/copy';
import { Field } from '@/components/form/field';
import { ApiError } from './api-error';
import { sentenceFor } from './error-copy';
import type { FormPhotos } from './use-photos';

export interface PhotosFieldProps {
  readonly label: string;
  readonly photos: FormPhotos;
  readonly photosMax: number;
  /** What is wrong besides, such as that one is needed; a photo that did not arrive is told without it. */
  readonly problem?: string | undefined;
}

/** A refusal says what is wrong with the photo; one that only did not get through is sent again with the form. */
const wordsFor = ({ problem }: FormPhotos): string =>
  problem instanceof ApiError ? sentenceFor(problem) : partsCopy.photosFailed;

/** The photos of a form, from the first tile to the last that did not arrive. */
export function PhotosField({ label, photos, photosMax, problem }: PhotosFieldProps) {
  return (
    <Field label={label} problem={photos.hasFailed ? wordsFor(photos) : problem} isBare>
      <PhotoGrid
        photos={photos.tiles}
        photosMax={photosMax}
        onAdd={photos.add}
        onRemove={photos.remove}
        onRetry={photos.retry}
      />
    </Field>
  );
}
