// Renders what is written about rules from the rules themselves and from their fixtures.
//
//     node scripts/docs.mjs            write docs/rules/*.md and the tables of the READMEs
//     node scripts/docs.mjs --check    fail if one of them is not fresh
//
// Needs `tsc -b`. The programs on the pages are the `[doc]` cells of test/rules/*.py, so they are tests too.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { indexPage, rulePage, rulesTable } from './docs/pages.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const require = createRequire(import.meta.url);
const { ruleBook } = require('../out/server/src/features/ruleBook.js');
const { cellsOf, profileOf } = require('../out/test/support/cells.js');
const { withoutSquiggles } = require('../out/test/support/squiggles.js');
const { loadAnalyser } = require('../out/test/support/analyser.js');

const folder = 'docs/rules';
const analyser = await loadAnalyser();
const files = new Map([...ruleBook.values()].map((rule) => [`${rule.id}.md`, rulePage(rule, examplesOf(rule.id))]));
files.set('README.md', indexPage([...ruleBook.values()]));

const wanted = new Map([...files].map(([name, text]) => [join(folder, name), text]));
for (const [path, language] of [
    ['README.md', 'en'],
    ['README.ru.md', 'ru'],
]) {
    if (existsSync(path))
        wanted.set(path, withTable(readFileSync(path, 'utf-8'), rulesTable([...ruleBook.values()], language)));
}
const strangers = listOf(folder)
    .map((name) => join(folder, name))
    .filter((path) => !wanted.has(path));
const stale = [...wanted].filter(([path, text]) => textOf(path) !== text).map(([path]) => path);

if (process.argv.includes('--check')) check();
else write();

/** The cells of a rule's fixture that are meant for readers, with what footgun says of each. */
function examplesOf(id) {
    const path = `test/rules/${id}.py`;
    if (!existsSync(path)) return [];
    const cells = cellsOf(readFileSync(path, 'utf-8')).filter(({ tags }) => tags.includes('doc'));
    return cells.map((cell) => {
        const program = withoutSquiggles(cell.text).trimEnd();
        const { diagnostics } = analyser.analyse(program, profileOf(cell));
        return { title: cell.title, program, diagnostics: diagnostics.filter(({ rule }) => rule === id) };
    });
}

/** The README with another table between its two marks. */
function withTable(text, table) {
    return text.replace(
        /(<!-- rules -->\n)[\s\S]*?(<!-- \/rules -->)/,
        (_, open, close) => `${open}\n${table}\n${close}`,
    );
}

function check() {
    const pages = [...stale, ...strangers];
    if (pages.length > 0)
        fail(`not fresh: ${pages.slice(0, 5).join(', ')}${pages.length > 5 ? ' …' : ''}; run npm run docs`);
}

function write() {
    mkdirSync(folder, { recursive: true });
    for (const path of strangers) rmSync(path);
    for (const path of stale) writeFileSync(path, wanted.get(path));
    console.log(`${stale.length} of ${wanted.size} pages written`);
}

function textOf(path) {
    return existsSync(path) ? readFileSync(path, 'utf-8') : undefined;
}

function listOf(path) {
    return existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.md')) : [];
}

function fail(message) {
    console.error(message);
    process.exit(1);
}
