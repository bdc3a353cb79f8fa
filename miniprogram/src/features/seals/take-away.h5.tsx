import { View } from '@tarojs/components';
import { Button } from '@/components/form/button';
import { copy } from './copy';
import type * as weapp from './take-away';
import { useTakeFile } from './use-take-file.h5';
import './seals.scss';

/** The month as a file, and the page that verifies it without a network. */
export const TakeAway: typeof weapp.TakeAway = ({ month }) => {
  const { taking, takeMonth, takeTool } = useTakeFile(month);
  return (
    <>
      <Button
        word={copy.download}
        kind="ghost"
        icon="download"
        isLoading={taking === 'month'}
        onPress={takeMonth}
      />
      <Button
        word={copy.downloadTool}
        kind="ghost"
        icon="download"
        isLoading={taking === 'tool'}
        onPress={takeTool}
      />
      <View className="verify__advice">{copy.downloadAdvice}</View>
    </>
  );
};
