import type { ConsentPurpose } from '@shared/domain/consent';

interface PurposeWords {
  readonly title: string;
  /** What is used for what. */
  readonly use: string;
  /** What one can do without; of the one that nothing goes without, what is left then. */
  readonly without: string;
}

export const purposeWords: Readonly<Record<ConsentPurpose, PurposeWords>> = {
  service: {
    title: '办事和记分',
    use: '用姓名、手机号核对您是本村人，办您报的事，记您的积分。',
    without: '不同意就不能用手机办，可以请村里用纸笔替您记。',
  },
  board: {
    title: '榜上写全名',
    use: '积分榜上写您的姓名。',
    without: '不同意，榜上只写姓，分数照算。',
  },
  location: {
    title: '随手拍带上地点',
    use: '您拍照时带上地点，网格员好找。',
    without: '不同意，自己写一写地方就行。',
  },
  message: {
    title: '微信里提醒我',
    use: '您报的事有了进展，在微信里告诉您。',
    without: '不同意，自己进来看就行。',
  },
};
