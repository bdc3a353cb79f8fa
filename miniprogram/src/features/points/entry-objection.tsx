import type { Entry } from '@shared/contract/points';
import { Notice } from '@/components/feedback/notice';
import { openPage } from '@/routes';
import { entryCopy as copy } from './entry-copy';

/** What became of the newest objection against an entry. */
export function EntryObjection({ entry }: { readonly entry: Entry }) {
  const { objection, isFrozen } = entry;
  if (objection === null)
    return isFrozen ? <Notice words={copy.frozen} tone="publicity" icon="alert" /> : null;
  const { objectionId, state } = objection;
  return (
    <Notice
      words={copy.objections[state]}
      tone={isFrozen ? 'publicity' : 'plain'}
      icon={isFrozen ? 'alert' : 'check'}
      onPress={() => openPage('objection', { objectionId })}
    />
  );
}
