import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gathered } from '../server/src/features/gathered';
import type { PythonParser } from '../server/src/python/parser';
import type { Site } from '../shared-rules/model/site';
import { words } from '../shared-rules/model/text';
import { updating } from './support/fixtures';
import { filesBelow, Project, projectRoot } from './support/project';
import { loadParser } from './support/python';
import { withoutSquiggles, withSquiggles, type Squiggle } from './support/squiggles';

const root = join(__dirname, '../../test/workspace');

/** Each folder is a project whose files are their own expectation: what is found in any of them, seen from all of them. */
describe('projects of several files', () => {
    let parser: PythonParser;
    before(async () => {
        parser = await loadParser();
    });

    for (const name of readdirSync(root).sort()) {
        it(name, () => {
            const drawn = filesBelow(join(root, name));
            const actual = redrawn(Object.fromEntries(Object.entries(drawn).map(([p, t]) => [p, withoutSquiggles(t)])));
            if (!updating) assert.deepEqual(actual, drawn);
            else for (const [path, text] of Object.entries(actual)) writeFileSync(join(root, name, path), text);
        });
    }

    it('has networks that are counted as Keras counts them', () => {
        const project = new Project(parser, filesBelow(join(root, 'unet')));
        const { models } = project.analyse('train.py').summary;
        assert.deepEqual(
            models.map(({ line, name, params }) => [line, name, params]),
            [
                [6, 'unet', 120_180],
                [7, 'unet', 26_346],
                [8, 'resnet3', 175_418],
                [10, 'u_net', 120_197],
                [10, 'unet', 120_197],
            ],
        );
    });

    function redrawn(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
        const project = new Project(parser, texts);
        const seen = Object.keys(texts).map((path) => ({
            file: `${projectRoot}/${path}`,
            analysis: project.analyse(path, 'standard'),
        }));
        const squiggles = seen.flatMap(({ file }) =>
            gathered(file, seen).flatMap(({ diagnostic: { site, severity, rule, message, related } }) => [
                drawnIn(file, site, '^', `${severity} ${rule}: ${words(message, 'en')}`),
                ...related.map((place) => drawnIn(file, place.site, '~', words(place.said, 'en'))),
            ]),
        );
        return Object.fromEntries(
            Object.entries(texts).map(([path, text]) => {
                const own = squiggles.filter((it) => it.file === `${projectRoot}/${path}`);
                return [path, withSquiggles(text, own)];
            }),
        );
    }
});

function drawnIn(file: string, site: Site, mark: '^' | '~', text: string): Squiggle & { readonly file: string } {
    return { site, mark, text, file: site.file ?? file };
}
