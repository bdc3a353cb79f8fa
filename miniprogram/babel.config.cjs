// Polyfills by use only for browsers: WeChat brings its own.
const isBrowser = process.env.TARO_ENV === 'h5';

module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        hot: false,
        useBuiltIns: isBrowser ? 'usage' : false,
      },
    ],
  ],
};
