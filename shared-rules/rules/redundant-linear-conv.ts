import type { Application } from '../model/graph';
import { collapseAt, type Collapse } from '../model/collapse';
import { inRole } from '../model/roles';
import { certainly } from '../model/shape';
import { channels, shortly, unitsOf } from '../model/vocabulary';
import { stringOf } from '../model/value';
import { only } from '../model/walk';
import { addRelu } from './edits/activation';
import { at, defineRule, type Edit, type Messages } from './rule';

const messages = {
    before: {
        en: 'There is no nonlinearity before the 1×1 convolution: it is a redundant linear map',
        ru: 'Перед свёрткой 1×1 нет нелинейности, поэтому это лишнее линейное преобразование',
    },
    after: {
        en: 'There is no nonlinearity after the 1×1 convolution: it is a redundant linear map',
        ru: 'После свёртки 1×1 нет нелинейности, поэтому это лишнее линейное преобразование',
    },
    first: { en: '{layer} has no activation', ru: 'у {layer} нет активации' },
    second: { en: 'the next linear layer', ru: 'следующий линейный слой' },
    purpose: {
        en: 'A 1×1 convolution mixes the channels of each point, and it has a use: a cheap change of the number of channels, and one more nonlinearity.',
        ru: 'Свёртка 1×1 смешивает каналы в каждой точке, и смысл у неё есть: она дёшево меняет число каналов и добавляет нелинейность.',
    },
    mergedBefore: {
        en: 'But with no activation before it the two neighbours merge into one linear map. That is meant only in bottlenecks, where the channels become fewer.',
        ru: 'Но если перед ней нет активации, два соседних слоя сливаются в один. Так задумано только в узких горлышках, где каналов становится меньше.',
    },
    mergedAfter: {
        en: 'But with no activation after it the two neighbours merge into one linear map. That is meant only in bottlenecks, where the channels become fewer.',
        ru: 'Но если после неё нет активации, два соседних слоя сливаются в один. Так задумано только в узких горлышках, где каналов становится меньше.',
    },
    addRelu: { en: 'Add ReLU to {layer}', ru: 'Добавить ReLU к {layer}' },
    addBoth: { en: 'Add ReLU before and after it', ru: 'Добавить ReLU до и после неё' },
    remove: { en: 'Remove the 1×1 convolution', ru: 'Убрать свёртку 1×1' },
} as const satisfies Messages;

export const redundantLinearConv = defineRule({
    id: 'redundant-linear-conv',
    severity: 'info',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A 1×1 convolution next to another linear layer',
        ru: 'Свёртка 1×1 рядом с другим линейным слоем',
    },
    why: {
        en: `A 1×1 convolution is a \`Dense\` layer over the channels of each point. With no activation between it and
             its neighbour the two are one linear map, and the 1×1 convolution only costs parameters. It makes sense
             behind a nonlinearity, or where it narrows the channels.`,
        ru: `Свёртка 1×1 – это \`Dense\` по каналам в каждой точке. Если между ней и соседом нет активации, вместе они
             одно линейное преобразование, и свёртка 1×1 только тратит параметры. Смысл в ней есть после нелинейности
             или там, где она сужает каналы.`,
    },
    messages,
    references: ['https://arxiv.org/abs/1312.4400', 'https://arxiv.org/abs/1801.04381'],

    check({ program, say, report }) {
        const seen = new Set<Application>();
        for (const application of inRole(program, 'linear')) {
            const collapse = collapseAt(program, application);
            if (!collapse?.pointwise || seen.has(collapse.pointwise)) continue;
            const { first, second, between, pointwise } = collapse;
            seen.add(pointwise);
            const isBefore = pointwise === second;
            const draft = report(at(pointwise.layer.call, 'kernel_size'), say(isBefore ? 'before' : 'after'))
                .because(
                    isBefore ? at(first.layer.call, 'activation').site : second.layer.call.callee,
                    isBefore ? say('first', { layer: shortly(first.layer) }) : say('second'),
                )
                .explain(say('purpose'), say(isBefore ? 'mergedBefore' : 'mergedAfter'));
            const behind = isBefore ? collapseAt(program, pointwise) : undefined;
            const title = behind ? say('addBoth') : say('addRelu', { layer: shortly(first.layer) });
            draft.sureFix(title, ...addRelu(first, between), ...(behind ? addRelu(pointwise, behind.between) : []));
            const removal = behind ? [] : remove(collapse, pointwise);
            if (removal.length > 0) draft.suggest(say('remove'), ...removal);
        }
    },
});

/** Only where the number of channels stays; an activation of the 1×1 convolution goes over to its neighbour. */
function remove({ first }: Collapse, application: Application): readonly Edit[] {
    const { layer, inputs } = application;
    if (!certainly.equal(unitsOf(layer), channels(only(inputs), layer))) return [];
    const removal: Edit = { kind: 'removeLayer', application };
    if (application === first || layer.activation === 'linear') return [removal];
    const activation = stringOf(layer.arguments.get('activation')?.value);
    if (activation === undefined) return [];
    return [removal, { kind: 'setArgument', call: first.layer.call, name: 'activation', code: `"${activation}"` }];
}
