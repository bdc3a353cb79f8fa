import { useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '@/components/content/card';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { TextField } from '@/components/form/text-field';
import { readPoint } from '@/platform/location';
import type { SubmitForm } from './use-submit-form';
import { submitCopy as copy } from './submit-copy';
import './snapshots.scss';

/** Where it is, in words or by the phone; neither is required, and the phone is asked only on a press. */
export function PlaceField({ draft }: Pick<SubmitForm, 'draft'>) {
  const [isLocating, setIsLocating] = useState(false);
  const { placeWords, point } = draft.value;
  const locate = () => {
    setIsLocating(true);
    void readPoint().then((found) => {
      setIsLocating(false);
      if (found === null) showToast(copy.cannotLocate);
      else draft.change({ point: found });
    });
  };
  return (
    <Card>
      <TextField
        label={copy.placeLabel}
        placeholder={copy.placePlaceholder}
        value={placeWords}
        charsMax={60}
        onChange={(words) => draft.change({ placeWords: words })}
      />
      <View className="snapshot__locate">
        {point === null ? (
          <Button
            word={isLocating ? copy.locating : copy.locate}
            kind="quiet"
            icon="place"
            isLoading={isLocating}
            onPress={locate}
          />
        ) : (
          <>
            <View className="snapshot__located">{copy.located}</View>
            <Button word={copy.dropPoint} kind="quiet" onPress={() => draft.change({ point: null })} />
          </>
        )}
      </View>
      <View className="snapshot__why">{copy.locateWhy}</View>
    </Card>
  );
}
