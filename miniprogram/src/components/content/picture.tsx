import { Image, type ImageProps } from '@tarojs/components';

/** Without it a screen reader of a browser reads out the address of the file. */
const isDecoration = process.env['TARO_ENV'] === 'h5' ? { nativeProps: { alt: '' } } : {};

/** A picture that is told by the words around it, or by the label of what it stands in. */
export const Picture = (props: ImageProps) => <Image {...isDecoration} {...props} />;
