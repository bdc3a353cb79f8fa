import type { Me } from '@/api/use-me';
import { Card } from '@/components/content/card';
import { PersonLine } from '@/components/content/person-line';
import { turnTo } from './acting-banner';
import { copy } from './copy';

/** The people without a phone for whom one may act; a press turns the phone to one of them. */
export function ProxyCard({ me: { actsFor } }: { readonly me: Me }) {
  if (actsFor.length === 0) return null;
  return (
    <Card title={copy.title} kind="list">
      {actsFor.map(({ personId, name, toOn }) => (
        <PersonLine
          key={personId}
          name={name}
          note={copy.noPhone(toOn)}
          trail={copy.actHere}
          onPress={() => void turnTo({ personId, name })}
        />
      ))}
    </Card>
  );
}
