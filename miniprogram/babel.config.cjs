module.exports = {
  // No polyfills within the code: WeChat brings its own, and src/index.html loads them for the few browsers without.
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', hot: false, useBuiltIns: false }]],
  plugins: ['./config/contract/without-schemas.cjs'],
};
