import type { Application, Program } from '../model/graph';
import { channelsFirstInput } from '../model/layout';
import { certainly, type Dim } from '../model/shape';
import { placeOfWindow, showSize, shrinkingsTo, sizeBefore, spread, traceTo } from '../model/sizes';
import { effective, isPass, sizesOf } from '../model/vocabulary';
import { forward } from '../model/walk';
import { padEach, unpaddedUpTo } from './edits/padding';
import { at, defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    image: {
        en: 'Pooling window {pool} is larger than the {size} feature map: nothing is left',
        ru: 'Окно пулинга {pool} больше картинки {size}: на выходе не останется ни одного числа',
    },
    sequence: {
        en: 'Pooling window {pool} is larger than the sequence of {size} {size|step|steps}: nothing is left',
        ru: 'Окно пулинга {pool} больше последовательности из {size} {size|шага|шагов|шагов}: на выходе не останется ни одного числа',
    },
    volume: {
        en: 'Pooling window {pool} is larger than the {size} volume: nothing is left',
        ru: 'Окно пулинга {pool} больше объёма {size}: на выходе не останется ни одного числа',
    },
    shrinks: { en: 'the size shrinks here: {steps}', ru: 'здесь размер уменьшается: {steps}' },
    trace: {
        en: 'At this layer {size} is all that is left: {trace}.',
        ru: 'К этому слою {size} – всё, что осталось: {trace}.',
    },
    noEdge: {
        en: 'Without `padding="same"` pooling does not look over the edge, and Keras stops with an error.',
        ru: 'Без `padding="same"` пулинг за край не смотрит, и Keras остановится с ошибкой.',
    },
    cure: {
        en: 'Take a smaller window, or lose fewer pixels before.',
        ru: 'Уменьшите окно или не теряйте пиксели раньше.',
    },
    global: { en: 'Replace by `{name}`', ru: 'Заменить на `{name}`' },
    shrinkWindow: { en: 'Make the window {size}', ru: 'Уменьшить окно до {size}' },
    padAll: {
        en: 'Add `padding="same"` to the convolutions before',
        ru: 'Добавить `padding="same"` свёрткам перед ним',
    },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const poolEatsImage = defineRule({
    id: 'pool-eats-image',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'The pooling window is larger than what is left of the picture',
        ru: 'Окно пулинга больше того, что осталось от картинки',
    },
    why: {
        en: `A pooling window without padding has to fit inside the map. Convolutions without padding and earlier poolings
             make the map smaller, and when the window no longer fits, Keras refuses to build the model. Before Flatten
             a global pooling does what was probably meant: one number for each channel, whatever the size.`,
        ru: `Окно пулинга без дополнения должно помещаться в карту. Свёртки без дополнения и предыдущие пулинги карту
             уменьшают, и когда окно в неё уже не входит, Keras откажется собирать модель. Перед Flatten нужное обычно
             делает глобальный пулинг: по одному числу на канал при любом размере.`,
    },
    messages,
    references: ['https://keras.io/api/layers/pooling_layers/max_pooling2d/'],

    check(context) {
        const { program, say, report } = context;
        for (const refusal of program.refusals) {
            const { application, code } = refusal;
            if (code !== 'size-eaten' || !application || !isPooling(application)) continue;
            const before = sizeBefore(application);
            const pool = sizesOf(effective(application.layer), 'pool_size');
            if (!before || !pool || channelsFirstInput(program, application)) continue;
            const window = spread(pool, before.length);
            const finding = report(
                at(effective(application.layer).call, 'pool_size'),
                message(context, before, window),
            );
            for (const { application: eater, steps } of shrinkingsTo(application)) {
                finding.because(placeOfWindow(eater.layer).site, say('shrinks', { steps }));
            }
            finding
                .speakFor(refusal)
                .explain(
                    say('trace', { size: showSize(before), trace: traceTo(application) }),
                    say('noEdge'),
                    say('cure'),
                );
            offer(context, finding, application, window);
        }
    },
});

const isPooling = ({ layer }: Application) => effective(layer).roles.has('pooling');

function message({ say }: Context, before: readonly Dim[], window: readonly Dim[]) {
    const [side] = before;
    if (before.length === 1 && typeof side === 'number') return say('sequence', { pool: showSize(window), size: side });
    const values = { pool: showSize(window), size: showSize(before) };
    return before.length === 3 ? say('volume', values) : say('image', values);
}

function offer(
    { program, say }: Context,
    finding: ReturnType<Context['report']>,
    application: Application,
    window: readonly Dim[],
): void {
    const { call, class: name } = effective(application.layer);
    const before = sizeBefore(application) ?? [];
    const fitting = window.map((size, axis) => (certainly.above(size, before[axis]) ? before[axis] : size));
    if (isLastBeforeFlatten(program, application)) {
        const global = `Global${name}`;
        finding.sureFix(say('global', { name: global }), {
            kind: 'replace',
            site: call.site,
            code: `{keras.layers.${global}}()`,
        });
    }
    if (fitting.some((size) => certainly.above(size, 1))) {
        const code = isSquare(fitting) ? String(fitting[0]) : `(${fitting.join(', ')})`;
        finding.fix(say('shrinkWindow', { size: showSize(fitting) }), {
            kind: 'setArgument',
            call,
            name: 'pool_size',
            code,
        });
    }
    const eaters = unpaddedUpTo(application);
    if (eaters.length > 0) finding.fix(say('padAll'), ...padEach(eaters));
}

const isSquare = ([side, ...others]: readonly Dim[]) => others.every((dim) => certainly.equal(dim, side));

/** Outside a loop, whose body stands for several layers. */
function isLastBeforeFlatten(program: Program, application: Application): boolean {
    if (application.layer.call.frames.some(({ kind }) => kind === 'turn')) return false;
    const { through } = forward(program, application, ({ layer }) => isPass(layer));
    return through.some(({ layer }) => layer.class === 'Flatten');
}
