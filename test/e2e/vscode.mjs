// A VS Code in Chromium, with the extension installed, and what a person sees and does in it.
import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { vscodeEntry, vscodeNode } from './install.mjs';

const settingsFile = new URL('settings.json', import.meta.url);

export class VSCode {
    #folder;
    #server;
    #browser;
    #address;
    page;

    /** `files`: names and contents of the workspace; `settings`: beyond those of all tests. */
    static async start({ vsix, chromiumPath, files, settings = {}, viewport = { width: 1280, height: 900 } }) {
        const code = new VSCode();
        try {
            code.#prepare(files, settings);
            await code.#serve(vsix);
            await code.#browse(chromiumPath, viewport);
        } catch (error) {
            await code.close();
            throw error;
        }
        return code;
    }

    async open(name) {
        const file = `vscode-remote://${this.#address}${this.#path('workspace', name)}`;
        const payload = encodeURIComponent(JSON.stringify([['openFile', file]]));
        const folder = encodeURIComponent(this.#path('workspace'));
        await this.page.goto(`http://${this.#address}/?folder=${folder}&payload=${payload}`, { timeout: 60_000 });
        await this.page.locator('.tab.active', { hasText: name }).waitFor({ timeout: 45_000 });
    }

    /** Opens a notebook as a notebook: whoever asks while VS Code still starts gets the text of the file. */
    async openNotebook(name) {
        const folder = encodeURIComponent(this.#path('workspace'));
        await this.page.goto(`http://${this.#address}/?folder=${folder}`, { timeout: 60_000 });
        const row = this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
        const notebook = this.page.locator('.notebook-editor .view-line').first();
        await row.waitFor({ timeout: 45_000 });
        for (let attempt = 0; attempt < 10; attempt++) {
            await row.dblclick();
            if (await appears(notebook, 6_000)) return;
        }
        throw new Error(`${name} does not open as a notebook`);
    }

    /** What is underlined, from top to bottom: severity and the text above the squiggle, as measured on the screen. */
    squiggles() {
        return this.page.evaluate(readSquiggles);
    }

    /** Waits until something is underlined. */
    async squiggle(piece) {
        for (let attempt = 0; attempt < 300; attempt++) {
            if ((await this.squiggles()).some((squiggle) => squiggle.includes(piece))) return;
            await pause(100);
        }
        throw new Error(`${piece} is not underlined`);
    }

    /** The editor's text, as far as it is on the screen. */
    text() {
        return this.page.evaluate(() => {
            const lines = [...document.querySelectorAll(':is(.editor-instance, .notebook-editor) .view-line')];
            const sorted = lines.sort((a, b) => a.getBoundingClientRect().y - b.getBoundingClientRect().y);
            return sorted.map((line) => line.textContent.replaceAll('\u00a0', ' ')).join('\n');
        });
    }

    /** Rests the mouse on a piece of text until a hover says the words. The layout may still move: it is measured anew. */
    async hover(piece, words) {
        const hover = this.page.locator('.monaco-hover:not(.hidden)', { hasText: words }).first();
        for (let attempt = 0; attempt < 15; attempt++) {
            const { x, y } = await this.#middleOf(piece);
            await this.page.mouse.move(x - 60, y + 60);
            await this.page.mouse.move(x, y, { steps: 5 });
            if (await appears(hover)) return (await hover.innerText()).replaceAll('\u00a0', ' ');
        }
        throw new Error(`no hover over ${piece} that says ${words}`);
    }

    /** Opens the menu of quick fixes on a piece of text; gives what it offers. What else may open is closed first. */
    async quickFixes(piece) {
        const rows = this.page.locator('.action-widget:not(.action-list-submenu-panel) .monaco-list-row.action');
        for (let attempt = 0; attempt < 10; attempt++) {
            await this.page.keyboard.press('Escape');
            const { x, y } = await this.#middleOf(piece);
            await this.page.mouse.click(x, y);
            await this.page.keyboard.press('Control+.');
            if (await appears(rows.first())) return rows.allInnerTexts();
        }
        throw new Error(`no quick fixes on ${piece}`);
    }

    /** Chooses in the open menu what is at the top. */
    async takeFirstFix() {
        await this.page.keyboard.press('Enter');
    }

    async hideSideBar() {
        if (await this.page.locator('.part.sidebar').isVisible()) await this.page.keyboard.press('Control+B');
        await this.page.locator('.part.sidebar').waitFor({ state: 'hidden' });
    }

    async openProblems() {
        await this.page.keyboard.press('Control+Shift+M');
        await this.page.locator('.markers-panel .monaco-list-row').first().waitFor();
    }

    /** What the Problems panel lists. */
    async problems() {
        const rows = await this.page.locator('.markers-panel .monaco-list-row').allInnerTexts();
        return rows.flatMap((row) => {
            const text = row.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();
            const [, message, rule, line] = /^(.*) footgun (\S+) \[Ln (\d+), Col \d+\]$/.exec(text) ?? [];
            return rule ? [{ rule, message, line: Number(line) }] : [];
        });
    }

    /** Runs a command of the palette by its title. */
    async run(title) {
        await this.page.keyboard.press('F1');
        await this.page.locator('.quick-input-box input').fill(`>${title}`);
        await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
        await this.page.keyboard.press('Enter');
        await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    }

    /** Writes a file of the workspace, past the editor. */
    write(name, text) {
        const path = this.#path('workspace', name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
    }

    /** A file of the workspace, past the editor. */
    read(name) {
        return readFileSync(this.#path('workspace', name), 'utf8');
    }

    /** What stands above lines of code. */
    lenses() {
        return this.page.locator('.codelens-decoration').allInnerTexts();
    }

    /** Selects a word of the text and types something in its place. */
    async replace(piece, text) {
        const { x, y } = await this.#middleOf(piece);
        await this.page.mouse.dblclick(x, y);
        await this.page.keyboard.type(text);
    }

    /** Saves the open file and gives what is on the disk. */
    async save(name) {
        await this.page.keyboard.press('Control+S');
        await this.page.locator('.tab.active:not(.dirty)', { hasText: name }).waitFor();
        return this.read(name);
    }

    async close() {
        await this.#browser?.close();
        if (this.#server?.exitCode === null) {
            const gone = new Promise((resolve) => this.#server.once('exit', resolve));
            process.kill(-this.#server.pid, 'SIGTERM');
            await gone;
        }
        rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }

    #path(...parts) {
        return join(this.#folder, ...parts);
    }

    /** A profile of its own: one that is used again brings back text that was not saved. */
    #prepare(files, settings) {
        this.#folder = mkdtempSync(join(tmpdir(), 'footgun-e2e-'));
        for (const folder of ['user/User', 'extensions', 'home', 'workspace']) {
            mkdirSync(this.#path(folder), { recursive: true });
        }
        const common = JSON.parse(readFileSync(settingsFile, 'utf8'));
        writeFileSync(this.#path('user/User/settings.json'), JSON.stringify({ ...common, ...settings }));
        writeFileSync(this.#path('config.yaml'), 'auth: none\n');
        for (const [name, from] of Object.entries(files)) copyFileSync(from, this.#path('workspace', name));
    }

    async #serve(vsix) {
        const profile = ['user', 'extensions', 'config.yaml'].map((name) => this.#path(name));
        const [user, extensions, config] = profile;
        const common = [vscodeEntry, '--user-data-dir', user, '--extensions-dir', extensions, '--config', config];
        const env = { PATH: process.env.PATH, HOME: this.#path('home'), LANG: 'C.UTF-8' };
        execFileSync(vscodeNode, [...common, '--install-extension', vsix], { env, stdio: 'pipe' });
        this.#address = `127.0.0.1:${await freePort()}`;
        const log = openSync(this.#path('server.log'), 'w');
        const quiet = ['--auth', 'none', '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'];
        this.#server = spawn(vscodeNode, [...common, '--bind-addr', this.#address, ...quiet], {
            env,
            stdio: ['ignore', log, log],
            detached: true,
        });
        await this.#untilHealthy();
    }

    async #untilHealthy() {
        for (let attempt = 0; attempt < 300; attempt++) {
            const response = await fetch(`http://${this.#address}/healthz`).catch(() => undefined);
            if (response?.ok) return;
            if (this.#server.exitCode !== null) break;
            await pause(100);
        }
        throw new Error(`VS Code did not start:\n${readFileSync(this.#path('server.log'), 'utf8')}`);
    }

    async #browse(executablePath, viewport) {
        const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
        this.#browser = await chromium.launch({ executablePath, args });
        const context = await this.#browser.newContext({ viewport, locale: 'ru-RU' });
        this.page = await context.newPage();
    }

    async #middleOf(piece) {
        const box = await this.page.evaluate(findText, piece);
        if (!box) throw new Error(`the editor does not show ${piece}`);
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
}

/** Whether something comes up soon. */
function appears(locator, timeout = 2_000) {
    return locator.waitFor({ timeout }).then(
        () => true,
        () => false,
    );
}

function freePort() {
    return new Promise((resolve) => {
        const server = createServer().listen(0, '127.0.0.1', () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}

/** Runs in the page. Where a piece of text, or the part of it between `«` and `»`, is on the screen. */
function findText(marked) {
    const piece = marked.replace(/[«»]/g, '');
    const from = Math.max(0, marked.indexOf('«'));
    const to = marked.includes('»') ? marked.indexOf('»') - 1 : piece.length;
    for (const line of document.querySelectorAll(':is(.editor-instance, .notebook-editor) .view-line')) {
        const start = line.textContent.replaceAll('\u00a0', ' ').indexOf(piece);
        if (start < 0) continue;
        const range = document.createRange();
        let passed = 0;
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const place = (offset) => offset - passed;
            const holds = (offset) => place(offset) >= 0 && place(offset) <= node.data.length;
            if (holds(start + from) && place(start + from) < node.data.length)
                range.setStart(node, place(start + from));
            if (holds(start + to) && place(start + to) > 0) range.setEnd(node, place(start + to));
            passed += node.data.length;
        }
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x, y, width, height };
    }
    return undefined;
}

/** Runs in the page. Reads each squiggle's text off the letters that lie above it. */
function readSquiggles() {
    const letters = [...document.querySelectorAll(':is(.editor-instance, .notebook-editor) .view-line')].flatMap(
        (line) => {
            const found = [];
            const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                for (let index = 0; index < node.data.length; index++) {
                    const range = document.createRange();
                    range.setStart(node, index);
                    range.setEnd(node, index + 1);
                    found.push({ letter: node.data[index], box: range.getBoundingClientRect() });
                }
            }
            return found;
        },
    );
    const severityOf = (element) => /squiggly-(error|warning|info|hint)/.exec(element.className)?.[1];
    const squiggles = [
        ...document.querySelectorAll(':is(.editor-instance, .notebook-editor) .view-overlays [class*="squiggly-"]'),
    ].filter(severityOf);
    const above = (box) =>
        letters.filter(({ box: { x, y, width, height } }) => {
            const [middle, center] = [x + width / 2, y + height / 2];
            return middle > box.left && middle < box.right && center > box.top && center < box.bottom;
        });
    return squiggles
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left || a.box.width - b.box.width)
        .map(({ element, box }) => {
            const text = above(box).map(({ letter }) => letter);
            return `${severityOf(element)} ${text.join('').replaceAll('\u00a0', ' ')}`;
        });
}
