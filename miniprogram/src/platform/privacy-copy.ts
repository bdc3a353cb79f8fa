import { albumCopy } from './album-copy';
import type { PrivacyPurpose } from './privacy-purpose';

/** Why something of the phone is asked for, and what one can do without it: said before WeChat asks. */
export const privacyCopy = {
  title: '先跟您说清楚',
  // WeChat's question has room for four characters on a button.
  agree: '继续',
  refuse: '先不用',
  why: {
    location: '定位只用来告诉网格员事情在哪里，只有办理的人看得到。不定位也行，写一写地方就可以。',
    photos: '照片只用来办这件事，只拿您自己选的那几张。现在不方便，可以过后再拍，或者请网格员帮您报。',
    album: albumCopy.why,
    scan: '相机只用来认现场的二维码，不拍照、不留存。不用相机也行，输入二维码下面的八位数字就可以。',
    clipboard: '只把这几个字放到剪贴板，方便您粘贴，不看您别的内容。不用也行，照着念、照着抄都可以。',
    phoneNumber: '手机号只用来跟村里的花名册核对是不是您本人。不想用手机号也行，可以请村干部帮您登记。',
    chatFile: '只打开您选的这一个文件，不看您别的聊天内容。不用也行，可以在电脑上用浏览器导入。',
  } satisfies Record<PrivacyPurpose, string>,
} as const;
