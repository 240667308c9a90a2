import tseslint from 'typescript-eslint';

/** What the style asks of every file of ours, where the types alone do not see to it. */
const houseRules = {
    'max-lines': ['error', { max: 400 }],
    eqeqeq: 'error',
    'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name: a default has another name in every file.' },
        { selector: 'TSEnumDeclaration', message: 'Write a union of strings.' },
    ],
    'no-restricted-imports': [
        'error',
        {
            patterns: [
                { regex: '(^|/)(utils?|helpers?)(/|$)', message: 'Find the concept and name the file after it.' },
            ],
        },
    ],
    '@typescript-eslint/no-non-null-assertion': 'error',
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    '@typescript-eslint/prefer-readonly': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
};

export default tseslint.config(
    { ignores: ['out/', 'dist/', 'docs/', 'shared-rules/keras/', 'test/e2e/node_modules/', 'test/e2e/.artifacts/'] },
    { linterOptions: { reportUnusedDisableDirectives: 'error' } },
    {
        files: ['**/*.ts'],
        extends: [...tseslint.configs.recommendedTypeChecked],
        languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
        rules: houseRules,
    },
    {
        // A test may insist on what it has just made; `it` and `describe` give promises that mocha waits for.
        files: ['test/**/*.ts'],
        rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/no-floating-promises': 'off' },
    },
    {
        files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
        rules: { 'max-lines': ['error', { max: 400 }], eqeqeq: 'error', 'no-unused-vars': 'error' },
    },
);
