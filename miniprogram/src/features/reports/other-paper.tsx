import { rosterReadingRoles } from '@shared/domain/roles';
import { View } from '@tarojs/components';
import { holdsAny, useMe } from '@/api/use-me';
import { Button } from '@/components/form/button';
import { openPage } from '@/routes';
import { copy } from './copy';
import './reports.scss';

/** From the board on paper to the sheets that members sign, and to the same as Excel. */
export function OtherPaper() {
  const { data: me } = useMe();
  if (!holdsAny(me, rosterReadingRoles)) return null;
  return (
    <View className="reports__others">
      <Button
        word={copy.pointsSheets}
        kind="quiet"
        size="compact"
        icon="file"
        onPress={() => openPage('pointsSheets')}
      />
      <Button
        word={copy.toExcel}
        kind="quiet"
        size="compact"
        icon="download"
        onPress={() => openPage('exports')}
      />
    </View>
  );
}
