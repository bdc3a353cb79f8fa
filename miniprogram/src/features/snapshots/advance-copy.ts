import type { SnapshotAction } from '@shared/domain/snapshot-workflow';

interface ActionWords {
  /** On the button. */
  readonly word: string;
  /** What will happen, read before confirming. */
  readonly sentence: string;
  readonly done: string;
}

export const advanceCopy = {
  actions: {
    accept: { word: '受理', sentence: '受理后全村能看到这条随手拍。', done: '已受理' },
    reject: { word: '退回说明', sentence: '退回后只有反映人看得到，请写清原因。', done: '已退回' },
    dispatch: { word: '派单', sentence: '派单后网格员就能看到，要在期限内办结。', done: '已派单' },
    start: { word: '开始处理', sentence: '反映人会看到您已经开始处理。', done: '已开始' },
    resolve: { word: '办好了', sentence: '请拍一张办好以后的照片。', done: '已办结，等反映人确认' },
    close: { word: '修好了，满意', sentence: '确认后这件事就销号了。', done: '谢谢您，已销号' },
    reopen: { word: '还没修好', sentence: '会退给网格员重新处理，请说说哪里还不行。', done: '已退给网格员' },
  } satisfies Record<SnapshotAction, ActionWords>,
  /** A good deed has nothing to mend; closing it means it has been verified. */
  verify: { word: '核实无误', sentence: '核实后长期公开展示。', done: '已核实' },
  /** What is on its way, for the list. */
  step: (word: string, text: string) => `${word}：${text}`,
  stepOnTheWay: '您这一步已经存在手机里，有网时自动送出',
  stepStuck: '您这一步没送成，请看一看',
  noteLabel: '说明（可以不写）',
  noteNeeded: '说明（必填）',
  photosLabel: '照片（可以不加）',
  photosNeeded: '办好以后的照片（必填）',
  changeGrid: '换一个',
  gridLabel: '派给哪个网格',
  gridWorkers: (names: readonly string[]) =>
    names.length === 0 ? '还没有网格员' : `网格员：${names.join('、')}`,
  needNote: '请写说明',
  needPhoto: '请拍一张办好以后的照片',
  needGrid: '请选一个网格',
  awardMissing: { person: '选了细则，还要选给谁加分', rule: '选了人，还要选一条细则' },
  awarded: '已核实，分已记上',
} as const;
