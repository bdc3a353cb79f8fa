import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What a view may ask of Taro directly; everything else of `Taro` and all of `wx` is behind src/platform and the transport. */
const taroNavigation = [
  'navigateTo',
  'navigateBack',
  'redirectTo',
  'reLaunch',
  'switchTab',
  'getCurrentPages',
  'getCurrentInstance',
  'setNavigationBarTitle',
  'stopPullDownRefresh',
  'pageScrollTo',
];

const strictRules = {
  // Templates made of numbers are plain and safe; the rule stays for everything whose text form surprises.
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // `onClick={() => setOpen(true)}` reads better than a block, and no value is lost.
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  // React and timers take `async` callbacks as attributes; a promise nobody awaits stays an error elsewhere.
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  eqeqeq: 'error',
  'no-param-reassign': 'error',
  'prefer-template': 'error',
  'object-shorthand': 'error',
};

export default defineConfig(
  {
    ignores: [
      '**/node_modules/',
      '**/.build/',
      '**/.data/',
      '**/dist/',
      '**/coverage/',
      '**/.serverless/',
      '**/test-results/',
      '**/playwright-report/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    // Two programs; found by the nearest tsconfig they would be five that each work out what shared means.
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: strictRules,
  },
  {
    files: ['**/*.test.{ts,tsx}', 'e2e/**/*.ts'],
    rules: {
      // In a test a missing element ends in a failure anyway; guards would only hide what is being stated.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    files: ['shared/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      // Rules of the domain take the time and every random choice as arguments: the same month closes the same way twice.
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval', 'console'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take the instant as an argument.' },
        { object: 'Math', property: 'random', message: 'Take the choice as an argument.' },
        { object: 'performance', property: 'now', message: 'Take the instant as an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Take the instant as an argument.',
        },
        {
          selector: "CallExpression[callee.name='dayjs'][arguments.length=0]",
          message: 'Take the instant as an argument.',
        },
      ],
    },
  },
  {
    files: ['functions/**/*.ts'],
    ignores: ['**/*.test.ts', 'functions/_runtime/**'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['miniprogram/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { project: './miniprogram/tsconfig.json' } },
    extends: [reactHooks.configs.flat.recommended],
    rules: { 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['miniprogram/src/**/*.{ts,tsx}'],
    ignores: ['miniprogram/src/platform/**', 'miniprogram/src/api/transport*', '**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'wx', message: 'Ask src/platform: it is the only seam between WeChat and H5.' },
        { name: 'window', message: 'Ask src/platform: WeChat has no window.' },
        { name: 'document', message: 'Ask src/platform: WeChat has no document.' },
        { name: 'localStorage', message: 'Ask src/platform: WeChat has no localStorage.' },
        { name: 'fetch', message: 'Ask src/api/client: it is the only door to the back end.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: `MemberExpression[object.name='Taro'][property.name=/^[a-z]/]:not([property.name=/^(${taroNavigation.join('|')})$/])`,
          message: 'Ask src/platform: only it and the transport touch Taro beyond navigation.',
        },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
      },
    },
  },
);
