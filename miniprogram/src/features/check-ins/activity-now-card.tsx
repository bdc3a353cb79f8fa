import { View } from '@tarojs/components';
import type { Activity } from '@shared/contract/check-ins';
import { Card } from '@/components/content/card';
import { Button } from '@/components/form/button';
import { openPage } from '@/routes';
import { activityNowCopy as copy } from './activity-now-copy';
import './activity-now.scss';

/** An activity that is on: one press from the first page to checking in. */
export function ActivityNowCard({ activity }: { readonly activity: Activity }) {
  return (
    <Card kind="attention">
      <View className="activity-now">
        <View className="activity-now__words">
          <View className="activity-now__title">{copy.isOn(activity.title)}</View>
          <View className="activity-now__note">{copy.placeAndEnd(activity.place, activity.endsAt)}</View>
        </View>
        <Button
          word={copy.checkIn}
          onPress={() => openPage('submitCheckIn', { activityId: activity.activityId })}
        />
      </View>
    </Card>
  );
}
