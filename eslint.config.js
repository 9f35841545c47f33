// Lint rules: the recommended sets of ESLint, typescript-eslint and eslint-plugin-svelte, plus the few
// bans that keep text from files from ever becoming markup.
import js from '@eslint/js';
import globals from 'globals';
import regexp from 'eslint-plugin-regexp';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', '.cache/', 'gallery/', 'node_modules/'] },
  js.configs.recommended,
  ts.configs.strict,
  ts.configs.stylistic,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Text from files must never become markup: use textContent.' },
        { property: 'outerHTML', message: 'Text from files must never become markup: use textContent.' },
        { property: 'insertAdjacentHTML', message: 'Text from files must never become markup.' },
      ],
      'svelte/no-at-html-tags': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
    },
  },
  { files: ['src/core/**'], languageOptions: { globals: {} } },
  {
    // Texts come from anywhere: no regular expression may take longer than the text is long.
    files: ['src/core/dating/**', 'src/core/draft/**', 'src/core/text/**'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': 'error', 'regexp/no-super-linear-move': 'error' },
  },
  {
    files: ['src/cli/**', 'tests/**'],
    rules: { 'no-console': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
  },
);
