import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** What the page must not do: its policy forbids it, or it would let data become markup or code. */
const FORBIDDEN = [
  {
    selector: 'MemberExpression[property.name=/^(inner|outer)HTML$/]',
    message: 'Text becomes text: write nodes, not markup.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(html|insertAdjacentHTML)$/]',
    message: 'Text becomes text: write nodes, not markup.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(setAttribute|attr)$/][arguments.0.value="style"]',
    message: 'The page’s policy refuses style attributes: use a class or `style.setProperty`.',
  },
  {
    selector: 'CallExpression[callee.name="eval"], NewExpression[callee.name="Function"]',
    message: 'No code is made from text.',
  },
];

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', '.cache/', 'data/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ts.configs.strict,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      eqeqeq: 'error',
      'no-debugger': 'error',
      'no-empty': 'error',
      'no-fallthrough': 'error',
      'no-constant-condition': 'error',
      'no-self-assign': 'error',
      'no-self-compare': 'error',
      'no-unsafe-finally': 'error',
      'no-unsafe-optional-chaining': 'error',
      'no-useless-escape': 'error',
      'no-async-promise-executor': 'error',
      'no-cond-assign': 'error',
      'no-sparse-arrays': 'error',
      'no-irregular-whitespace': 'error',
      'no-misleading-character-class': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'all' }],
    },
  },
  {
    files: ['**/*.ts'],
    ignores: ['**/*.svelte.ts'],
    extends: [ts.configs.strictTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Our functions and those of Node that are passed on do not use `this`.
      '@typescript-eslint/unbound-method': 'off',
      // `Id | 'own'` says what may stand there, also where Id is a string.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
    rules: { 'prefer-const': 'off', 'svelte/prefer-const': ['error', { destructuring: 'all' }] },
  },
  {
    files: ['src/**'],
    rules: { 'no-console': 'error', 'no-restricted-syntax': ['error', ...FORBIDDEN] },
  },
  {
    // A test that finds nothing where it expects something fails either way.
    files: ['tests/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['src/build/**'],
    rules: { 'no-console': 'off' },
  },
);
