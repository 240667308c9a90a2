import { broadcast } from '../layers/broadcast';
import { raise, type Arguments, type Outputs } from '../layers/layer';
import { shapeValue } from '../layers/tensors';
import type { AnyShape, Dim, Shape } from '../model/shape';
import { itemsOf } from '../model/value';
import { outOfRange, shapeOf } from './op';

/** `Einsum.compute_output_spec` (`keras/src/ops/numpy.py`). */
export function einsum(args: Arguments): Outputs {
    const [stranger] = args.extra;
    if (stranger !== undefined) {
        const sentence = "Einsum.compute_output_spec() got an unexpected keyword argument '{stranger}'";
        raise(sentence, { stranger }, { exception: 'TypeError', blame: stranger, code: 'unknown-argument' });
    }
    const subscripts = args.string('subscripts');
    const operands = itemsOf(args.value('operands'))?.map(shapeOf);
    if (subscripts === undefined || !operands) return undefined;
    const [inputs = '', output, ...more] = subscripts.split('->');
    if (more.length > 0) {
        raise(
            "At most one '->' is supported in `einsum` subscripts, but received {subscripts}.",
            { subscripts },
            { blame: 'subscripts', code: 'einsum' },
        );
    }
    const specs = inputs.split(',');
    if (specs.length !== operands.length) {
        raise(
            'Number of operands ({count}) does not match the number of input specs ({specs}) in `einsum`, received subscripts={subscripts}.',
            { count: operands.length, specs: specs.length, subscripts },
            { blame: 'subscripts', code: 'einsum' },
        );
    }
    if (!/^[a-z., ]*$/.test(inputs) || (output !== undefined && !/^[a-z. ]*$/.test(output))) return undefined;
    const target = output?.replaceAll(' ', '') ?? `...${kept(inputs)}`;
    const expanded = operands.map((shape, i) => shape && expand(shape, specs[i] ?? '', target));
    return expanded.every((it) => it !== undefined) ? expanded.reduce((a, b) => broadcast(a, b)) : undefined;
}

/** The letters that stand once, in the order of the alphabet. */
function kept(inputs: string): string {
    const letters = [...inputs].filter((it) => /[a-z]/.test(it));
    return letters
        .filter((it) => letters.indexOf(it) === letters.lastIndexOf(it))
        .sort()
        .join('');
}

/** An operand's sizes in the places of the result; 1 where it has none. Keras counts spaces as axes. */
function expand(shape: Shape, spec: string, target: string): AnyShape {
    const [before = '', after] = spec.split('...');
    if (after === undefined && before.length !== shape.length) {
        raise(
            'Number of dimensions in the subscript does not match the number of dimensions in the operand, received subscript `{spec}` and operand of shape {shape}.',
            {
                spec,
                shape: shapeValue(
                    shape.map((it) => (it === null ? -1 : it)),
                    'list',
                ),
            },
            { blame: 'subscripts', code: 'einsum' },
        );
    }
    if (spec.includes(' ')) return undefined;
    if (before.length > shape.length || (after ?? '').length > shape.length) outOfRange();
    const sizes = new Map<string, Dim>();
    [...before].forEach((letter, i) => sizes.has(letter) || sizes.set(letter, shape[i]));
    [...(after ?? '')].reverse().forEach((letter, i) => sizes.has(letter) || sizes.set(letter, shape.at(-i - 1)));
    const rest = after === undefined ? [] : shape.slice(before.length, shape.length - after.length);
    return target
        .split('...')
        .flatMap((part, i) => [...(i > 0 ? rest : []), ...[...part].map((it) => (sizes.has(it) ? sizes.get(it) : 1))]);
}
