import type { Import, Program } from '../model/graph';
import { defineRule } from './rule';

export const mixedKeras = defineRule({
    id: 'mixed-keras',
    severity: 'warning',
    profile: 'standard',
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
        choose: { en: 'Choose one path for the whole file.', ru: 'Выберите один путь импорта на весь файл.' },
    },
    references: ['https://keras.io/getting_started/', 'https://github.com/tensorflow/tensorflow/issues/63085'],

    check({ program, say, report }) {
        const groups = groupsIn(program);
        const [first, ...others] = [...groups].sort(([, a], [, b]) => b.length - a.length);
        if (!first) return;
        for (const [library, imports] of others) {
            const [odd, usual] = [imports[0], first[1][0]];
            if (!odd || !usual) continue;
            const isSame = [library, first[0]].every((it) => it === 'keras' || it === 'tensorflow.keras');
            const finding = report(
                { site: odd.statement, frames: [] },
                isSame ? say('same') : say('mixed', { a: first[0], b: library }),
            );
            finding.because(usual.statement, say('other')).explain(...(isSame ? [] : [say('stranger')]), say('choose'));
            if (isSame) finding.as('hint').in('strict');
        }
    },
});

type Library = 'keras' | 'tensorflow.keras' | 'tf_keras' | 'tensorflow.python.keras';

/** The imports of what goes into models, by the copy of Keras that they are from. */
function groupsIn({ imports }: Program): ReadonlyMap<Library, readonly Import[]> {
    const groups = new Map<Library, Import[]>();
    for (const it of imports.filter(({ guarded }) => !guarded)) {
        const library = libraryOf(it);
        if (library && matters(it, library)) groups.set(library, [...(groups.get(library) ?? []), it]);
    }
    return groups;
}

function libraryOf({ module, name }: Import): Library | undefined {
    const path = name === undefined || name === '*' ? module : `${module}.${name}`;
    return (['tensorflow.python.keras', 'tensorflow.keras', 'tf_keras', 'keras'] as const).find(
        (library) => path === library || path.startsWith(`${library}.`),
    );
}

/** Data sets and utilities go with anything; the whole package may be anything. */
function matters({ module, name }: Import, library: Library): boolean {
    const path = name === undefined || name === '*' ? module : `${module}.${name}`;
    const part = path.slice(library.length + 1).split('.')[0] ?? '';
    return !['datasets', 'utils', 'preprocessing', 'backend', 'ops', 'config', 'random'].includes(part);
}
