// Starts a layer: `npm run new-layer -- GroupNormalization` writes its spec, a fixture and its line in the index.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addEntry, fail } from './skeleton.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const [layer = ''] = process.argv.slice(2);
if (!/^[A-Z]\w*$/.test(layer)) fail('usage: npm run new-layer -- <Class>, as Keras names it: GroupNormalization');

const canonical = `keras.layers.${layer}`;
const signature = signatureOf(canonical);
if (signature === undefined) fail(`Keras exports no ${canonical}: see shared-rules/keras/signatures.ts`);

const name = layer[0].toLowerCase() + layer.slice(1);
const spec = `shared-rules/layers/${name}.ts`;
const fixture = `test/layers/${name}.py`;
for (const path of [spec, fixture]) if (existsSync(path)) fail(`${path} is there already`);

writeFileSync(
    spec,
    `import { defineLayer, only } from './layer';
import { baseLayer } from './standard';

/** \`${layer}(${signature})\` */
export const ${name} = defineLayer({
    keras: '${canonical}',
    roles: [],

    configure(args) {
        baseLayer('${layer}', args);
    },

    call: (_, inputs) => only(inputs),
});
`,
);

writeFileSync(
    fixture,
    `# %% The shape of the result
import keras
from keras import layers

x = layers.${layer}()(keras.Input((8, 4)))  # -> ?
`,
);

addEntry('shared-rules/layers/index.ts', { name, file: name, entry: name });
console.log(
    `${spec}\n${fixture}\nNext: write what Keras checks, builds and returns; npm run oracle asks Keras itself.`,
);

function signatureOf(canonical) {
    const data = readFileSync('shared-rules/keras/signatures.ts', 'utf-8');
    const line = data.split('\n').find((text) => text.trim().startsWith(`"${canonical}": `));
    return (
        line &&
        JSON.parse(
            line
                .trim()
                .slice(canonical.length + 4)
                .replace(/,$/, ''),
        )
    );
}
