export const copy = {
  welcome: '您是哪一位？',
  searchLabel: '找名字',
  searchPlaceholder: '输入姓名里的字',
  nobody: '没有找到这个名字',
  nobodyAdvice: '换一个字再找找',
  peopleCount: (count: number) => `共 ${count} 人`,
  moreNames: (count: number) => `还有 ${count} 人没有列出来，请输入姓名查找`,
  unavailable: '这里不能直接登录',
  unavailableAdvice: '请在微信里打开「五星支部」小程序，微信会认得您，不用密码。',
  wechatTitle: '微信已经替您登录',
  wechatAdvice:
    '不用账号，也不用密码。如果打不开，是村里还没有登记您，请找网格员或村党支部书记登记姓名和手机号。',
  enter: '进入首页',
} as const;
