// Takes the README's screenshots in a real VS Code: `node scripts/screenshots.mjs`, after `npm run test:e2e` has fetched
// what it needs. They are made anew whenever what they show has changed.
import { mkdirSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findChromium, installVSCode, packageExtension } from '../test/e2e/install.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const images = here('../docs/images');
/** What GitHub and the Marketplace load quickly. */
const mostBytes = 150 * 1024;

const pictures = {
    'hover.png': async (code) => {
        await code.open('a.py');
        await code.hideSideBar();
        await code.squiggle('zeros');
        await code.hover('kernel_initializer=«keras.initializers.zeros()»', 'he_normal');
    },
    'quick-fix.png': async (code) => {
        await code.open('a.py');
        await code.hideSideBar();
        await code.squiggle('zeros');
        await code.quickFixes('kernel_initializer=«keras.initializers.zeros()»');
    },
    'problems.png': async (code) => {
        await code.page.setViewportSize({ width: 1000, height: 600 });
        await code.open('c.py');
        await code.hideSideBar();
        await code.squiggle('(5, 5)');
        await code.openProblems();
        // What takes part in the first one is folded away, so that all three are seen.
        await code.page.keyboard.press('ArrowLeft');
    },
};

const chromiumPath = findChromium();
installVSCode();
const { VSCode } = await import('../test/e2e/vscode.mjs');
const code = await VSCode.start({
    vsix: process.env.VSIX ?? packageExtension(),
    chromiumPath,
    files: { 'a.py': here('../test/textbook/a.py'), 'c.py': here('../test/textbook/c.py') },
    settings: {
        'breadcrumbs.enabled': false,
        'editor.occurrencesHighlight': 'off',
        'editor.scrollbar.vertical': 'hidden',
        'workbench.activityBar.location': 'hidden',
    },
    viewport: { width: 900, height: 450 },
});
try {
    mkdirSync(images, { recursive: true });
    for (const [name, show] of Object.entries(pictures)) await take(name, show);
} finally {
    await code.close();
}

async function take(name, show) {
    const path = `${images}/${name}`;
    await show(code);
    // What fades in has to be there.
    await pause(500);
    await code.page.screenshot({ path });
    const { size } = statSync(path);
    if (size > mostBytes) throw new Error(`${name} has ${size} bytes, more than ${mostBytes}`);
    console.log(`docs/images/${name}: ${Math.round(size / 1024)} KiB`);
}
