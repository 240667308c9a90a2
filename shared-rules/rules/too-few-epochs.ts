import type { LifeEvent, Model, Program } from '../model/graph';
import { isBackbone } from '../model/vocabulary';
import { intOf } from '../model/value';
import { only } from '../model/walk';
import { at, defineRule } from './rule';

export const tooFewEpochs = defineRule({
    id: 'too-few-epochs',
    severity: 'hint',
    profile: 'teaching',
    since: '0.1.0',
    title: {
        en: 'Training of one or two epochs',
        ru: 'Обучение в одну-две эпохи',
    },
    why: {
        en: `\`fit\` without \`epochs\` goes through the data once. On small data that is rarely enough: tens of epochs are usual,
             and EarlyStopping helps to stop in time.`,
        ru: `\`fit\` без \`epochs\` проходит по данным один раз. На небольших данных этого редко хватает: обычно нужны десятки
             эпох, а остановиться вовремя поможет EarlyStopping.`,
    },
    messages: {
        few: {
            en: 'Training lasts {n} {n|epoch|epochs}: each sample is seen {n|once|twice}',
            ru: 'Обучение длится {n} {n|эпоху|эпохи|эпох}: сеть увидит каждый пример {n} {n|раз|раза|раз}',
        },
        byDefault: {
            en: 'Without `epochs` Keras goes through the data once.',
            ru: 'Если не указать `epochs`, Keras проходит по данным один раз.',
        },
        tens: {
            en: 'Tens of epochs are usual, and EarlyStopping helps to stop in time.',
            ru: 'Обычно нужны десятки эпох, а остановиться вовремя поможет EarlyStopping.',
        },
        ten: { en: 'Train for 10 epochs', ru: 'Обучать 10 эпох' },
    },
    references: ['https://keras.io/api/models/model_training_apis/'],

    check({ program, say, report }) {
        for (const model of program.models) {
            const fit = only(model.life.filter(({ kind }) => kind === 'fit' || kind === 'train_on_batch'));
            const n = fit && intOf(fit.call.arguments.get('epochs')?.value);
            if (!fit || n === undefined || n < 1 || n > 2 || !isSmall(fit) || isMore(program, model, fit)) continue;
            const isGiven = fit.call.arguments.get('epochs')?.site !== undefined;
            report(at(fit.call, 'epochs'), say('few', { n }))
                .explain(...(isGiven ? [] : [say('byDefault')]), say('tens'))
                .fix(say('ten'), { kind: 'setArgument', call: fit.call, name: 'epochs', code: '10' });
        }
    },
});

/** An array of at most a hundred thousand objects. */
function isSmall({ kind, call }: LifeEvent): boolean {
    const value = call.arguments.get('x')?.value;
    const n = value?.kind === 'array' ? value.shape?.[0] : undefined;
    return kind === 'fit' && call.complete && typeof n === 'number' && n <= 100_000;
}

/** In a loop, from an epoch on, by the step, or on top of what was trained before. */
function isMore({ loops, names }: Program, { applications }: Model, { call }: LifeEvent): boolean {
    const isLooped = loops.some(({ site }) => site.start <= call.site.start && call.site.end <= site.end);
    const isTuned = applications.some(({ layer }) => isBackbone(layer) || layer.model !== undefined);
    const isCounted = ['steps_per_epoch', 'initial_epoch'].some((name) => call.arguments.get(name)?.site !== undefined);
    return (
        isLooped || isTuned || isCounted || names.has('load_weights') || call.frames.some(({ kind }) => kind === 'turn')
    );
}
