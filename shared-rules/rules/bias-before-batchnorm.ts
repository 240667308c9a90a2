import type { Application, Program } from '../model/graph';
import { product } from '../model/shape';
import { inRole } from '../model/roles';
import { boolOf } from '../model/value';
import { isLinear } from '../model/vocabulary';
import { nextOf, usesOf } from '../model/walk';
import { at, defineRule } from './rule';

export const biasBeforeBatchnorm = defineRule({
    id: 'bias-before-batchnorm',
    severity: 'hint',
    profile: 'strict',
    since: '0.1.0',
    title: {
        en: 'A bias that BatchNormalization subtracts',
        ru: 'Смещение, которое вычтет BatchNormalization',
    },
    why: {
        en: `BatchNormalization subtracts the mean over the batch, and with it any constant that was added before. Its own
             \`beta\` takes the part of the bias. Right before it a layer needs none: \`use_bias=False\`.`,
        ru: `BatchNormalization вычитает среднее по батчу, а с ним и любую прибавленную раньше константу. Роль смещения играет
             её собственная \`beta\`. Слою прямо перед ней смещение не нужно: \`use_bias=False\`.`,
    },
    messages: {
        redundant: {
            en: 'The bias before BatchNormalization is redundant: normalisation subtracts it',
            ru: 'Смещение перед BatchNormalization лишнее: нормировка его вычтет',
        },
        norm: { en: 'subtracted here', ru: 'вычитается здесь' },
        mean: {
            en: 'BatchNormalization subtracts the mean over the batch, and any constant goes with it; `beta` takes the part of the bias.',
            ru: 'BatchNormalization вычитает среднее по батчу, и любая константа исчезает; роль смещения играет `beta`.',
        },
        count: {
            en: '{n} {n|parameter is|parameters are} superfluous here; they do not matter for the accuracy.',
            ru: 'Лишних параметров здесь {n}, на точность они не влияют.',
        },
        remove: { en: 'Add `use_bias=False`', ru: 'Добавить `use_bias=False`' },
    },
    references: ['https://arxiv.org/abs/1502.03167'],

    check({ program, say, report }) {
        if (program.names.has('load_weights') || program.names.has('set_weights')) return;
        for (const application of inRole(program, 'linear')) {
            const norm = normBehind(program, application);
            if (!norm) continue;
            const { call } = application.layer;
            const finding = report(at(call, 'use_bias'), say('redundant'))
                .because(norm.layer.call.callee, say('norm'))
                .explain(say('mean'))
                .sureFix(say('remove'), { kind: 'setArgument', call, name: 'use_bias', code: 'False' });
            const bias = application.weights?.find(({ name }) => name === 'bias');
            const n = bias && product(...bias.shape);
            if (typeof n === 'number') finding.explain(say('count', { n }));
        }
    },
});

/** Right behind it, and centring over the features that the bias belongs to. */
function normBehind(program: Program, application: Application): Application | undefined {
    const { layer } = application;
    const isBiased = isLinear(layer) && boolOf(layer.arguments.get('use_bias')?.value) === true;
    const next = isBiased && usesOf(program, layer).length === 1 ? nextOf(program, application) : undefined;
    if (next?.layer.class !== 'BatchNormalization' || program.frozen.has(next.layer.id)) return undefined;
    const given = next.layer.arguments;
    const isCentred = boolOf(given.get('center')?.value) === true;
    return isCentred && given.get('axis')?.site === undefined ? next : undefined;
}
