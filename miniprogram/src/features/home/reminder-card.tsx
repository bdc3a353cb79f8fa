import { View } from '@tarojs/components';
import { Card } from '@/components/content/card';
import { Button } from '@/components/form/button';
import { openPage } from '@/routes';
import { copy } from './copy';
import './home.scss';

/** 月提醒: nothing is recorded yet in a month, with the two ways to change that. */
export function ReminderCard({ month }: { readonly month: string }) {
  return (
    <Card title={copy.reminder(month)}>
      <View className="reminder__words">{copy.reminderAdvice}</View>
      <View className="reminder__ways">
        <Button word={copy.activities} kind="ghost" onPress={() => openPage('activities')} />
        <Button word={copy.claim} kind="ghost" onPress={() => openPage('submitClaim')} />
      </View>
    </Card>
  );
}
