// npm run test:e2e: the extension in a real VS Code, driven as a person would.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, installVSCode, packageExtension } from './install.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const tests = ['textbook.test.mjs', 'notebook.test.mjs'].map((name) => join(here, name));

try {
    const env = { ...process.env, CHROMIUM: findChromium() };
    installVSCode();
    env.VSIX ??= packageExtension();
    const { status } = spawnSync(process.execPath, ['--test', '--test-concurrency=1', ...tests], {
        env,
        stdio: 'inherit',
    });
    process.exitCode = status ?? 1;
} catch (error) {
    console.error(`e2e: ${error.message}`);
    process.exitCode = 2;
}
