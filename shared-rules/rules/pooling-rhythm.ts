import { classifierNets, isStack, maps, type MapStep } from '../model/classifier';
import type { Model, Program } from '../model/graph';
import { sizesOf, unitsOf } from '../model/vocabulary';
import { at, defineRule } from './rule';

export const poolingRhythm = defineRule({
    id: 'pooling-rhythm',
    severity: 'hint',
    profile: 'teaching',
    since: '0.1.0',
    title: {
        en: 'A deep network pools after every convolution, or its blocks are uneven',
        ru: 'Глубокая сеть делает пулинг после каждой свёртки, или её блоки неоднородны',
    },
    why: {
        en: `VGG is built of blocks: two or three 3×3 convolutions of the same width, then a pooling. A pooling after every
             convolution soon eats the picture up: five times 2×2, and of 224 pixels 7 are left. In uneven blocks it is hard
             to say which layer does what.`,
        ru: `VGG построена из блоков: две-три свёртки 3×3 одной ширины, затем пулинг. Пулинг после каждой свёртки быстро съедает
             картинку: пять раз по 2×2, и от 224 пикселей остаётся 7. А в неоднородных блоках трудно сказать, какой слой за
             что отвечает.`,
    },
    messages: {
        each: {
            en: 'In deep nets pool after two or three like convolutions, not after each one',
            ru: 'В глубокой сети пулинг ставят не после каждой свёртки, а после двух-трёх одинаковых',
        },
        uneven: {
            en: 'In deep nets the convolutions between two poolings are alike: the same kernel, the same number of filters',
            ru: 'В глубокой сети свёртки между двумя пулингами делают одинаковыми: то же ядро, столько же фильтров',
        },
        vgg: {
            en: 'That is how VGG is built: blocks of two or three 3×3 convolutions with one number of filters, then a pooling.',
            ru: 'Так устроена VGG: блоки из двух-трёх свёрток 3×3 с одним числом фильтров, затем пулинг.',
        },
        eats: {
            en: 'Frequent pooling soon eats the picture up: five times 2×2, and of 224 7 are left.',
            ru: 'Частый пулинг быстро съедает картинку: пять раз по 2×2, и от 224 остаётся 7.',
        },
    },
    references: ['https://arxiv.org/abs/1409.1556'],

    check({ program, say, report }) {
        for (const model of classifierNets(program)) {
            const blocks = blocksOf(program, model);
            const first = blocks[0]?.[0];
            if (!first) continue;
            const isEach = blocks.every((block) => block.length === 1);
            const uneven = blocks.find(isUneven)?.[0];
            const place = isEach ? first : uneven;
            if (!place) continue;
            report(at(place.application.layer.call), say(isEach ? 'each' : 'uneven')).explain(say('vgg'), say('eats'));
        }
    },
});

/** The convolutions between poolings, of a plain stack that is deep enough to have a rhythm. */
function blocksOf(program: Program, model: Model): readonly (readonly MapStep[])[] {
    const steps = maps(model);
    const isPooling = ({ application }: MapStep) => application.layer.roles.has('pooling');
    const isStrided = steps.some((step) => step.shrinks && !isPooling(step));
    if (steps.length < 10 || isStrided || !isStack(program, model)) return [];
    const blocks: MapStep[][] = [[]];
    for (const step of steps) {
        if (isPooling(step)) blocks.push([]);
        else blocks.at(-1)?.push(step);
    }
    return blocks.filter((block) => block.length > 0);
}

function isUneven(block: readonly MapStep[]): boolean {
    const kinds = block.map(
        ({ application: { layer } }) => `${sizesOf(layer, 'kernel_size')?.join('×')} ${unitsOf(layer)}`,
    );
    return new Set(kinds).size > 1;
}
