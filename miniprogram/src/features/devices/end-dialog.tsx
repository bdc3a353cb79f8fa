import type { Device } from '@shared/contract/accounts';
import { actFor } from '@/api/acting-for';
import { sentenceFor } from '@/api/error-copy';
import { endSession } from '@/api/session';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { showToast } from '@/components/feedback/toast-state';
import { startOverAt } from '@/routes';
import { useReverseDevice, useShowDevices } from './api';
import { copy } from './copy';
import { labelOf } from './device-label';

/** One device, or all others. */
export type Ending = { readonly device: Device } | { readonly otherCount: number };

interface Words {
  readonly title: string;
  readonly sentence: string;
  readonly confirmWord: string;
}

const wordsOf = (ending: Ending): Words => {
  if ('otherCount' in ending) {
    return {
      title: copy.othersTitle,
      sentence: copy.othersSentence(ending.otherCount),
      confirmWord: copy.signOut,
    };
  }
  const { device } = ending;
  const title = copy.signOutTitle(labelOf(device));
  if (!device.isThis) return { title, sentence: copy.signOutSentence, confirmWord: copy.signOut };
  return device.kind === 'wechat'
    ? { title: `${copy.unbind}？`, sentence: copy.unbindSentence, confirmWord: copy.unbind }
    : { title, sentence: copy.signOutThisSentence, confirmWord: copy.signOut };
};

/** Where one stands after signing this very device out. */
const leave = async ({ kind }: Device): Promise<void> => {
  if (kind === 'browser') {
    endSession();
    return;
  }
  actFor(null);
  await startOverAt('join');
  showToast(copy.unbound, 'good');
};

export interface EndDialogProps {
  readonly ending: Ending | null;
  readonly onClose: () => void;
}

export function EndDialog({ ending, onClose }: EndDialogProps) {
  const reverse = useReverseDevice();
  const show = useShowDevices();
  const words = ending === null ? null : wordsOf(ending);
  const confirm = () => {
    if (ending === null) return;
    const device = 'device' in ending ? ending.device : null;
    reverse.mutate(device === null ? {} : { deviceId: device.deviceId }, {
      onSuccess: (left) => {
        if (device?.isThis === true) {
          void leave(device);
          return;
        }
        show(left);
        showToast(copy.signedOut, 'good');
      },
      onError: (error) => showToast(sentenceFor(error), 'bad'),
      onSettled: onClose,
    });
  };
  return (
    <ConfirmDialog
      isOpen={ending !== null}
      title={words?.title ?? ''}
      sentence={words?.sentence ?? ''}
      {...(words === null ? {} : { confirmWord: words.confirmWord })}
      isWorking={reverse.isPending}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
