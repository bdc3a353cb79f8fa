const path = require('node:path');
const properties = require('./properties.cjs');

/**
 * A Taro plugin: lets View carry its role, name and state, and a field its name, into WeChat, where Taro's template would
 * drop them, so that a screen reader there says "button" as it does in a browser. Template and runtime number their
 * properties alike, so both must know them.
 */
module.exports = function ariaPlugin(context) {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platform !== 'weapp') return;
      platform.template.mergeComponents(context, properties);
      platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'runtime.js')].flat();
    },
  });
};
