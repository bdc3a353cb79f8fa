import { View } from '@tarojs/components';
import type { AuditRecord } from '@shared/contract/audits';
import { BeforeAfter } from '@/components/content/before-after';
import { Heading } from '@/components/content/heading';
import { Button } from '@/components/form/button';
import { copy } from './copy';
import { toldChange, type ToldChange } from './state';

interface ChangeProps {
  readonly change: ToldChange;
  readonly onPerson: (personId: string) => void;
}

function Change({ change, onPerson }: ChangeProps) {
  const { title, fields, isNew, hiddenCount, personId } = change;
  return (
    <View className="audits__change">
      <View className="audits__change-head">
        <Heading className="audits__change-title" level={3}>
          {title}
        </Heading>
        {personId !== null && (
          <Button
            word={copy.seePerson}
            label={`${title} ${copy.seePerson}`}
            kind="quiet"
            size="compact"
            onPress={() => onPerson(personId)}
          />
        )}
      </View>
      {isNew
        ? fields.map(({ key, field, after }) => (
            <View key={key} className="audits__line">
              <View className="audits__word">{field}</View>
              <View className="audits__value">{after}</View>
            </View>
          ))
        : fields.length > 0 && <BeforeAfter changes={fields} />}
      {hiddenCount > 0 && (
        <View className="audits__small">
          {fields.length > 0 ? copy.hidden(hiddenCount) : copy.onlyHidden}
        </View>
      )}
    </View>
  );
}

export interface AuditDetailProps {
  readonly record: AuditRecord;
  /** Left out where the list is narrowed to this person already. */
  readonly onActor: (() => void) | undefined;
  readonly onPerson: (personId: string) => void;
}

/** One thing an office holder did: every changed part before and after, and the number for whoever looks into it. */
export function AuditDetail({ record, onActor, onPerson }: AuditDetailProps) {
  const { actorName, changes, moreCount, requestId } = record;
  return (
    <View className="audits__detail">
      {changes.length === 0 && <View>{copy.nothingChanged}</View>}
      {changes.map((change) => {
        const told = toldChange(change);
        return <Change key={told.key} change={told} onPerson={onPerson} />;
      })}
      {moreCount > 0 && <View>{copy.moreChanges(moreCount)}</View>}
      {onActor && <Button word={copy.seeOnlyOf(actorName)} kind="ghost" size="compact" onPress={onActor} />}
      <View className="audits__small audits__request">{copy.requestId(requestId)}</View>
    </View>
  );
}
