import { useState } from 'react';
import { BeforeAfter } from '@/components/content/before-after';
import { Card } from '@/components/content/card';
import { KeyValueList } from '@/components/content/key-value-list';
import { SecretText } from '@/components/content/secret-text';
import { copy } from '../list-copy';
import { ignore, Sample } from '../section';

export function Facts() {
  const [shown, setShown] = useState<string | null>(null);
  const secret = { label: copy.phone, masked: copy.masked, onHide: () => setShown(null) };
  const fix = { word: copy.fix, onPress: ignore };
  return (
    <>
      <Sample state="normal">
        <Card>
          <KeyValueList
            items={[
              ...copy.facts.map((fact) => (fact.key === 'name' ? { ...fact, action: fix } : fact)),
              {
                key: 'phone',
                label: copy.phone,
                value: <SecretText {...secret} shown={shown} onShow={() => setShown(copy.full)} />,
              },
              {
                key: 'shown',
                label: copy.phone,
                value: <SecretText {...secret} shown={copy.full} onShow={ignore} />,
              },
              {
                key: 'asked',
                label: copy.phone,
                value: <SecretText {...secret} shown={null} isLoading onShow={ignore} />,
              },
            ]}
          />
        </Card>
      </Sample>
      <Sample state="long">
        <Card>
          <BeforeAfter changes={copy.changes} />
        </Card>
      </Sample>
    </>
  );
}
