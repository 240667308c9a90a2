import type { Application } from '../model/graph';
import { barePoolingAt, collapseAt, type BarePooling } from '../model/collapse';
import { inRole } from '../model/roles';
import { constantStart, givenKernels } from '../model/initializers';
import { effective, parametersOf, shortly, unitsOf } from '../model/vocabulary';
import { addRelu } from './edits/activation';
import { at, defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    missing: {
        en: 'No activation between {a} and {b}: two linear layers in a row collapse into one',
        ru: 'Между {a} и {b} нет функции активации: два линейных слоя подряд равны одному',
    },
    bare: {
        en: '{a} has no activation: between it and {b} there is only max pooling',
        ru: 'У {a} нет функции активации: между этим слоем и {b} стоит только выборка максимума',
    },
    pooling: { en: 'only this is not linear', ru: 'нелинейно только это' },
    maximum: {
        en: 'A maximum is not linear, but it only chooses among neighbours: nothing is ever switched off, as ReLU does, and the network can tell less apart.',
        ru: 'Максимум нелинеен, но он лишь выбирает из соседей: ничего не отключается, как делает ReLU, и сеть различает меньше.',
    },
    next: { en: 'the next linear layer', ru: 'следующий линейный слой' },
    whyUnits: {
        en: 'W₂(W₁x + b₁) + b₂ is a linear map again, so a layer of {n} {n|unit|units} adds nothing to the network but {p} {p|parameter|parameters}.',
        ru: 'W₂(W₁x + b₁) + b₂ – это снова линейное преобразование, поэтому слой из {n} {n|нейрона|нейронов|нейронов} не добавляет сети ничего, кроме {p} {p|параметра|параметров|параметров}.',
    },
    whyFilters: {
        en: 'W₂(W₁x + b₁) + b₂ is a linear map again, so a layer of {n} {n|filter|filters} adds nothing to the network but {p} {p|parameter|parameters}.',
        ru: 'W₂(W₁x + b₁) + b₂ – это снова линейное преобразование, поэтому слой из {n} {n|фильтра|фильтров|фильтров} не добавляет сети ничего, кроме {p} {p|параметра|параметров|параметров}.',
    },
    whyLayer: {
        en: 'W₂(W₁x + b₁) + b₂ is a linear map again, so the layer adds nothing to the network but parameters.',
        ru: 'W₂(W₁x + b₁) + b₂ – это снова линейное преобразование, поэтому слой не добавляет сети ничего, кроме параметров.',
    },
    noDefault: {
        en: 'Keras has no default activation: {layer} means `activation=None`. Add ReLU.',
        ru: 'В Keras активации по умолчанию нет: {layer} означает `activation=None`. Поставьте ReLU.',
    },
    addRelu: { en: 'Add ReLU', ru: 'Добавить ReLU' },
    addReluBehind: { en: 'Add ReLU after BatchNormalization', ru: 'Добавить ReLU после BatchNormalization' },
    addReluAndStart: {
        en: 'Add ReLU, and start the kernel from `he_normal`',
        ru: 'Добавить ReLU и инициализировать веса `he_normal`',
    },
} as const satisfies Messages;

export const missingActivation = defineRule({
    id: 'missing-activation',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'No activation between two linear layers',
        ru: 'Между двумя линейными слоями нет активации',
    },
    why: {
        en: `A linear map of a linear map is linear again: two \`Dense\` or convolutional layers with nothing nonlinear
             between them can do no more than one of them. Dropout, Flatten, average pooling and, in prediction,
             BatchNormalization change nothing about it. Keras layers have no activation by default. A narrow layer
             (a bottleneck) is linear on purpose and is not reported.`,
        ru: `Линейное преобразование от линейного – снова линейное: два слоя \`Dense\` или две свёртки, между которыми
             нет ничего нелинейного, умеют не больше, чем один такой слой. Dropout, Flatten, усредняющий пулинг, а при
             предсказании и BatchNormalization ничего в этом не меняют. Активации по умолчанию у слоёв Keras нет. Узкий
             слой (бутылочное горлышко) линеен намеренно, о нём правило молчит.`,
    },
    messages,
    references: ['https://keras.io/api/layers/core_layers/dense/', 'https://keras.io/api/layers/activations/'],

    check(context) {
        const { program, say, report } = context;
        for (const application of inRole(program, 'linear')) {
            const collapse = collapseAt(program, application);
            const bare = collapse ? undefined : barePoolingAt(program, application);
            if (bare) reportBare(context, bare);
            if (!collapse || collapse.pointwise) continue;
            const { first, second, between } = collapse;
            const layer = effective(first.layer);
            const behind = between.some((each) => each.layer.roles.has('batch-normalization'));
            const isConstant = givenKernels(layer).some((argument) => constantStart(argument));
            const title = isConstant ? 'addReluAndStart' : behind ? 'addReluBehind' : 'addRelu';
            const layers = { a: shortly(first.layer), b: shortly(second.layer) };
            report(at(layer.call, 'activation'), say('missing', layers))
                .because(effective(second.layer).call.callee, say('next'))
                .explain(explanation(context, collapse), say('noDefault', { layer: shortly(layer) }))
                .sureFix(say(title), ...addRelu(first, between));
        }
    },
});

function reportBare({ say, report }: RuleContext<typeof messages>, { first, pooling, second }: BarePooling): void {
    const layer = effective(first.layer);
    report(at(layer.call, 'activation'), say('bare', { a: shortly(first.layer), b: shortly(second.layer) }))
        .as('info')
        .because(pooling.layer.call.callee, say('pooling'))
        .because(effective(second.layer).call.callee, say('next'))
        .explain(say('maximum'), say('noDefault', { layer: shortly(layer) }))
        .fix(say('addRelu'), ...addRelu(first, []));
}

function explanation({ say }: RuleContext<typeof messages>, { first }: { readonly first: Application }) {
    const n = unitsOf(first.layer);
    const p = parametersOf(first);
    if (n === undefined || p === undefined) return say('whyLayer');
    return say(effective(first.layer).roles.has('dense') ? 'whyUnits' : 'whyFilters', { n, p });
}
