/** Sample words for the parts of importing, signing in and devices. */
export const copy = {
  stepsLabel: '导入花名册',
  steps: ['上传', '核对', '确认'],
  progress: '正在核对',
  rows: (done: number, total: number) => `已核对 ${done} 行，共 ${total} 行`,
  countsLabel: '核对结果',
  counts: { added: '新增', changed: '有变化', same: '没变', refused: '有问题' },
  fileLabel: '花名册文件',
  fileName: '伍桥村花名册（2026年10月，含外出务工与新迁入人员，会计核对第三版）.xlsx',
  codeNote: '在手机上打开“我的 · 登录电脑”，输入这八位数字',
  codeLabel: '电脑屏幕上的八位数字',
  codePlaceholder: '比如：1234 5678',
  codeProblem: '没有这个码，或者已经过期。请看着电脑屏幕再输一次。',
  renew: '换一个新码',
  phoneWord: '用手机号绑定',
  answers: { code: '拿到了，可以去核对', refused: '没有拿到手机号', unavailable: '这里拿不到手机号' },
  fileProblem: '表头里没有“姓名”一列，请照样表改好再选。',
} as const;
