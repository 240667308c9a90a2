// Packs the built extension for VS Code, and says how big it is.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { name, version } = JSON.parse(readFileSync('package.json', 'utf-8'));
const target = `${name}-${version}.vsix`;
const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce');
const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', target];
const { status } = spawnSync(process.execPath, [vsce, 'package', ...options], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
console.log(`${target}: ${Math.round(statSync(target).size / 1024)} KiB`);
