import { useState } from 'react';
import { View } from '@tarojs/components';
import { sentenceFor } from '@/api/error-copy';
import { Notice } from '@/components/feedback/notice';
import { Sheet } from '@/components/feedback/sheet';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { Switch } from '@/components/form/switch';
import { openPage } from '@/routes';
import { useExportRoster } from './api';
import { copy } from './copy';
import type { RosterRights } from './state';
import './roster.scss';

interface ExportSheetProps {
  readonly canTakePhones: boolean;
  readonly onClose: () => void;
}

/** The roster as a file; says before that taking it is written down. */
function ExportSheet({ canTakePhones, onClose }: ExportSheetProps) {
  const [hasPhones, setHasPhones] = useState(false);
  const { mutate, isPending, error } = useExportRoster();
  const take = () =>
    mutate(
      { hasPhones },
      {
        onSuccess: (outcome) => {
          showToast(copy.outcomes[outcome], outcome === 'opened' ? 'good' : 'bad');
          if (outcome === 'opened') onClose();
        },
      },
    );
  return (
    <Sheet isOpen title={copy.exportTitle} onClose={onClose}>
      <View>{copy.exportSentence}</View>
      {canTakePhones && (
        <View className="roster-sheet__part">
          <Switch title={copy.withPhones} isOn={hasPhones} onChange={setHasPhones} />
        </View>
      )}
      <Notice
        words={hasPhones ? copy.withPhonesNote : copy.withoutPhonesNote}
        tone={hasPhones ? 'attention' : 'plain'}
        icon="eye"
      />
      {error !== null && <Notice words={sentenceFor(error)} tone="attention" icon="alert" />}
      <Button
        word={isPending ? copy.exporting : copy.exportNow}
        size="large"
        isLoading={isPending}
        onPress={take}
      />
    </Sheet>
  );
}

/** What can be begun with the roster as a whole. */
export function RosterTools({ rights }: { readonly rights: RosterRights }) {
  const [isExporting, setIsExporting] = useState(false);
  return (
    <View className="roster-tools">
      {rights.canKeep && (
        <Button
          word={copy.add}
          label={copy.addLabel}
          icon="plus"
          size="compact"
          onPress={() => openPage('editPerson')}
        />
      )}
      {rights.canImport && (
        <Button
          word={copy.import}
          label={copy.importLabel}
          kind="ghost"
          icon="file"
          size="compact"
          onPress={() => openPage('importRoster')}
        />
      )}
      <Button
        word={copy.export}
        label={copy.exportLabel}
        kind="ghost"
        icon="download"
        size="compact"
        onPress={() => setIsExporting(true)}
      />
      {isExporting && (
        <ExportSheet canTakePhones={rights.canTakePhones} onClose={() => setIsExporting(false)} />
      )}
    </View>
  );
}
