import type { Application, Layer, Refusal } from '../model/graph';
import { showShape } from '../model/shape';
import { intOf, itemsOf } from '../model/value';
import { at, defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    differs: {
        en: 'Reshape does not add up: {a} {a|value|values} in, {target} needs {b}',
        ru: 'Reshape не сходится: на входе {a} {a|число|числа|чисел}, а {target} требует {b}',
    },
    divides: {
        en: 'Reshape does not add up: {a} {a|value|values} in, {target} needs a multiple of {b}',
        ru: 'Reshape не сходится: на входе {a} {a|число|числа|чисел}, а {target} требует число, кратное {b}',
    },
    twoOpen: { en: 'Reshape allows only one −1', ru: 'В Reshape может быть только одна ось −1' },
    comes: { en: '{shape} comes out here', ru: 'отсюда выходит {shape}' },
    keeps: {
        en: 'Reshape only puts the numbers in another order, it cannot change how many there are: {shape} has {a}.',
        ru: 'Reshape только перекладывает числа, их количество измениться не может: {shape} – это {a}.',
    },
    batch: { en: 'The batch does not belong in `target_shape`.', ru: 'Батч в `target_shape` не входит.' },
    open: {
        en: '−1 means “whatever is left”, and with two of them that is ambiguous.',
        ru: '−1 значит «сколько останется», и с двумя такими осями ответ неоднозначен.',
    },
    change: { en: 'Take {target}', ru: 'Взять {target}' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const reshapeSizeMismatch = defineRule({
    id: 'reshape-size-mismatch',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'Reshape to another number of values',
        ru: 'Reshape меняет количество чисел',
    },
    why: {
        en: `Reshape puts the numbers of each object in another order; their count is the product of the sizes and has to
             stay the same. The batch axis is not part of \`target_shape\`. One size may be −1: Keras works it out itself.`,
        ru: `Reshape перекладывает числа каждого объекта; их количество – произведение размеров, и оно должно остаться
             прежним. Ось батча в \`target_shape\` не входит. Один размер может быть −1: его Keras посчитает сам.`,
    },
    messages,
    references: ['https://keras.io/api/layers/reshaping_layers/reshape/'],

    check(context) {
        for (const refusal of context.program.refusals.filter(({ code }) => code === 'reshape'))
            judge(context, refusal);
    },
});

function judge(context: Context, refusal: Refusal): void {
    const { say, report } = context;
    const { layer, application } = refusal;
    const target = layer && targetOf(layer);
    if (!layer || !target) return;
    const place = at(layer.call, 'target_shape');
    if (target.filter((size) => size === -1).length > 1) {
        report(place, say('twoOpen')).explain(say('open'), say('batch')).speakFor(refusal);
        return;
    }
    const input = application?.inputs[0];
    const sizes = input?.shape?.slice(1) ?? [];
    if (!application || !sizes.every((size) => typeof size === 'number')) return;
    const [a, b] = [product(sizes), product(target.filter((size) => size !== -1))];
    const shape = showShape(input?.shape);
    const finding = report(place, say(target.includes(-1) ? 'divides' : 'differs', { a, target: code(target), b }))
        .because(input?.producer?.layer.call.callee, say('comes', { shape }))
        .explain(say('keeps', { shape, a }), say('batch'))
        .speakFor(refusal);
    for (const right of repaired(target, a)) {
        finding.fix(say('change', { target: code(right) }), setTarget(application, right));
    }
}

function targetOf({ arguments: given }: Layer): readonly number[] | undefined {
    const sizes = itemsOf(given.get('target_shape')?.value)?.map(intOf);
    return sizes?.every((size) => size !== undefined) ? sizes : undefined;
}

const product = (sizes: readonly number[]) => sizes.reduce((result, size) => result * size, 1);

const code = (sizes: readonly number[]) => (sizes.length === 1 ? `(${sizes[0]},)` : `(${sizes.join(', ')})`);

/** Without the batch; or the one size that makes the product right, if there is only one, then the same place left to Keras. */
function repaired(target: readonly number[], count: number): readonly (readonly number[])[] {
    if (target.length > 1 && product(target.slice(1)) === count) return [target.slice(1)];
    const candidates = target.flatMap((_, axis) => {
        const others = product(target.filter((size, i) => i !== axis && size !== -1));
        return others > 0 && count % others === 0 && !target.some((size, i) => i !== axis && size === -1) ? [axis] : [];
    });
    const [axis] = candidates;
    if (axis === undefined) return [];
    const others = product(target.filter((_, i) => i !== axis));
    const exact = candidates.length === 1 ? [target.with(axis, count / others)] : [];
    return [...exact, target.with(candidates.at(-1) ?? axis, -1)];
}

const setTarget = ({ layer: { call } }: Application, target: readonly number[]): Edit => ({
    kind: 'setArgument',
    call,
    name: 'target_shape',
    code: code(target),
});
