import { classifierNets, undivided } from '../model/classifier';
import type { LifeEvent, Model, Program } from '../model/graph';
import { product } from '../model/shape';
import { isBackbone, isOpaque } from '../model/vocabulary';
import { outputsOf } from '../model/output';
import { only } from '../model/walk';
import { at, defineRule } from './rule';

export const paramsVsSamples = defineRule({
    id: 'params-vs-samples',
    severity: 'info',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'Thousands of parameters for each sample',
        ru: 'Тысячи параметров на каждый пример',
    },
    why: {
        en: `A network with thousands of parameters for each sample can learn the answers by heart instead of what they have in
             common. Smaller layers, dropout, a penalty on the weights, augmentation or stopping by the validation error hold
             it back; the rule is silent as soon as it sees one of these.`,
        ru: `Сеть, у которой на каждый пример тысячи параметров, может выучить ответы наизусть вместо того, что у них общего.
             Сдерживают её слои поменьше, дропаут, штраф на веса, аугментация или остановка по ошибке на валидации; увидев
             хоть что-то из этого, правило молчит.`,
    },
    messages: {
        memorise: {
            en: '{p} parameters for {n} {n|sample|samples}: the network can memorise the data',
            ru: '{p} {p|параметр|параметра|параметров} на {n} {n|пример|примера|примеров}: сеть может выучить выборку наизусть',
        },
        made: { en: 'the network', ru: 'сеть' },
        ratio: {
            en: 'There are {r} parameters for each sample, and nothing keeps the network from remembering the answers.',
            ru: 'На каждый пример приходится {r} {r|параметр|параметра|параметров}, и ничто не мешает сети запомнить ответы.',
        },
        cure: {
            en: 'Make the layers smaller, add dropout, or stop by the validation error.',
            ru: 'Уменьшите слои, добавьте Dropout или остановку по валидации.',
        },
        dropout: { en: 'Insert `Dropout(0.5)` before the output', ru: 'Вставить `Dropout(0.5)` перед выходом' },
    },
    references: ['https://keras.io/api/layers/regularization_layers/dropout/'],

    check({ program, say, report }) {
        if (isHeldBack(program)) return;
        for (const model of program.models.filter((it) => isPlain(program, it))) {
            const fit = model.life.find(({ kind }) => kind === 'fit');
            const [p, n] = [trainableOf(model), fit && samplesOf(fit)];
            if (!fit || p === undefined || n === undefined || p < 1000 * n) continue;
            const finding = report(at(fit.call, 'x'), say('memorise', { p, n }))
                .because(model.call.callee, say('made'))
                .explain(say('ratio', { r: Math.round(p / n) }), say('cure'));
            const output = only(outputsOf(model))?.weighted;
            if (output)
                finding.suggest(say('dropout'), {
                    kind: 'insertBefore',
                    application: output,
                    code: '{keras.layers.Dropout}(0.5)',
                });
        }
    },
});

/** Something against memorising, data that is made up, or a task of another kind. */
function isHeldBack({ names }: Program): boolean {
    const against = /dropout|regulariz|^(l1|l2|l1_?l2)$|augment|^Random|ImageDataGenerator|EarlyStopping|weight_decay/i;
    const madeUp = /^(random|zeros|ones|rand|randn|randint|normal|uniform|linspace|arange|meshgrid)$/;
    return names.some(against) || names.some(madeUp);
}

/** All its layers are known and trained from scratch, and no other rule names the reason. */
function isPlain(program: Program, model: Model): boolean {
    const isKnown = model.applications.every(
        ({ layer }) => !isOpaque(layer) && !isBackbone(layer) && layer.class !== 'Embedding',
    );
    const isNamed = classifierNets(program).includes(model) && undivided(program, model) !== undefined;
    return model.complete && isKnown && !isNamed && !model.ownTraining;
}

function trainableOf({ applications }: Model): number | undefined {
    const weights = applications.map((application) => application.weights);
    if (!weights.every((each) => each !== undefined)) return undefined;
    const counts = weights.flat().map(({ trainable, shape }) => (trainable ? product(...shape) : 0));
    return counts.every((count) => typeof count === 'number')
        ? counts.reduce((sum, count) => sum + count, 0)
        : undefined;
}

function samplesOf({ call }: LifeEvent): number | undefined {
    const value = call.arguments.get('x')?.value;
    const n = value?.kind === 'array' ? value.shape?.[0] : undefined;
    return typeof n === 'number' && n > 0 ? n : undefined;
}
