// Shows footgun at work on the four networks of the textbook, with everything it needs built first.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
if (!existsSync('dist/cli.js')) execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit', shell: true });

const networks = ['a', 'b', 'c', 'd'].map((name) => `test/textbook/${name}.py`);
const options = ['--lang', 'ru', '--color', 'always', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, ['dist/cli.js', 'check', ...networks, ...options], { stdio: 'inherit' });

// That mistakes are found is what the demonstration is about; only a breakdown is a failure.
process.exitCode = status === 0 || status === 1 ? 0 : 1;
