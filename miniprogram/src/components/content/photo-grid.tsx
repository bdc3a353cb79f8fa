import { View } from '@tarojs/components';
import { previewPhotos } from '@/platform/photos';
import { classNames } from '../theme/class-names';
import { partsCopy } from '../copy';
import { Glyph } from './glyph';
import { Picture } from './picture';
import { Pressable } from './pressable';
import './photo-grid.scss';

export interface PhotoTile {
  readonly key: string;
  /** What an Image shows: a local file reference or an address. */
  readonly src: string;
  /** Left out for photos that are already with the server. */
  readonly state?: 'waiting' | 'uploading' | 'failed' | 'done';
  /** 0-100, while uploading. */
  readonly percent?: number;
}

export interface PhotoGridProps {
  readonly photos: readonly PhotoTile[];
  readonly photosMax?: number;
  /** Photos shown above the grid: numbers and the full-screen row count them too. */
  readonly before?: readonly string[];
  /** Shows the tile that adds one, until `photosMax` is reached. */
  readonly onAdd?: (() => void) | undefined;
  readonly onRemove?: ((key: string) => void) | undefined;
  readonly onRetry?: ((key: string) => void) | undefined;
}

const progressWords = ({ state, percent = 0 }: PhotoTile): string | null => {
  if (state === 'waiting') return partsCopy.photoWaiting;
  if (state === 'uploading') return partsCopy.photoUploading(percent);
  return state === 'failed' ? partsCopy.photoFailed : null;
};

/** Thumbnails that open full screen; with `onAdd` also the place where photos come in. */
export function PhotoGrid({ photos, photosMax = 9, before = [], onAdd, onRemove, onRetry }: PhotoGridProps) {
  const sources = [...before, ...photos.map(({ src }) => src)];
  return (
    <View className="photo-grid">
      {photos.map((photo, index) => (
        <Tile
          key={photo.key}
          photo={photo}
          position={before.length + index + 1}
          onOpen={() => {
            if (photo.state === 'failed' && onRetry) onRetry(photo.key);
            else previewPhotos(sources, before.length + index);
          }}
          onRemove={onRemove && (() => onRemove(photo.key))}
        />
      ))}
      {onAdd && photos.length < photosMax && (
        <Pressable className="photo-grid__tile photo-grid__add" onPress={onAdd}>
          <Glyph name="camera" size="large" />
          <View className="photo-grid__word">
            {photos.length === 0 ? partsCopy.addPhoto : partsCopy.addAnotherPhoto}
          </View>
          {photos.length > 0 && (
            <View className="photo-grid__left">{partsCopy.photosLeft(photos.length, photosMax)}</View>
          )}
        </Pressable>
      )}
    </View>
  );
}

interface TileProps {
  readonly photo: PhotoTile;
  readonly position: number;
  readonly onOpen: () => void;
  readonly onRemove: (() => void) | undefined;
}

function Tile({ photo, position, onOpen, onRemove }: TileProps) {
  const words = progressWords(photo);
  return (
    <View className="photo-grid__tile">
      <Pressable className="photo-grid__open" label={partsCopy.photoNumber(position)} onPress={onOpen}>
        <Picture className="photo-grid__picture" src={photo.src} mode="aspectFill" lazyLoad />
        {words !== null && (
          <View
            className={classNames(
              'photo-grid__state',
              photo.state === 'failed' && 'photo-grid__state--failed',
            )}
          >
            {words}
          </View>
        )}
      </Pressable>
      {onRemove && (
        <Pressable className="photo-grid__remove" label={partsCopy.removePhoto} onPress={onRemove}>
          <View className="photo-grid__cross">
            <Glyph name="close" size="small" />
          </View>
        </Pressable>
      )}
    </View>
  );
}
