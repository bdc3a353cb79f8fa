export const fileCopy = {
  choose: '选文件',
  chooseFromChat: '从微信聊天里选文件',
  drop: '也可以把文件拖到这里',
  chatHint: '先把文件发给“文件传输助手”或任意聊天，再到这里选',
  kinds: (extensions: string, size: string) => `可以是 ${extensions} 文件，不超过 ${size}`,
  replace: '换一个',
  remove: '去掉',
  kilobytes: (size: string) => `${size} KB`,
  megabytes: (size: string) => `${size} MB`,
  problems: {
    wrongKind: (name: string) => `“${name}”不是能用的文件，请照下面说的格式另存一份再选。`,
    tooLarge: (name: string) => `“${name}”太大了，请分成几份再选。`,
    empty: (name: string) => `“${name}”里没有内容，请看看是不是选错了。`,
  },
} as const;
