import { View } from '@tarojs/components';
import { Notice } from '../feedback/notice';
import { Button } from '../form/button';
import { openAlbumSettings } from '@/platform/album';
import { print } from '@/platform/printing';
import { paperCopy as copy } from '../paper-copy';
import type { Sheet } from './marks';
import { useSaveSheets } from './use-save-sheets';

export interface SheetActionsProps {
  readonly sheets: readonly Sheet[];
  /** Of the files, where the platform names them. */
  readonly name: string;
}

/** Printing where there is a printer, and pictures everywhere; a refused album leaves two other ways. */
export function SheetActions({ sheets, name }: SheetActionsProps) {
  const { isSaving, outcome, save } = useSaveSheets(sheets, name);
  const openSettings = openAlbumSettings;
  return (
    <>
      {outcome === 'failed' && <Notice words={copy.failed} tone="attention" icon="alert" />}
      {outcome === 'refused' && (
        <>
          <Notice words={copy.refused} tone="attention" icon="alert" />
          {openSettings && (
            <Button word={copy.openSettings} kind="quiet" onPress={() => void openSettings()} />
          )}
        </>
      )}
      <View className="page__footer-row">
        <Button
          word={isSaving ? copy.saving : copy.save}
          kind={print === null ? 'primary' : 'ghost'}
          isLoading={isSaving}
          onPress={() => void save()}
        />
        {print !== null && <Button word={copy.print} onPress={print} />}
      </View>
    </>
  );
}
