import type { Arguments, Outputs } from '../layers/layer';
import { dimOf } from '../layers/standard';
import { lift } from '../model/shape';
import { intOf, itemsOf, numberOf } from '../model/value';
import { broadcast } from '../layers/broadcast';
import { canonical, family, op, shapeOf, unknownSizes, type OpSpec } from './op';

/** Tensors made of numbers alone. Most of these compute at once, so what is wrong with their arguments the backend says. */
export const creatings: readonly OpSpec[] = [
    ...family('zeros ones empty full', (args) => itemsOf(args.value('shape'))?.map(dimOf)),
    op('eye', (args) => sides(args)),
    op('tri', (args) => sides(args)),
    op('identity', (args) => [intOf(args.value('n')), intOf(args.value('n'))]),
    op('arange', arange),
    ...family('linspace logspace geomspace', spaced),
    ...family('bartlett blackman hamming hanning kaiser', (args) => [intOf(args.value('x'))]),
];

function sides(args: Arguments): Outputs {
    const [rows, columns] = [args.value('N'), args.value('M')];
    return [intOf(rows), columns.kind === 'none' ? intOf(rows) : intOf(columns)];
}

/** `⌈(stop − start) / step⌉`; one number alone is where it stops. */
function arange(args: Arguments): Outputs {
    const [start, stop, step] = ['start', 'stop', 'step'].map((name) => args.value(name));
    const from = stop?.kind === 'none' ? 0 : numberOf(start);
    const to = stop?.kind === 'none' ? numberOf(start) : numberOf(stop);
    const by = step?.kind === 'none' ? 1 : numberOf(step);
    return [lift((a, b, c) => (c === 0 ? 0 : Math.max(0, Math.ceil((b - a) / c))))(from, to, by)];
}

function spaced(args: Arguments): Outputs {
    const [start, stop] = [shapeOf(args.value('start')), shapeOf(args.value('stop'))];
    if (!start || !stop) return undefined;
    const shape = broadcast(start, stop);
    const at = canonical(args.value('axis'), shape.length + 1);
    if (args.has('retstep') && args.bool('retstep') !== false) return undefined;
    if (at === undefined) return unknownSizes(shape.length + 1);
    return [...shape.slice(0, at), intOf(args.value('num')), ...shape.slice(at)];
}
