import { copiesOfKeras, type KerasCopy } from '../model/eras';
import type { Import } from '../model/graph';
import { defineRule, type Edit } from './rule';

export const mixedKeras = defineRule({
    id: 'mixed-keras',
    severity: 'warning',
    profile: 'standard',
    scope: 'file',
    since: '0.1.0',
    title: {
        en: 'Two copies of Keras in one file',
        ru: 'Две копии Keras в одном файле',
    },
    why: {
        en: `\`keras\` (and \`tensorflow.keras\`, which is the same package since TensorFlow 2.16), \`tf_keras\` and
             \`tensorflow.python.keras\` are different libraries. A layer of one is a stranger to the others: “Only instances
             of keras.Layer can be added”. Choose one path for the whole file.`,
        ru: `\`keras\` (и \`tensorflow.keras\`, с TensorFlow 2.16 это один пакет), \`tf_keras\` и \`tensorflow.python.keras\` –
             разные библиотеки. Слой одной для других чужой: «Only instances of keras.Layer can be added». Выберите один путь
             импорта на весь файл.`,
    },
    messages: {
        mixed: {
            en: '`{a}` and `{b}` are different libraries: their layers do not fit together',
            ru: '`{a}` и `{b}` – разные библиотеки: их слои друг к другу не подходят',
        },
        same: {
            en: '`keras` and `tensorflow.keras` are one package: one path for the file is enough',
            ru: '`keras` и `tensorflow.keras` – один пакет: на файл хватит одного пути',
        },
        other: { en: 'the other one', ru: 'другая' },
        stranger: {
            en: 'A layer of one copy of Keras is just some object to the other: “Only instances of keras.Layer can be added”.',
            ru: 'Слой из одной копии Keras для другой – просто чужой объект: «Only instances of keras.Layer can be added».',
        },
        rewrite: { en: 'Import from `{path}`', ru: 'Импортировать из `{path}`' },
        choose: { en: 'Choose one path for the whole file.', ru: 'Выберите один путь импорта на весь файл.' },
    },
    references: ['https://keras.io/getting_started/', 'https://github.com/tensorflow/tensorflow/issues/63085'],

    check({ program, say, report }) {
        const [first, ...others] = [...copiesOfKeras(program)].sort(([, a], [, b]) => b.length - a.length);
        if (!first) return;
        for (const [library, imports] of others) {
            const [odd, usual] = [imports[0], first[1][0]];
            if (!odd || !usual || [...imports, ...first[1]].every(isWholePackage)) continue;
            const isSame = [library, first[0]].every((it) => it === 'keras' || it === 'tensorflow.keras');
            const finding = report(
                { site: odd.statement, frames: [] },
                isSame ? say('same') : say('mixed', { a: first[0], b: library }),
            );
            finding.because(usual.statement, say('other')).explain(...(isSame ? [] : [say('stranger')]), say('choose'));
            finding.fix(
                say('rewrite', { path: first[0] }),
                ...imports.flatMap((it) => fromOther(it, library, first[0])),
            );
            if (isSame) finding.as('hint').in('strict');
        }
    },
});

/** `import keras` beside `import tf_keras`: each name says whose it is, as where one is compared with the other. */
const isWholePackage = ({ module, name }: Import): boolean => name === undefined && !module.includes('.');

/** `from tensorflow.python.keras.layers import …` */
function fromOther({ module, statement, name }: Import, library: KerasCopy, usual: KerasCopy): readonly Edit[] {
    const start = statement.start + 'from '.length;
    if (name === undefined || !module.startsWith(library)) return [];
    return [{ kind: 'replace', site: { ...statement, start, end: start + library.length }, code: usual }];
}
