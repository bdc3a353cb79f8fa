import { erasureGraceDays } from '@shared/domain/consent';
import { retentionDays } from '@shared/domain/retention';

const daysInYear = 365;
const yearsOf = (days: number): string => `${Math.round(days / daysInYear)} 年`;

export interface NoticeSection {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** The notice in plain words. Whoever changes what it promises gives it a new version (shared/domain/consent.ts). */
export const noticeSections: readonly NoticeSection[] = [
  {
    title: '留了什么',
    sentences: [
      '您的姓名、手机号、所在的网格和户、是不是党员。',
      '您拍的随手拍、打过的卡、每一笔积分。',
      '不收身份证号和银行卡号，不看您的通讯录和聊天。',
    ],
  },
  {
    title: '留着做什么',
    sentences: ['核对您是本村人，办您报的事，记分、排名、公示，有事找得到您。', '不做别的，也不给商家。'],
  },
  {
    title: '谁看得到',
    sentences: [
      '手机号只显示头尾。干部要看全号，必须写明理由，谁看过都有记录。',
      '积分榜村里人都看得到。随手拍核对过才公开，您可以不公开名字。',
      '照片里藏着的拍摄地点和时间，上传后自动去掉。',
    ],
  },
  {
    title: '留多久',
    sentences: [
      `搬走或去世的人，手机号 ${yearsOf(retentionDays.phonesOfFormer)}后删掉。`,
      `申请加入、申请更正，办完 ${retentionDays.requests} 天后删掉。干部改了什么，记录留 ${yearsOf(retentionDays.auditRecords)}。`,
      `注销 ${erasureGraceDays} 天后，您的个人信息都删掉；积分换成代号留下，好让全村的账对得上。`,
    ],
  },
  {
    title: '您可以做什么',
    sentences: [
      '看自己的信息、拿走一份、申请更正、收回同意、注销，都在「我的」→「隐私与授权」里。',
      '没有手机、不想用手机，一样参加：村里用纸笔记，家里人或联户党员可以代办。',
    ],
  },
  { title: '有疑问找谁', sentences: ['村党支部书记，或者村党群服务中心。'] },
];

/** The same in four lines, before anything is asked. */
export const noticeSummary: readonly string[] = [
  '只留姓名、手机号、网格和户，还有您自己拍的、打的卡和积分。',
  '只用来办村里的事，不给商家。',
  '手机号只显示头尾，谁看过全号都有记录。',
  '随时可以看、拿走、改、收回、注销。',
];
