import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import { ProvidePlugin } from 'webpack';

const workspace = path.resolve(__dirname, '..');
const repository = path.resolve(workspace, '..');
const shared = path.join(repository, 'shared');
const platform = process.env['TARO_ENV'] ?? 'h5';

/** Taro empties the folder it builds into; whoever serves the last build meanwhile names another one. */
const outputRoot = process.env['OUTPUT_ROOT'] ?? `../.build/miniprogram/${platform}`;

/** Written for newer engines than the phones we promise to run on, so Babel must see them. */
const modernPackages =
  /node_modules[\\/](zod|dayjs|@noble[\\/]hashes|@tanstack[\\/](react-query|query-core))[\\/]/;
const compile = {
  include: [(file: string) => file.startsWith(shared) || modernPackages.test(file)],
};

/** What nearly all pages share travels once, in one file; what some share, in files of their own beside each page. */
const sharedByMost = { name: 'parts', chunks: 'async', minChunks: 12, enforce: true, priority: 5 } as const;
const sharedBySome = {
  chunks: 'async',
  minChunks: 2,
  minSize: 12_000,
  priority: 4,
  reuseExistingChunk: true,
} as const;

/** Beside config/contract: a file of the contract of which a page uses nothing is not there for its side effects either. */
const schemasOnDemand = {
  module: { rule: { schemas: { test: /shared[\\/]contract[\\/]/, sideEffects: false } } },
} as const;

/** Names that libraries use and WeChat's engine lacks; they are replaced, since globals cannot be added there. */
const weappGlobals = new ProvidePlugin({
  AbortController: [path.join(workspace, 'src/platform/weapp/abort-controller.ts'), 'AbortController'],
  TextEncoder: [path.join(workspace, 'src/platform/weapp/text-encoder.ts'), 'TextEncoder'],
  'Object.hasOwn': [path.join(workspace, 'src/platform/weapp/has-own.ts'), 'hasOwn'],
});

/** WeChat takes the picture of a share card from a file of the package; each is drawn from the .svg beside it. */
const sharePictures = ['board', 'notice', 'snapshot'].map((name) => ({
  from: `share-pictures/${name}.png`,
  to: `${outputRoot}/share-pictures/${name}.png`,
}));

/** For browsers of 2018, which src/index.html knows by what they lack; no other fetches it. */
const polyfills = {
  from: path.relative(workspace, require.resolve('core-js-bundle/minified.js')),
  to: `${outputRoot}/polyfills.js`,
};

/** What was answered under another contract is not painted by the pages of this one. */
const contractVersion = (): string => {
  const hash = createHash('sha256');
  const folder = path.join(shared, 'contract');
  for (const name of readdirSync(folder).sort()) hash.update(readFileSync(path.join(folder, name)));
  return hash.digest('hex').slice(0, 12);
};

/** Builds say what is wrong and nothing else. */
const quiet = {
  stats: 'errors-warnings',
  performance: { hints: false },
  infrastructureLogging: { level: 'error' },
} as const;

export default defineConfig({
  projectName: 'five-star-branch',
  date: '2026-11-20',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  outputRoot,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: process.env['CI'] === undefined },
  // Chinese stands as it is: escaped, each character weighs twice as much in WeChat's packages.
  terser: { enable: true, config: { output: { ascii_only: false } } },
  plugins: [
    '@tarojs/plugin-framework-react',
    '@tarojs/plugin-platform-weapp',
    '@tarojs/plugin-platform-h5',
    path.join(__dirname, 'aria', 'plugin.cjs'),
  ],
  alias: { '@': path.join(workspace, 'src'), '@shared': shared },
  // Where the back end is. Empty: WeChat's default environment, and for browsers the origin the pages came from.
  defineConstants: {
    CLOUD_ENV_ID: JSON.stringify(process.env['CLOUDBASE_ENV_ID'] ?? ''),
    API_ORIGIN: JSON.stringify(process.env['API_ORIGIN'] ?? ''),
    CONTRACT_VERSION: JSON.stringify(contractVersion()),
  },
  copy: { patterns: platform === 'weapp' ? sharePictures : [polyfills], options: {} },
  mini: {
    compile,
    optimizeMainPackage: { enable: true },
    miniCssExtractPluginOption: { ignoreOrder: true },
    webpackChain: (chain) => {
      chain.merge({ ...quiet, ...schemasOnDemand });
      chain.plugin('weapp-globals').use(weappGlobals);
    },
    postcss: { pxtransform: { enable: true, config: {} } },
  },
  h5: {
    compile,
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    // `npm run dev:h5` shows the pages as they change; calls go to a runtime started beside it (`npm start`).
    devServer: {
      open: false,
      hot: false,
      host: '127.0.0.1',
      proxy: [
        {
          context: ['/api', '/storage'],
          target: process.env['API_URL'] ?? 'http://127.0.0.1:8787',
          changeOrigin: true,
        },
      ],
    },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    webpackChain: (chain) => {
      chain.merge({
        ...quiet,
        ...schemasOnDemand,
        optimization: { splitChunks: { cacheGroups: { parts: sharedByMost, some: sharedBySome } } },
      });
    },
    // Pixels stay pixels in browsers: a phone shows the size the tokens promise, and a computer does not
    // get everything doubled, which Taro's root font (clamped to 40 px) would do at 1,024 px and more.
    postcss: { autoprefixer: { enable: true, config: {} }, pxtransform: { enable: false, config: {} } },
  },
});
