// Shows footgun at work on the four networks of the textbook. Builds the program first, which takes a second.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await import('../esbuild.mjs');

const networks = ['a', 'b', 'c', 'd'].map((name) => `test/textbook/${name}.py`);
const options = ['--lang', 'ru', '--color', 'always', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, ['dist/cli.js', 'check', ...networks, ...options], { stdio: 'inherit' });

// That mistakes are found is what the demonstration is about; only a breakdown is a failure.
process.exitCode = status === 0 || status === 1 ? 0 : 1;
