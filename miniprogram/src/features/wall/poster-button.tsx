import { hasOffice, useMe } from '@/api/use-me';
import { Button } from '@/components/form/button';
import { openPage, type RouteParams } from '@/routes';
import { copy } from './copy';

/** Leads from a board to the paper it can be printed on; villagers have nothing to print, and a calmer page. */
export function PosterButton({ params }: { readonly params: RouteParams }) {
  const { data: me } = useMe();
  if (!hasOffice(me)) return null;
  return (
    <Button word={copy.openPoster} kind="quiet" icon="file" onPress={() => openPage('poster', params)} />
  );
}
