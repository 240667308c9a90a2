// The textbook's four networks, opened in a real VS Code: the right words are underlined, the Problems panel lists the
// same, the hover explains in Russian, the quick fix repairs, and the file is saved.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { eventually } from './eventually.mjs';
import { VSCode } from './vscode.mjs';

const textbook = (name) => fileURLToPath(new URL(`../textbook/${name}`, import.meta.url));
const names = ['a.py', 'b.py', 'c.py', 'd.py'];

/** What the solutions in the textbook say, at the words that are wrong. A hint is dots under two letters, not a problem. */
const networks = {
    'a.py': {
        squiggles: ['hint Ba', 'warning Dense', 'info 128', 'warning keras.initializers.zeros()', "info 'sgd'"],
        problems: ['missing-activation', 'abrupt-narrowing', 'constant-kernel-init', 'plain-sgd-baseline'],
    },
    'b.py': {
        squiggles: [
            'info 512',
            'info (10, 10)',
            "hint 'r",
            "warning 'softmax'",
            'error Dropout',
            "warning 'mean_squared_error'",
        ],
        problems: [
            'first-conv-too-wide',
            'oversized-kernel',
            'softmax-in-hidden-layer',
            'noise-after-output',
            'mse-on-probabilities',
        ],
    },
    'c.py': {
        squiggles: ['error (5, 5)', 'info (1, 1)', "error 'sparse_categorical_accuracy'"],
        problems: ['conv-eats-image', 'redundant-linear-conv', 'metric-as-loss'],
    },
    'd.py': {
        squiggles: [
            'info 512',
            'info "glorot_uniform"',
            "hint 'r",
            'info 128',
            'info "glorot_uniform"',
            'info (1, 1)',
            'info (10, 10)',
            'warning Dense',
            'error 1',
            "info 'sigmoid'",
            'error Dropout',
        ],
        problems: [
            'first-conv-too-wide',
            'relu-wants-he',
            'shrinking-filters',
            'relu-wants-he',
            'redundant-linear-conv',
            'oversized-pool',
            'missing-activation',
            'dropout-rate-one',
            'sigmoid-for-exclusive-classes',
            'noise-after-output',
        ],
    },
};

let code;

before(
    async () => {
        const files = Object.fromEntries(names.map((name) => [name, textbook(name)]));
        // High enough for all rows of the Problems panel: those out of sight are not there.
        const viewport = { width: 1280, height: 2000 };
        code = await VSCode.start({ vsix: process.env.VSIX, chromiumPath: process.env.CHROMIUM, files, viewport });
    },
    { timeout: 120_000 },
);
after(() => code?.close());

for (const [name, { squiggles, problems }] of Object.entries(networks)) {
    test(`${name}: squiggles and problems`, { timeout: 90_000 }, async () => {
        await code.open(name);
        await eventually(() => code.squiggles(), squiggles);
        await code.openProblems();
        await eventually(async () => (await code.problems()).map(({ rule }) => rule).sort(), [...problems].sort());
    });
}

test('a.py: the hover explains, the quick fix repairs, the file is saved', { timeout: 90_000 }, async () => {
    await code.open('a.py');
    await eventually(() => code.squiggles(), networks['a.py'].squiggles);

    const zeros = 'kernel_initializer=«keras.initializers.zeros()»';
    const hover = await code.hover(zeros, 'he_normal');
    assert.match(hover, /Инициализация нулями/);
    assert.match(hover, /128 нейронов/);

    const [first, ...others] = await code.quickFixes(zeros);
    assert.match(first, /he_normal/);
    assert.ok(others.some((title) => title === 'Не замечать `constant-kernel-init` в этой строке'));

    await code.takeFirstFix();
    const left = networks['a.py'].squiggles.filter((squiggle) => !squiggle.includes('zeros'));
    await eventually(() => code.squiggles(), left);
    const repaired = /model\.add\(Dense\(128, kernel_initializer=["']he_normal["']\)\)/;
    assert.match(await code.text(), repaired);
    assert.match(await code.save('a.py'), repaired);
});

test('c.py: settings act at once, and outlive the server', { timeout: 90_000 }, async () => {
    const messageOf = async (rule) => (await code.problems()).find((problem) => problem.rule === rule)?.message;
    await code.open('c.py');
    await code.openProblems();
    await eventually(() => messageOf('metric-as-loss').then((message) => /метрика/.test(message)), true);

    code.write('pyproject.toml', '[tool.footgun]\nlanguage = "en"\nrules = { redundant-linear-conv = "warning" }\n');
    await eventually(() => messageOf('metric-as-loss').then((message) => /is a metric/.test(message)), true);
    await eventually(() => code.squiggles(), ['error (5, 5)', 'warning (1, 1)', "error 'sparse_categorical_accuracy'"]);

    const settings = { 'footgun.language': 'ru', 'footgun.rules': { 'conv-eats-image': 'off' } };
    code.write('.vscode/settings.json', JSON.stringify(settings));
    await eventually(() => messageOf('metric-as-loss').then((message) => /метрика/.test(message)), true);
    const left = ['warning (1, 1)', "error 'sparse_categorical_accuracy'"];
    await eventually(() => code.squiggles(), left);

    await code.run('footgun: Restart the language server');
    await code.page.keyboard.press('Control+1');
    await eventually(() => code.squiggles(), left);
});
