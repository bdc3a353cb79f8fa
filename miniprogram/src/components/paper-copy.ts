/** Said of sheets of paper, whatever is on them. */
export const paperCopy = {
  print: '打印',
  save: '存成图片',
  saving: '正在存…',
  saved: '图片存好了',
  pageCount: (count: number) => `一共 ${count} 张纸，印出来就是下面的样子。按实际大小打印，不要缩放。`,
  pictureCount: (count: number) => `一共 ${count} 张图。长按可以转发，也可以存到相册，拿去打印店印。`,
  cannotDraw: '这个微信版本画不了图。请更新微信，或者在电脑上用浏览器打开这一页打印。',
  refused: '没有存到相册，因为没有得到允许。长按上面的图片也能转发、保存。',
  openSettings: '去设置里允许',
  failed: '没有存成。请看看手机空间够不够，再试一次。',
} as const;
