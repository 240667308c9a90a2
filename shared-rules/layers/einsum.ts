import type { Dim, Shape } from '../model/shape';
import { stringOf, type Value } from '../model/value';
import { raise } from './layer';
import { elements, isPlain, keptType } from './operators';
import { dimOf } from './standard';

type Size = Dim | Value;

/** The three operands of `ab,bc->ac`, and on which side an ellipsis stands. */
export interface Equation {
    readonly input: string;
    readonly weight: string;
    readonly output: string;
    readonly isLeftElided: boolean;
}

export interface EinsumShapes {
    readonly kernel: readonly Size[];
    /** Undefined: no bias. */
    readonly bias: readonly Size[] | undefined;
    readonly output: readonly Size[];
}

const FORMS = [
    /^([a-zA-Z]+),([a-zA-Z]+)->([a-zA-Z]+)/,
    /^\.\.\.([a-zA-Z]+),([a-zA-Z]+)->\.\.\.([a-zA-Z]+)/,
    /^([a-zA-Z]{2,})\.\.\.,([a-zA-Z]+)->([a-zA-Z]+)\.\.\./,
];

/** The equation of an `EinsumDense`; undefined where it is unknown. */
export function equationOf(value: Value): Equation | undefined {
    if (!isPlain(value)) return undefined;
    const detail = { blame: 'equation', code: 'einsum' };
    const text = stringOf(value);
    if (text === undefined) {
        const sentence = "expected string or bytes-like object, got '{type}'";
        raise(sentence, { type: keptType(value) }, { ...detail, exception: 'TypeError' });
    }
    for (const [i, form] of FORMS.entries()) {
        const [whole, input = '', weight = '', output = ''] = form.exec(text) ?? [];
        if (whole !== undefined) return { input, weight, output, isLeftElided: i === 1 };
    }
    raise(
        "Invalid einsum equation '{text}'. Equations must be in the form [X],[Y]->[Z], ...[X],[Y]->...[Z], or [X]...,[Y]->[Z]....",
        { text },
        detail,
    );
}

/** `_analyze_split_string` (`keras/src/layers/core/einsum_dense.py`); a `None` in `partial` is open. */
export function einsumShapes(
    equation: Equation,
    input: Shape,
    partial: readonly Value[],
    biasAxes: Value,
): EinsumShapes {
    const elided = input.length - equation.input.length;
    const output = fullOutput(equation, input, partial, elided);
    const sizes: Sizes = {
        inInput: (letter) => {
            const place = equation.input.lastIndexOf(letter);
            return at(input, equation.isLeftElided ? place - equation.input.length : place, 'tuple');
        },
        inOutput: (letter) => at(output, equation.output.lastIndexOf(letter) + shiftOf(equation, elided), 'list'),
    };
    for (const letter of equation.input) assertShared(letter, equation, sizes);
    for (const letter of equation.output) assertFound(letter, equation);
    const kernel = [...equation.weight].map((letter) => weightSize(letter, equation, sizes));
    const bias = biasAxes.kind === 'none' ? undefined : biasShape(equation, output, biasAxes, elided);
    return { kernel, bias, output };
}

interface Sizes {
    inInput(letter: string): Size;
    inOutput(letter: string): Size;
}

const shiftOf = ({ isLeftElided }: Equation, elided: number): number => (isLeftElided ? elided : 0);

/** The batch, what the ellipsis stands for, and the sizes that were given. On the left Keras puts the elided ones in backwards. */
function fullOutput(equation: Equation, input: Shape, partial: readonly Value[], elided: number): readonly Size[] {
    const [batch] = [at(input, 0, 'tuple')];
    if (elided <= 0) return [batch, ...partial];
    return equation.isLeftElided
        ? [batch, ...input.slice(1, elided).reverse(), ...partial]
        : [batch, ...partial, ...input.slice(-elided)];
}

/** `sizes[place]`, counted from the end where `place` is below zero. */
function at(sizes: readonly Size[], place: number, kind: 'tuple' | 'list'): Size {
    if (place < sizes.length && place >= -sizes.length) return sizes.at(place);
    raise('{kind} index out of range', { kind }, { exception: 'IndexError', code: 'rank' });
}

function assertShared(letter: string, { output }: Equation, sizes: Sizes): void {
    const inInput = dimOf(sizes.inInput(letter));
    if (!output.includes(letter)) return;
    const given = sizes.inOutput(letter);
    const inOutput = dimOf(given);
    const isText = typeof given === 'object' && given?.kind === 'str';
    if (inInput === undefined || inOutput === null || (inOutput === undefined && !isText) || inInput === inOutput)
        return;
    raise(
        "Input shape and output shape do not match at shared dimension '{letter}'. Input shape is {inInput}, and output shape is {given}.",
        { letter, inInput, given },
        { blame: 'output_shape', code: 'einsum' },
    );
}

/** The sentence of Keras calls the output's letters the weight's. */
function assertFound(letter: string, { input, weight, output }: Equation): void {
    if (input.includes(letter) || weight.includes(letter)) return;
    raise(
        "Dimension '{letter}' was specified in the output '{output}' but has no corresponding dim in the input spec '{input}' or weight spec '{output}'",
        { letter, input, output },
        { blame: 'equation', code: 'einsum' },
    );
}

function weightSize(letter: string, { input, output }: Equation, sizes: Sizes): Size {
    if (output.includes(letter)) return sizes.inOutput(letter);
    if (input.includes(letter)) return sizes.inInput(letter);
    raise(
        "Weight dimension '{letter}' did not have a match in either the input spec '{input}' or the output spec '{output}'. For this layer, the weight must be fully specified.",
        { letter, input, output },
        { blame: 'equation', code: 'einsum' },
    );
}

function biasShape(equation: Equation, output: readonly Size[], axes: Value, elided: number): readonly Size[] {
    const detail = { blame: 'bias_axes', code: 'einsum' };
    const sizes = new Map(
        [...equation.output].map((letter, i) => [letter, at(output, i + shiftOf(equation, elided), 'list')]),
    );
    const letters = (elements(axes, detail) ?? []).map((letter) => stringOf(letter) ?? '');
    const stranger = letters.find((letter) => !equation.output.includes(letter));
    if (stranger !== undefined) {
        raise(
            "Bias dimension '{stranger}' was requested, but is not part of the output spec '{output}'",
            { stranger, output: equation.output },
            detail,
        );
    }
    if (letters.length === 0) raise('min() arg is an empty sequence', {}, detail);
    const first = Math.min(...letters.map((letter) => equation.output.indexOf(letter)));
    const bias = [...equation.output.slice(first)].map((letter) => (letters.includes(letter) ? sizes.get(letter) : 1));
    return equation.isLeftElided ? bias : [...bias, ...Array.from({ length: Math.max(elided, 0) }, () => 1)];
}
