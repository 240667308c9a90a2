import type { Call, Loop, Model, Program } from '../model/graph';
import type { Site } from '../model/site';
import { intOf } from '../model/value';
import { at, defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    built: {
        en: 'The model is built inside the epoch loop: training restarts from scratch every time',
        ru: 'Модель создаётся внутри цикла по эпохам: каждый раз обучение начинается с нуля',
    },
    compiled: {
        en: '`compile()` inside the epoch loop: the optimizer loses its state every time',
        ru: '`compile()` внутри цикла по эпохам: оптимизатор каждый раз забывает историю градиентов',
    },
    folds: {
        en: 'The model is built before the fold loop: it has already seen the data it is tested on',
        ru: 'Модель создана до цикла по фолдам: она уже видела данные, на которых её проверяют',
    },
    loop: { en: 'the loop', ru: 'цикл' },
    trained: { en: 'trained here, in every fold', ru: 'обучается здесь, в каждом фолде' },
    random: {
        en: 'A model that is built anew has random weights again.',
        ru: 'У созданной заново модели веса снова случайные.',
    },
    moments: {
        en: 'Compiling again leaves the weights as they are, but sets the moments of Adam and the count of steps to zero.',
        ru: 'Повторный `compile()` веса не трогает, но обнуляет моменты Adam и счётчик шагов.',
    },
    anew: {
        en: 'In cross-validation it is the other way round: each fold needs a new model, or the score is too good.',
        ru: 'В кросс-валидации наоборот: новая модель нужна на каждый фолд, иначе оценка завышена.',
    },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const modelLifecycleInLoop = defineRule({
    id: 'model-lifecycle-in-loop',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A model is made in the epoch loop, or outside the fold loop',
        ru: 'Модель создают в цикле по эпохам или вне цикла по фолдам',
    },
    why: {
        en: `A loop over epochs trains one model further and further: what is built inside it starts from random weights every
             time, and what is compiled inside it forgets the state of its optimizer. A loop over folds compares models: each
             of them has to be a new one, or the later folds are tested on data that the model knows.`,
        ru: `Цикл по эпохам обучает одну и ту же модель: то, что создаётся внутри него, каждый раз начинает со случайных весов,
             а то, что внутри него компилируется, забывает состояние оптимизатора. Цикл по фолдам сравнивает модели: каждая
             должна быть новой, иначе поздние фолды проверяются на данных, которые модель уже знает.`,
    },
    messages,
    references: ['https://keras.io/api/models/model_training_apis/'],

    check(context) {
        const told = new Set<number>();
        for (const model of context.program.models) {
            const call = judge(context, model, told);
            if (call) told.add(call.site.start);
        }
    },
});

const contains = (outer: Site, inner: Site) => outer.start <= inner.start && inner.end <= outer.end;

const EPOCHS = /^(epochs?|ep|e|num_epoch|n_epoch|iteration|step|batch)$/;

/** A loop over the epochs of one training. */
const isEpochLoop = ({ variables, over }: Loop) =>
    variables.some((name) => EPOCHS.test(name)) && !over.some((name) => /fold|seed|run|trial|param|config/i.test(name));

const isFoldLoop = ({ variables, over }: Loop) =>
    over.includes('split') && variables.some((name) => /train|test|val|fold|idx|index/i.test(name));

function judge(context: Context, model: Model, told: ReadonlySet<number>): Call | undefined {
    const { loops } = context.program;
    const epochLoop = loops.find((loop) => isEpochLoop(loop) && trainsIn(model, loop));
    if (epochLoop && contains(epochLoop.site, model.call.site) && !collects(context.program, model, epochLoop)) {
        return told.has(model.call.site.start) ? undefined : tell(context, model.call, 'built', epochLoop, 'random');
    }
    const compile =
        epochLoop &&
        model.life.find(({ kind, call }) => kind === 'compile' && contains(epochLoop.site, call.site))?.call;
    if (
        epochLoop &&
        compile &&
        !contains(epochLoop.site, model.call.site) &&
        isFresh(compile) &&
        !changes(context.program, epochLoop)
    ) {
        return told.has(compile.site.start) ? undefined : tell(context, compile, 'compiled', epochLoop, 'moments');
    }
    return judgeFolds(context, model);
}

function tell(
    { say, report }: Context,
    call: Call,
    key: 'built' | 'compiled',
    loop: Loop,
    why: 'random' | 'moments',
): Call {
    report(at(call), say(key)).because(loop.header, say('loop')).explain(say(why), say('anew'));
    return call;
}

/** A step of a training, rather than a whole one. */
function trainsIn({ life }: Model, loop: Loop): boolean {
    return life.some(({ kind, call }) => {
        const epochs = intOf(call.arguments.get('epochs')?.value);
        return contains(loop.site, call.site) && (kind === 'train_on_batch' || (kind === 'fit' && (epochs ?? 2) === 1));
    });
}

/** What comes out of each turn is kept: several models are compared. */
function collects({ names }: Program, { life }: Model, loop: Loop): boolean {
    const isUsed = life.some(
        ({ kind, call }) => ['evaluate', 'predict'].includes(kind) && contains(loop.site, call.site),
    );
    return isUsed || ['append', 'save', 'save_weights', 'clear_session'].some((name) => names.has(name));
}

/** An optimizer that is new at each turn. */
function isFresh(compile: Call): boolean {
    const value = compile.arguments.get('optimizer')?.value;
    return value?.kind === 'str' || (value?.kind === 'instance' && contains(compile.site, value.call.site));
}

/** Then compiling again is what has to be done. */
function changes({ attributes }: Program, loop: Loop): boolean {
    return attributes.some(({ name, site }) => name === 'trainable' && contains(loop.site, site));
}

/** One model for all folds. */
function judgeFolds({ program, say, report }: Context, model: Model): Call | undefined {
    const resets = ['set_weights', 'load_weights', 'clone_model', 'get_weights', 'from_config', 'build', 'assign'];
    const fold = program.loops.find((loop) => isFoldLoop(loop) && !contains(loop.site, model.call.site));
    const fit = fold && model.life.find(({ kind, call }) => kind === 'fit' && contains(fold.site, call.site));
    if (!fold || !fit || model.call.site.start > fold.site.start || resets.some((name) => program.names.has(name)))
        return undefined;
    if (model.call.frames.length > 0) return undefined;
    report(at(model.call), say('folds'))
        .because(fold.header, say('loop'))
        .because(fit.call.callee, say('trained'))
        .explain(say('anew'));
    return model.call;
}
