import type { AnnouncementColumn } from '@shared/contract/announcements';

export interface SeededAnnouncement {
  readonly daysAgo: number;
  /** China's wall clock. */
  readonly time: string;
  readonly column: AnnouncementColumn;
  readonly title: string;
  readonly text: string;
  /** Files of photos/ without their ending. */
  readonly pictures?: readonly string[];
  /** Share of the villagers who have read it. */
  readonly readShare: number;
}

export const seededAnnouncements: readonly SeededAnnouncement[] = [
  {
    ...{ daysAgo: 84, time: '09:20', column: 'partyBuilding', readShare: 0.07 },
    title: '党员积分管理办法从本月起试行',
    text: '经支部党员大会讨论通过，我村党员积分管理办法从本月起试行。\n\n参加组织生活、志愿服务、联户走访、环境整治都有积分，违反村规民约的要扣分。每一笔积分都写明是谁、哪一天、按哪一条、谁记的，大家都能查到。\n\n每月1日公布上月榜单，公示七个工作日。积分只用来表扬先进、评先评优，不和任何群众应得的待遇挂钩。',
  },
  {
    ...{ daysAgo: 71, time: '16:05', column: 'service', readShare: 0.09 },
    title: '城乡居民医保缴费开始了',
    text: '下一年度城乡居民基本医疗保险开始缴费。\n\n可以在手机上缴，也可以带身份证到村党群服务中心，由值班干部帮助办理。家里有在外打工的，请转告一声。\n\n特困、低保、监测户按政策资助参保，名单在公开栏，有疑问随时来问。',
  },
  {
    ...{ daysAgo: 58, time: '08:40', column: 'villageDisclosure', readShare: 0.06 },
    title: '第三季度村级事务办理情况公开',
    text: '现将第三季度村级事务办理情况公开如下：\n\n一、村东排水沟清淤300米，用工由党员和群众义务出工，租用挖掘机一台半天。\n二、更换路灯灯头6个，其中3个由随手拍上报。\n三、文化广场健身器材维修2件。\n四、办理低保申请3户，经评议和公示，通过2户，1户说明了理由。',
    pictures: ['open-board'],
  },
  {
    ...{ daysAgo: 47, time: '18:30', column: 'oversight', readShare: 0.05 },
    title: '村务监督委员会工作通报',
    text: '本月村务监督委员会抽查积分记录40条，核对打卡名册4份，走访群众12户。\n\n发现2条记到了同名的人名下，已由书记冲正并重新记录，冲正前后都能在积分明细里看到。\n\n欢迎大家继续监督，有话当面说，也可以用随手拍反映。',
  },
  {
    ...{ daysAgo: 39, time: '10:15', column: 'financeDisclosure', readShare: 0.07 },
    title: '九月份村集体收支公开',
    text: '收入：村集体土地租金18,600元，光伏发电收益2,340元。\n\n支出：路灯电费612元，排水沟清淤租机械900元，敬老驿站米面油480元，办公用品135元。\n\n原始票据经村务监督委员会审核，可到村党群服务中心查看。',
  },
  {
    ...{ daysAgo: 33, time: '07:50', column: 'service', readShare: 0.11 },
    title: '秋冬火灾易发，请管好火、用好电',
    text: '天干物燥，请注意：\n\n一、不在田间地头烧秸秆、烧荒草。\n二、电动车不进屋充电、不飞线充电。\n三、灶房柴草离灶口一米以上，睡前看一看炉子。\n四、家里有老人独居的，联户党员每周至少去看一次。',
  },
  {
    ...{ daysAgo: 26, time: '19:10', column: 'partyBuilding', readShare: 0.08 },
    title: '重阳节敬老活动小记',
    text: '重阳节这天，二十多名党员和志愿者到敬老驿站给老人理发、量血压、包饺子。最年长的老人今年93岁，连说热闹。\n\n没能来的老人，由联户党员把饺子送到了家里。',
    pictures: ['helping-hand'],
  },
  {
    ...{ daysAgo: 19, time: '09:00', column: 'villageDisclosure', readShare: 0.07 },
    title: '村道坑洼修补安排',
    text: '群众用随手拍反映的两处路面坑洼，定于本周内修补。施工时请绕行第三网格南侧小路，车辆慢行。\n\n修补用料由村集体经济收入列支，预计1,200元，完工后公开实际开支。',
    pictures: ['road-mended'],
  },
  {
    ...{ daysAgo: 12, time: '20:05', column: 'oversight', readShare: 0.06 },
    title: '十月份随手拍办理情况',
    text: '十月份共收到随手拍21件，其中问题类16件，好人好事3件，不文明行为2件。\n\n已办结17件，正在办理3件，1件不属于村里职责，已告知反映人并转交镇供电所。\n\n平均办理时间2.6天。',
  },
  {
    ...{ daysAgo: 8, time: '15:25', column: 'financeDisclosure', readShare: 0.08 },
    title: '村集体购置垃圾桶的情况说明',
    text: '为方便分类投放，村集体购置分类垃圾桶18组，每网格一组，单价265元，合计4,770元。\n\n经村「两委」提出、党员审议、村民代表会议表决通过，三家比价后选定。票据和验收单在公开栏。',
    pictures: ['bins-empty'],
  },
  {
    ...{ daysAgo: 4, time: '08:15', column: 'service', readShare: 0.1 },
    title: '周六上午有医生来村义诊',
    text: '本周六上午8点半到11点半，镇卫生院的医生到文化广场义诊，可以量血压、测血糖、看心电图，也可以问用药。\n\n行动不便的老人请告诉网格员，医生可以上门。',
  },
  {
    ...{ daysAgo: 1, time: '17:40', column: 'partyBuilding', readShare: 0.04 },
    title: '冬前村庄清洁行动开始，请党员带头',
    text: '从现在起连续三天，开展冬前村庄清洁行动：清沟、扫路、清理房前屋后杂物。\n\n党员到各自网格集合点参加，到场后扫码或输入屏幕上的数字打卡。参加一次记2分。\n\n欢迎群众一起来，把村子收拾得干干净净过冬。',
    pictures: ['sweeping'],
  },
];
