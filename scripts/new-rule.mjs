// Starts a rule: `npm run new-rule -- dropout-after-output` writes the rule, its fixture and its line in the index.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addEntry, camelCase, fail } from './skeleton.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const [id = ''] = process.argv.slice(2);
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id)) {
    fail('usage: npm run new-rule -- <id>, a kebab-case name that reads after "allow": softmax-in-hidden-layer');
}

const name = camelCase(id);
const { version } = JSON.parse(readFileSync('package.json', 'utf-8'));
const rule = `shared-rules/rules/${id}.ts`;
const fixture = `test/rules/${id}.py`;
for (const path of [rule, fixture]) if (existsSync(path)) fail(`${path} is there already`);

writeFileSync(
    rule,
    `import { at, defineRule } from './rule';

export const ${name} = defineRule({
    id: '${id}',
    severity: 'warning',
    profile: 'standard',
    since: '${version}',
    title: {
        en: 'What is wrong, in a few words',
        ru: 'Что не так, в нескольких словах',
    },
    why: {
        en: \`Why it is a mistake, without the numbers of a particular network.\`,
        ru: \`Почему это ошибка, без чисел какой-то одной сети.\`,
    },
    messages: {
        found: {
            en: '\`{layer}\` …',
            ru: '\`{layer}\` …',
        },
        cure: { en: 'What the fix does', ru: 'Что делает исправление' },
    },
    references: [],

    check({ program, say, report }) {
        for (const { layer } of program.applications) {
            if (layer.class !== 'Dropout') continue;
            report(at(layer.call, 'rate'), say('found', { layer: layer.class })).fix(say('cure'), {
                kind: 'setArgument',
                call: layer.call,
                name: 'rate',
                code: '0.5',
            });
        }
    },
});
`,
);

writeFileSync(
    fixture,
    `# %% The mistake, as people write it [doc]
import keras
from keras import layers

model = keras.Sequential([keras.Input((20,)), layers.Dropout(1.0), layers.Dense(1)])

# %% The same network without it [doc]
import keras
from keras import layers

model = keras.Sequential([keras.Input((20,)), layers.Dense(1)])
`,
);

addEntry('shared-rules/rules/index.ts', { name, file: id, entry: name });
console.log(
    `${rule}\n${fixture}\nNext: write the mistake in the fixture, then the rule; npm run test:update draws what it finds.`,
);
