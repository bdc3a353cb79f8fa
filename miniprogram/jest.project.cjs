const swcTransform = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

/**
 * The mini-program's tests, as one project of the repository's jest.config.mjs. They run what WeChat runs (`x.ts`,
 * not `x.h5.ts`) in jsdom; a test of a browser file imports `./x.h5` by name.
 */
module.exports = {
  displayName: 'miniprogram',
  rootDir: __dirname,
  roots: ['<rootDir>/src', '<rootDir>/scripts', '<rootDir>/config'],
  testEnvironment: 'jsdom',
  testMatch: ['**/*.test.{ts,tsx}'],
  setupFilesAfterEnv: ['<rootDir>/jest/set-up.ts'],
  moduleNameMapper: {
    '\\.(css|scss)$': '<rootDir>/jest/style.ts',
    '^@tarojs/taro$': '<rootDir>/jest/taro.ts',
    '^@tarojs/components$': '<rootDir>/jest/taro-components.tsx',
    '^@nutui/nutui-react-taro/dist/es/(.*)/style/css$': '<rootDir>/jest/style.ts',
    '^@nutui/nutui-react-taro/dist/es/packages/popup$': '<rootDir>/jest/popup.tsx',
    '^zod/v4/locales/(.*)\\.js$': 'zod/v4/locales/$1.cjs',
    '^@shared/(.*)$': '<rootDir>/../shared/$1',
    '^@/(.*)$': '<rootDir>/src/$1',
  },
  transform: { '\\.[cm]?[jt]sx?$': swcTransform },
  // Taro and NutUI ship modules that Node cannot read as they are.
  transformIgnorePatterns: ['/node_modules/(?!(@tarojs|@nutui|@noble)/)'],
};
