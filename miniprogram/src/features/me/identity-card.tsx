import { Text, View } from '@tarojs/components';
import type { Me } from '@/api/use-me';
import { Card } from '@/components/content/card';
import { Heading } from '@/components/content/heading';
import { Tag } from '@/components/content/tag';
import { partyStatusWords } from '@/words/party-status-copy';
import { copy } from './copy';
import './me.scss';

/** Who I am here: name, place, standing, and the number that the village reaches me by. */
export function IdentityCard({ me }: { readonly me: Me }) {
  const place = [me.villageName, me.gridName].filter((name) => name !== null).join(' · ');
  return (
    <Card>
      <Heading className="me__name" level={2}>
        {me.name}
      </Heading>
      <View className="me__place">
        {place !== '' && <Text>{place}</Text>}
        {me.partyStatus !== 'masses' && <Tag word={partyStatusWords[me.partyStatus]} tone="red" />}
      </View>
      <View className="me__phone">{me.maskedPhone === '' ? copy.noPhone : copy.phone(me.maskedPhone)}</View>
    </Card>
  );
}
