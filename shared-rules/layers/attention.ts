import type { Shape } from '../model/shape';
import { itemsOf, type Value } from '../model/value';
import { defineLayer, raise, trainable, type Inputs, type LayerSpec, type Outputs } from './layer';
import { compareKept, int, isPlain, truth } from './operators';
import { seedOf } from './recurrentCells';
import { baseLayer, weightShape } from './standard';
import { inputShape, isGiven } from './tensors';

/** Attention and AdditiveAttention score in different ways (`keras/src/layers/attention`). */
const attention = (name: 'Attention' | 'AdditiveAttention'): LayerSpec =>
    defineLayer({
        keras: `keras.layers.${name}`,
        roles: ['attention'],
        lists: true,

        configure(args) {
            baseLayer(name, args, ['score_mode', 'seed']);
            if (compareKept(args.value('dropout'), '>', int(0), { blame: 'dropout' })) seedOf(args);
            const isDot = scoreMode(
                name === 'Attention' || args.extra.includes('score_mode') ? args.value('score_mode') : DOT,
            );
            return { isDot, scale: truth(args.value('use_scale')) };
        },

        build({ isDot, scale }, inputs) {
            assertList(name, inputs, inputShape(inputs));
            if (name === 'AdditiveAttention') {
                const features = at(inputs.shapes[0] ?? [], -1);
                const shape = scale === false ? [] : weightShape('scale', scale ? [features] : [undefined]);
                return scale === undefined ? undefined : scale ? [trainable('scale', shape)] : [];
            }
            if (isDot === undefined || scale === undefined) return undefined;
            return [
                ...(scale ? [trainable('scale', [])] : []),
                ...(isDot ? [] : [trainable('concat_score_weight', [])]),
            ];
        },

        call(_, inputs) {
            assertList(name, inputs, undefined);
            assertMask(name, inputs.keywords.get('mask'));
            const [query = [], value = [], key = value] = inputs.shapes;
            const output = [...query.slice(0, -1), at(value, -1)];
            const wanted = inputs.keywords.get('return_attention_scores');
            return withScores(output, wanted, () => [...query.slice(0, -1), at(key, -2)]);
        },
    });

export const attentions = [attention('Attention'), attention('AdditiveAttention')];

const DOT: Value = { kind: 'str', value: 'dot' };

function scoreMode(value: Value): boolean | undefined {
    if (!isPlain(value)) return undefined;
    if (value.kind === 'str' && (value.value === 'dot' || value.value === 'concat')) return value.value === 'dot';
    raise(
        'Invalid value for argument score_mode. Expected one of {allowed}. Received: score_mode={value}',
        { value, allowed: "{'dot', 'concat'}" },
        { blame: 'score_mode' },
    );
}

/** `_validate_inputs`: a list, which a tuple is not. */
function assertList(name: string, { shapes, nested }: Inputs, received: Value | undefined): void {
    if (nested !== 'list') {
        raise(
            '{name} layer must be called on a list of inputs, namely [query, value] or [query, value, key]. Received: inputs={received}.',
            { name, received },
            { code: 'not-a-list' },
        );
    }
    if (shapes.length < 2 || shapes.length > 3) {
        raise(
            '{name} layer accepts inputs list of length 2 or 3, namely [query, value] or [query, value, key]. Received length: {count}.',
            { name, count: shapes.length },
            { code: 'input-count' },
        );
    }
}

function assertMask(name: string, mask: Value | undefined): void {
    if (!isGiven(mask) || mask.kind === 'unknown') return;
    const items = mask.kind === 'list' ? itemsOf(mask) : undefined;
    if (!items) {
        raise(
            '{name} layer mask must be a list, namely [query_mask, value_mask]. Received: mask={mask}.',
            { name, mask: undefined },
            { blame: 'mask' },
        );
    }
    if (items.length < 2 || items.length > 3) {
        raise(
            '{name} layer accepts mask list of length 2 or 3. Received: inputs={inputs}, mask={mask}.',
            { name, inputs: undefined, mask: undefined },
            { blame: 'mask' },
        );
    }
}

/** The result, with the scores where they are wanted; unknown where that is. */
export function withScores(output: Shape, wanted: Value | undefined, scores: () => Shape): Outputs {
    const both = wanted ? truth(wanted) : false;
    return both === undefined ? undefined : both ? { several: [output, scores()] } : output;
}

export function at(shape: Shape, axis: number) {
    if (axis >= shape.length || axis < -shape.length) {
        raise('tuple index out of range', {}, { exception: 'IndexError', code: 'rank' });
    }
    return shape.at(axis);
}
