import { View } from '@tarojs/components';
import { listCopy } from '../list-copy';
import './before-after.scss';

export interface FieldChange {
  readonly key: string;
  readonly field: string;
  /** Null: there was nothing, or there is nothing any more. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What a change did, field by field: what stood there and what stands there now. */
export function BeforeAfter({ changes }: { readonly changes: readonly FieldChange[] }) {
  const side = (word: string, value: string | null, kind: 'before' | 'after') => (
    <View className={`before-after__side before-after__side--${kind}`}>
      <View className="before-after__word">{word}</View>
      <View className="before-after__value">
        {value === null || value === '' ? listCopy.nothingThere : value}
      </View>
    </View>
  );
  return (
    <View className="before-after" role="list">
      {changes.map(({ key, field, before, after }) => (
        <View key={key} className="before-after__change" role="listitem">
          <View className="before-after__field">{field}</View>
          {side(listCopy.before, before, 'before')}
          {side(listCopy.after, after, 'after')}
        </View>
      ))}
    </View>
  );
}
