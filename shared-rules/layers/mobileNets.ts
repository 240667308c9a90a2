import type { ApplicationVariant } from '../keras/applications';

/** MobileNets of any width: weights of ImageNet exist for few of them, the network for all. */
export function mobileNet(name: string, alpha: number, depth: number, lean: boolean): ApplicationVariant | undefined {
    if (name === 'MobileNet') return separable(alpha, depth);
    if (name === 'MobileNetV2') return inverted(alpha);
    const blocks = name === 'MobileNetV3Small' ? SMALL : name === 'MobileNetV3Large' ? LARGE : undefined;
    // Above one the head grows as well.
    return blocks && alpha <= 1 ? squeezed(blocks, alpha, lean) : undefined;
}

/** Numbers that are learned, and means and variances, while layers are put together. */
class Sum {
    private learned = 0;
    private measured = 0;

    add(numbers: number): this {
        this.learned += numbers;
        return this;
    }

    /** A convolution without a bias, and the normalisation behind it. */
    normalised(numbers: number, channels: number): this {
        this.measured += 2 * channels;
        return this.add(numbers + 2 * channels);
    }

    variant(channels: number, first: number): ApplicationVariant {
        return { channels, params: [this.learned, this.measured], perChannel: [9 * first, 0] };
    }
}

/** `keras/src/applications/mobilenet.py` */
function separable(alpha: number, depth: number): ApplicationVariant {
    const sum = new Sum();
    const first = Math.trunc(32 * alpha);
    sum.normalised(27 * first, first);
    let channels = first;
    for (const width of [64, 128, 128, 256, 256, ...Array<number>(6).fill(512), 1024, 1024]) {
        const [wide, next] = [channels * depth, Math.trunc(width * alpha)];
        sum.normalised(9 * wide, wide).normalised(wide * next, next);
        channels = next;
    }
    return sum.variant(channels, first);
}

/** `_make_divisible` of `keras/src/applications/mobilenet_v2.py` */
function byEight(size: number): number {
    const rounded = Math.max(8, Math.floor(Math.trunc(size + 4) / 8) * 8);
    return rounded < 0.9 * size ? rounded + 8 : rounded;
}

/** Width, how many blocks, and by how much they widen inside. */
const BOTTLENECKS: readonly (readonly [number, number, number])[] = [
    [16, 1, 1],
    [24, 2, 6],
    [32, 3, 6],
    [64, 4, 6],
    [96, 3, 6],
    [160, 3, 6],
    [320, 1, 6],
];

function inverted(alpha: number): ApplicationVariant {
    const first = byEight(32 * alpha);
    const sum = new Sum().normalised(27 * first, first);
    let channels = first;
    const blocks = BOTTLENECKS.flatMap(([width, count, factor]) =>
        Array<[number, number]>(count).fill([width, factor]),
    );
    for (const [width, factor] of blocks) {
        const [wide, next] = [channels * factor, byEight(Math.trunc(width * alpha))];
        if (factor > 1) sum.normalised(channels * wide, wide);
        sum.normalised(9 * wide, wide).normalised(wide * next, next);
        channels = next;
    }
    const last = alpha > 1 ? byEight(1280 * alpha) : 1280;
    return sum.normalised(channels * last, last).variant(last, first);
}

/** How it widens inside, its width, whether its kernel is the large one, and whether channels are weighed. */
type Block = readonly [factor: number, width: number, large: boolean, weighed: boolean];

const SMALL: readonly Block[] = [
    [1, 16, false, true],
    [72 / 16, 24, false, false],
    [88 / 24, 24, false, false],
    [4, 40, true, true],
    [6, 40, true, true],
    [6, 40, true, true],
    [3, 48, true, true],
    [3, 48, true, true],
    [6, 96, true, true],
    [6, 96, true, true],
    [6, 96, true, true],
];

const LARGE: readonly Block[] = [
    [1, 16, false, false],
    [4, 24, false, false],
    [3, 24, false, false],
    [3, 40, true, true],
    [3, 40, true, true],
    [3, 40, true, true],
    [6, 80, false, false],
    [2.5, 80, false, false],
    [2.3, 80, false, false],
    [2.3, 80, false, false],
    [6, 112, false, true],
    [6, 112, false, true],
    [6, 160, true, true],
    [6, 160, true, true],
    [6, 160, true, true],
];

/** `keras/src/applications/mobilenet_v3.py`; a lean one has small kernels and weighs nothing. */
function squeezed(blocks: readonly Block[], alpha: number, lean: boolean): ApplicationVariant {
    const sum = new Sum().normalised(27 * 16, 16);
    let channels = 16;
    for (const [i, [factor, width, large, weighed]] of blocks.entries()) {
        const wide = i === 0 ? channels : byEight(channels * factor);
        const [next, kernel, few] = [byEight(width * alpha), large && !lean ? 25 : 9, byEight(wide / 4)];
        if (i > 0) sum.normalised(channels * wide, wide);
        sum.normalised(kernel * wide, wide);
        if (weighed && !lean) sum.add(wide * few + few + few * wide + wide);
        sum.normalised(wide * next, next);
        channels = next;
    }
    const last = byEight(channels * 6);
    return sum.normalised(channels * last, last).variant(last, 16);
}
