import { Button } from '@/components/form/button';
import { openPage, type RouteParams } from '@/routes';
import { copy } from './copy';

/** Leads from a board to the paper it can be printed on. */
export const PosterButton = ({ params }: { readonly params: RouteParams }) => (
  <Button word={copy.openPoster} kind="quiet" icon="file" onPress={() => openPage('poster', params)} />
);
