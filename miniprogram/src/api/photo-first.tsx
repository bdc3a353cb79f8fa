import { Field } from '@/components/form/field';
import { ShootTile } from '@/components/form/shoot-tile';
import { PhotosField, type PhotosFieldProps } from './photos-field';

export interface PhotoFirstProps extends PhotosFieldProps {
  /** How many there may be, or what they are for. */
  readonly note: string;
}

/** Photos that matter more than words: a field as wide as the screen until there is one. */
export function PhotoFirst({ note, ...field }: PhotoFirstProps) {
  const { label, photos, problem } = field;
  if (!photos.isEmpty) return <PhotosField {...field} />;
  return (
    <Field label={label} problem={problem} isBare>
      <ShootTile note={note} onPress={photos.add} />
    </Field>
  );
}
