import { once } from '../model/facts';
import type { Application, Argument, Program } from '../model/graph';
import { showShape, type AnyShape } from '../model/shape';
import { numberOf } from '../model/value';
import { sizesOf } from '../model/vocabulary';
import { at, defineRule, type Messages } from './rule';

const messages = {
    nothing: { en: '`{layer}` does nothing: {why}', ru: '`{layer}` ничего не делает: {why}' },
    vector: { en: 'the input is already a vector', ru: 'вход уже вектор' },
    zero: { en: 'the rate is zero', ru: 'доля равна нулю' },
    window: { en: 'the window is one value', ru: 'окно из одного числа' },
    border: { en: 'the border is of width zero', ru: 'ширина края равна нулю' },
    shape: { en: 'the shape stays the same', ru: 'форма та же' },
    linear: { en: 'a linear activation changes nothing', ru: 'линейная активация ничего не меняет' },
    single: { en: 'there is only one tensor', ru: 'тензор всего один' },
    trace: {
        en: 'The layer changes neither numbers nor shape; often it is left of an earlier version of the network.',
        ru: 'Слой не меняет ни чисел, ни формы; часто это след правки: осталось от старой версии сети.',
    },
    remove: { en: 'Remove the layer', ru: 'Убрать слой' },
} as const satisfies Messages;

type Reason = Exclude<keyof typeof messages, 'nothing' | 'trace' | 'remove'>;

export const noOpLayer = defineRule({
    id: 'no-op-layer',
    severity: 'hint',
    profile: 'strict',
    scope: 'file',
    since: '0.1.0',
    title: {
        en: 'A layer that does nothing',
        ru: 'Слой, который ничего не делает',
    },
    why: {
        en: `Dropout with a rate of zero, Flatten of what is a vector already, pooling over a window of one value, a linear
             activation: the layer gives back what it got. It costs nothing but attention, and often shows that something
             was changed and not finished.`,
        ru: `Дропаут с нулевой долей, Flatten от того, что и так вектор, пулинг по окну из одного числа, линейная активация:
             слой отдаёт то же, что получил. Стоит это только внимания, но часто выдаёт правку, которую не довели до конца.`,
    },
    messages,
    references: ['https://keras.io/api/layers/'],

    check({ program, say, report }) {
        if (isIndexed(program)) return;
        for (const application of program.applications) {
            const why = reasonOf(application);
            if (!why || application.refusal || isNamed(application)) continue;
            const finding = report(
                at(application.layer.call),
                say('nothing', { layer: application.layer.class, why: say(why) }),
            ).explain(say('trace'));
            if (why !== 'single') finding.sureFix(say('remove'), { kind: 'removeLayer', application });
        }
    },
});

/** `model.layers[3]` would be another layer. */
const isIndexed = ({ attributes }: Program) =>
    attributes.some(({ owner, name }) => owner === 'Model' && name === 'layers');

/** An output's alias, or the place where mixed precision ends. */
function isNamed({ layer: { call } }: Application): boolean {
    return call.arguments.get('name')?.site !== undefined || call.arguments.get('dtype')?.site !== undefined;
}

/** Written in the call itself: a number that comes from elsewhere may be another one tomorrow. */
function isLiteral({ site, value }: Argument): boolean {
    return site === undefined || (value.site?.start === site.start && value.site.end === site.end);
}

const reasonOf = once((application: Application): Reason | undefined => {
    const { layer, inputs, outputs } = application;
    const { class: name, roles } = layer;
    if (roles.has('dropout') || roles.has('noise')) return isZero(application) ? 'zero' : undefined;
    if (name === 'Flatten') return inputs[0]?.shape?.length === 2 ? 'vector' : undefined;
    if (name === 'Activation')
        return layer.activation === 'linear' && isWritten(application, 'activation') ? 'linear' : undefined;
    if (name === 'Reshape') return isSameShape(inputs[0]?.shape, outputs[0]?.shape) ? 'shape' : undefined;
    if (roles.has('pooling') && !roles.has('global-pooling'))
        return isOne(application, 'pool_size') && isStep(application) ? 'window' : undefined;
    if (roles.has('upsampling')) return isOne(application, 'size') ? 'window' : undefined;
    if (/^ZeroPadding/.test(name))
        return isSameShape(inputs[0]?.shape, outputs[0]?.shape) && isWritten(application, 'padding')
            ? 'border'
            : undefined;
    // An operator with a number on its other side is a layer of one tensor too.
    const isMerge = /^keras\.layers\.(Add|Average|Multiply|Concatenate|Maximum|Minimum)$/;
    return inputs.length === 1 && isMerge.test(layer.call.name) ? 'single' : undefined;
});

function isWritten({ layer }: Application, name: string): boolean {
    const argument = layer.call.arguments.get(name);
    return argument?.site !== undefined && isLiteral(argument);
}

function isZero(application: Application): boolean {
    const name = application.layer.arguments.has('rate') ? 'rate' : 'stddev';
    return numberOf(application.layer.arguments.get(name)?.value) === 0 && isWritten(application, name);
}

function isOne(application: Application, name: string): boolean {
    return (sizesOf(application.layer, name)?.every((size) => size === 1) ?? false) && isWritten(application, name);
}

/** No stride of its own, or one of 1. */
function isStep({ layer }: Application): boolean {
    const strides = layer.arguments.get('strides');
    return strides?.value.kind === 'none' || (sizesOf(layer, 'strides')?.every((step) => step === 1) ?? false);
}

function isSameShape(before: AnyShape, after: AnyShape): boolean {
    const isKnown = before?.slice(1).every((size) => typeof size === 'number') ?? false;
    return isKnown && showShape(before) === showShape(after);
}
