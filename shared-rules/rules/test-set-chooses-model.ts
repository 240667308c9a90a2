import { knownCallbacks, type Callback } from '../model/callbacks';
import type { LifeEvent, Program } from '../model/graph';
import { boolOf, itemsOf, type Value } from '../model/value';
import { at, defineRule } from './rule';

export const testSetChoosesModel = defineRule({
    id: 'test-set-chooses-model',
    severity: 'info',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'The test set chooses the model that it grades',
        ru: 'Тест выбирает модель, которую потом оценивает',
    },
    why: {
        en: `EarlyStopping, ModelCheckpoint and ReduceLROnPlateau look at the validation data and choose by it. If that is the
             test set, it is no longer independent: the best of many epochs is the best partly by luck, and the final score
             is too good. Keep back a part of the training data for validation, and the test set for the last check.`,
        ru: `EarlyStopping, ModelCheckpoint и ReduceLROnPlateau смотрят на валидацию и выбирают по ней. Если это тест, он больше
             не независим: лучшая из многих эпох отчасти лучшая по везению, и итоговая оценка завышена. Отрежьте валидацию от
             обучающей части, а тест оставьте для последней проверки.`,
    },
    messages: {
        chooses: {
            en: 'The test set picks the best epoch and then grades it: the score is optimistic',
            ru: 'Тест выбирает лучшую эпоху, а потом её же оценивает: оценка завышена',
        },
        callback: { en: '`{name}` chooses by it', ru: '`{name}` по нему выбирает' },
        graded: { en: 'and here it is graded by the same data', ru: 'а здесь по тем же данным оценка' },
        looks: {
            en: '`{name}` looks at the test set and picks the epoch that does best on it; after that it is no longer independent.',
            ru: '`{name}` смотрит на тест и выбирает эпоху, где на нём лучше всего; после этого тест уже не независим.',
        },
        keep: {
            en: 'Keep back a part of the training data for validation, and the test set for the last check.',
            ru: 'Отрежьте валидацию от обучающей части, а тест оставьте для последней проверки.',
        },
        split: {
            en: 'Validate on a tenth of the training data',
            ru: 'Взять на валидацию десятую часть обучающих данных',
        },
    },
    references: ['https://keras.io/api/models/model_training_apis/'],

    check({ program, say, report }) {
        if (hasValidationSet(program)) return;
        for (const { life } of program.models) {
            for (const fit of life.filter(({ kind }) => kind === 'fit')) {
                const callback = knownCallbacks(fit.call).find(chooses);
                const graded = callback && gradedBySame(life, fit);
                if (!callback || !graded) continue;
                const finding = report(at(fit.call, 'validation_data'), say('chooses'))
                    .because(callback.call.callee, say('callback', { name: callback.name }))
                    .because(graded.call.callee, say('graded'))
                    .explain(say('looks', { name: callback.name }), say('keep'));
                if (fit.call.arguments.get('x')?.value.kind !== 'array') continue;
                const remove = { kind: 'removeArgument', call: fit.call, name: 'validation_data' } as const;
                finding.fix(say('split'), remove, {
                    kind: 'setArgument',
                    call: fit.call,
                    name: 'validation_split',
                    code: '0.1',
                });
            }
        }
    },
});

/** Something in the file is called validation, and is then graded honestly. */
function hasValidationSet({ names }: Program): boolean {
    const isTest = names.some(/(^|_)test(_|$|s$)/i);
    const isValidation = names.some(
        /^(?!validation_data$)(x_|y_|X_|Y_)?(val|valid|validation|dev)(_(x|y|X|Y|data|ds|set|images|labels))?$/,
    );
    return isValidation || !isTest;
}

function chooses({ name, call }: Callback): boolean {
    if (name === 'ModelCheckpoint') return boolOf(call.arguments.get('save_best_only')?.value) === true;
    return name === 'EarlyStopping' || name === 'ReduceLROnPlateau';
}

/** `evaluate` of the variable that is the validation data. */
function gradedBySame(life: readonly LifeEvent[], fit: LifeEvent): LifeEvent | undefined {
    const data = fit.call.arguments.get('validation_data')?.value;
    const validation = data && (itemsOf(data)?.[0] ?? data);
    const later = life.slice(life.indexOf(fit) + 1);
    return later.find(({ kind, call }) => kind === 'evaluate' && isSame(call.arguments.get('x')?.value, validation));
}

/** A value knows where it was bound, and that is one place for one variable. */
function isSame(a: Value | undefined, b: Value | undefined): boolean {
    return (
        a?.site !== undefined &&
        a.kind === b?.kind &&
        a.site.start === b.site?.start &&
        a.site.end === b.site.end &&
        a.kind !== 'none'
    );
}
