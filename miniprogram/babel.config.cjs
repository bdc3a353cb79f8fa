module.exports = {
  // No polyfills within the code: WeChat brings its own, and src/index.html loads them for the few browsers without.
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', hot: false, useBuiltIns: false }]],
  plugins: ['./config/contract/without-schemas.cjs'],
  // Libraries keep their secrets in private fields, which engines of 2018 have not: a property with a long name is enough,
  // and costs neither a WeakMap nor a helper at every access.
  assumptions: { privateFieldsAsProperties: true, setPublicClassFields: true },
};
