/** Words of the app as a whole: its name, its tabs, and what it says when it asks for something. */
export const appCopy = {
  name: '五星支部',
  tabs: { home: '首页', snapshot: '随手拍', boards: '积分榜', me: '我的' },
  missingPage: '这一页没有打开，请看看网络，再点一次',
  unknownPage: '这个链接打不开了，先看看首页',
  locationPurpose: '用来标出随手拍的位置；不同意也能正常使用',
} as const;
