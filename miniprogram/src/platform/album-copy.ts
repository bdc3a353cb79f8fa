/** Why the album is asked for, and what one can do without it: said before WeChat asks. */
export const albumCopy = {
  title: '存到手机相册',
  why: '相册只用来存这一张榜，不看您别的照片。不存也行，长按图片就能转发。',
  agree: '继续',
  refuse: '先不用',
} as const;
