import { View } from '@tarojs/components';

/**
 * WeChat asks for this component once a custom tab bar is declared. The bar itself is drawn by Page, inside each
 * tab page, where it shares the page's care mode; so nothing is left to draw here.
 */
export default function CustomTabBar() {
  return <View />;
}
