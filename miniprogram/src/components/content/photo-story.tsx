import { previewPhotos } from '@/platform/photos';
import { partsCopy } from '../copy';
import { PhotoGrid } from './photo-grid';
import { Picture } from './picture';
import { Pressable } from './pressable';
import './photo-story.scss';

export interface PhotoStoryProps {
  readonly photos: readonly { readonly mediaId: string; readonly url: string }[];
}

/** The first photo large, as one would hold it up; the others below it. */
export function PhotoStory({ photos }: PhotoStoryProps) {
  const [cover, ...others] = photos;
  const urls = photos.map(({ url }) => url);
  if (cover === undefined) return null;
  return (
    <>
      <Pressable
        className="photo-story__cover"
        label={partsCopy.photoNumber(1)}
        onPress={() => previewPhotos(urls, 0)}
      >
        <Picture className="photo-story__cover-picture" src={cover.url} mode="aspectFill" />
      </Pressable>
      {others.length > 0 && (
        <PhotoGrid
          before={[cover.url]}
          photos={others.map(({ mediaId, url }) => ({ key: mediaId, src: url }))}
        />
      )}
    </>
  );
}
