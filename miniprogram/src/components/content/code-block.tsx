import { View } from '@tarojs/components';
import { copyText } from '@/platform/clipboard';
import { accountCopy } from '../account-copy';
import { showToast } from '../feedback/toast-state';
import { Button } from '../form/button';
import { classNames } from '../theme/class-names';
import { groupsOf, spokenCode } from './code-words';
import './code-block.scss';

export interface CodeBlockProps {
  /** Digits only. */
  readonly code: string;
  /** What it is for or how to use it. */
  readonly note?: string | undefined;
  readonly canCopy?: boolean;
  /** No longer valid: still readable, clearly over. */
  readonly isExpired?: boolean;
}

/** A code to read out or type elsewhere, as large as the screen allows. */
export function CodeBlock({ code, note, canCopy = false, isExpired = false }: CodeBlockProps) {
  const copy = async () => {
    const isCopied = await copyText(code);
    showToast(isCopied ? accountCopy.copied : accountCopy.copyFailed, isCopied ? 'good' : 'plain');
  };
  return (
    <View className={classNames('code-block', isExpired && 'code-block--expired')}>
      <View className="code-block__code" role="img" ariaLabel={accountCopy.code(spokenCode(code))}>
        {groupsOf(code).map((group, index) => (
          <View key={index} className="code-block__group">
            {group}
          </View>
        ))}
      </View>
      {note !== undefined && <View className="code-block__note">{note}</View>}
      {canCopy && !isExpired && (
        <Button word={accountCopy.copy} kind="ghost" size="compact" onPress={() => void copy()} />
      )}
    </View>
  );
}
