import { raise, type Arguments, type Outputs } from '../layers/layer';
import { type Shape } from '../model/shape';
import { intOf } from '../model/value';
import { canonical, isOther, op, type OpSpec, tensor, unknownSizes, withRank } from './op';

export const losses: readonly OpSpec[] = [
    op('binary_crossentropy', (args) => sameShapes(args)),
    op('categorical_crossentropy', categorical),
    op('sparse_categorical_crossentropy', sparseCategorical),
    op('ctc_loss', ctcLoss),
    op('ctc_decode', withRank(ctcDecode, 'inputs')),
    op('psnr', psnr),
];

function sameShapes(args: Arguments): Shape | undefined {
    const [target, output] = [tensor(args, 'target'), tensor(args, 'output')];
    if (target && output && isOther(target, output)) {
        raise(
            'Arguments `target` and `output` must have the same shape. Received: target.shape={target}, output.shape={output}',
            { target, output },
            { code: 'loss-shapes' },
        );
    }
    return target ? output : undefined;
}

function categorical(args: Arguments): Outputs {
    const shape = sameShapes(args);
    if (!shape) return undefined;
    if (shape.length > 0) return shape.slice(0, -1);
    raise(
        'Arguments `target` and `output` must be at least rank 1. Received: target.shape={shape}, output.shape={shape}',
        { shape },
        { code: 'rank' },
    );
}

function sparseCategorical(args: Arguments): Outputs {
    const [target, output] = [tensor(args, 'target'), tensor(args, 'output')];
    if (!target || !output) return undefined;
    if (output.length < 1) {
        raise(
            'Argument `output` must be at least rank 1. Received: output.shape={output}',
            { output },
            { code: 'rank' },
        );
    }
    const at = canonical(args.value('axis'), output.length);
    if (at === undefined) return unknownSizes(output.length - 1);
    const labels = target.length === output.length && target.at(-1) === 1 ? target.slice(0, -1) : target;
    const rest = output.filter((_, i) => i !== at);
    const isOpen = target.length === output.length && target.at(-1) === undefined;
    if (!isOpen && isOther(labels, rest)) {
        raise(
            'Arguments `target` and `output` must have the same shape up until the last dimension: target.shape={target}, output.shape={output}',
            { target, output },
            { code: 'loss-shapes' },
        );
    }
    return rest;
}

function ctcLoss(args: Arguments): Outputs {
    const shapes = ['target', 'output', 'target_length', 'output_length'].map((name) => tensor(args, name));
    const [target, output, targets, outputs] = shapes;
    if (!target || !output || !targets || !outputs || shapes.some((it) => it?.length === 0)) return undefined;
    assertFirst('target', target, 'output', output);
    assertFirst('target_length', targets, 'target', target);
    assertFirst('output_length', outputs, 'output', output);
    return [target[0]];
}

function assertFirst(first: string, a: Shape, second: string, b: Shape): void {
    if (a[0] === undefined || b[0] === undefined || a[0] === b[0]) return;
    raise(
        'Arguments `{first}` and `{second}` must have the same first dimension. Received shapes: `{a}` and `{b}`.',
        { first, second, a, b },
        { code: 'merge' },
    );
}

function ctcDecode(shape: Shape, args: Arguments): Outputs {
    const strategy = args.string('strategy');
    const paths = strategy === undefined ? undefined : strategy === 'greedy' ? 1 : intOf(args.value('top_paths'));
    if (shape.length < 2) return undefined;
    return {
        several: [
            [paths, shape[0], shape[1]],
            [shape[0], paths],
        ],
    };
}

function psnr(args: Arguments): Outputs {
    const [a, b] = [tensor(args, 'x1'), tensor(args, 'x2')];
    if (a && b && a.length !== b.length) raise('Inputs must have the same rank', {}, { code: 'rank' });
    return [];
}
