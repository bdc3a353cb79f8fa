import { View } from '@tarojs/components';
import { Button } from '@/components/form/button';
import { ShareButton } from '@/components/form/share-button';
import { addressOf } from '@/routes';
import { copy } from '../copy';
import { ignore, Sample } from '../section';

export const Buttons = () => (
  <>
    {(['normal', 'pressed', 'focused'] as const).map((state) => (
      <Sample key={state} state={state}>
        <Button word={copy.send} size="large" icon="camera" onPress={ignore} />
        <View className="page__footer-row">
          <Button word={copy.ghost} kind="ghost" onPress={ignore} />
          <Button word={copy.done} icon="check" onPress={ignore} />
        </View>
        <Button word={copy.quiet} kind="quiet" onPress={ignore} />
      </Sample>
    ))}
    <Sample state="loading">
      <Button word={copy.sending} size="large" isLoading onPress={ignore} />
      <Button word={copy.sending} kind="ghost" isLoading onPress={ignore} />
    </Sample>
    <Sample state="disabled">
      <Button word={copy.send} isDisabled onPress={ignore} />
      <Button word={copy.ghost} kind="ghost" isDisabled onPress={ignore} />
      <Button word={copy.quiet} kind="quiet" isDisabled onPress={ignore} />
    </Sample>
    <Sample state="long">
      <View className="page__footer-row">
        <Button word={copy.longWord} kind="ghost" onPress={ignore} />
        <Button word={copy.longWord} icon="check" onPress={ignore} />
      </View>
      <Button word={copy.longWord} size="compact" onPress={ignore} />
    </Sample>
    <Sample state="plain">
      <ShareButton card={{ title: copy.shareTitle, address: addressOf('boards'), picture: 'board' }} />
    </Sample>
  </>
);
