import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Settings } from '@shared/contract/units';
import { AnswerView } from '@/api/answer-view';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { Heading } from '@/components/content/heading';
import { Notice } from '@/components/feedback/notice';
import { Skeleton } from '@/components/feedback/skeleton';
import { useGetSettings } from './api';
import { ChangeSheet } from './change-sheet';
import { copy } from './copy';
import { RecoverDialog } from './recover-dialog';
import { SettingCard } from './setting-card';
import { levelOfSettings, type Setting } from './state';
import './settings.scss';

interface Doing {
  readonly what: 'change' | 'recover';
  readonly setting: Setting;
}

function SettingCards({ settings }: { readonly settings: Settings }) {
  const { unitName, canChange, changedAt, changedByName } = settings;
  const level = levelOfSettings(settings);
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => setDoing(null);
  const dialog = doing && { settings, setting: doing.setting, onClose: close };
  return (
    <>
      <View>
        <Heading className="settings__unit" level={2}>
          {copy.of(unitName)}
        </Heading>
        <View className="settings__last">
          {changedAt === null ? copy.neverChanged(level) : copy.lastChange(changedByName, changedAt)}
        </View>
      </View>
      {!canChange && <Notice words={copy.readOnly} icon="eye" />}
      <View className="settings__cards">
        {settings.settings.map((setting) => (
          <SettingCard
            key={setting.name}
            setting={setting}
            level={level}
            canChange={canChange}
            onChange={() => setDoing({ what: 'change', setting })}
            onRecover={() => setDoing({ what: 'recover', setting })}
          />
        ))}
      </View>
      {dialog && doing.what === 'change' && <ChangeSheet {...dialog} />}
      {dialog && doing.what === 'recover' && <RecoverDialog {...dialog} />}
    </>
  );
}

export interface SettingsViewProps {
  /** Whose switches; the caller's own unit when null. */
  readonly unitCode: string | null;
}

/** What a unit decides for itself and everything below it. */
export function SettingsView({ unitCode }: SettingsViewProps) {
  const answer = useGetSettings(unitCode);
  useRefetchOnShow(answer.refetch);
  return (
    <AnswerView answer={answer} skeleton={<Skeleton rows={4} shape="card" />}>
      {(settings) => <SettingCards settings={settings} />}
    </AnswerView>
  );
}
