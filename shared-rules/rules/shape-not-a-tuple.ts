import type { Argument, Call, Program, Refusal } from '../model/graph';
import { spanning, type Site } from '../model/site';
import { intOf } from '../model/value';
import { defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    number: {
        en: 'A shape must be a tuple, {value} is a number: write `{fixed}`',
        ru: 'Форма должна быть кортежем, а {value} – это число: пишите `{fixed}`',
    },
    several: {
        en: 'A shape must be a tuple, these are several numbers: put them into brackets of their own',
        ru: 'Форма должна быть кортежем, а это несколько чисел: возьмите их в скобки ещё раз',
    },
    comma: {
        en: 'It is not the brackets that make a tuple in Python, but the comma: (39) is a number, (39,) is a tuple.',
        ru: 'Скобки в Python кортеж не создают, его создаёт запятая: (39) – это число, (39,) – кортеж.',
    },
    sizes: {
        en: 'Keras expects a collection of sizes, even where there is only one.',
        ru: 'Keras ждёт набор размеров, даже если размер один.',
    },
    batch: {
        en: 'The second number is taken for the size of the batch.',
        ru: 'Второе число Keras примет за размер батча.',
    },
    tuple: { en: 'Make it a tuple', ru: 'Сделать кортежем' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const shapeNotATuple = defineRule({
    id: 'shape-not-a-tuple',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A number where a shape is due',
        ru: 'Число вместо формы',
    },
    why: {
        en: `A shape is a tuple of sizes: \`(28, 28, 1)\`, \`(39,)\`. \`(39)\` is a number in brackets, because it is the comma that
             makes a tuple. \`Input(28, 28)\` and \`Reshape(7, 7)\` pass two arguments instead of one.`,
        ru: `Форма – это кортеж размеров: \`(28, 28, 1)\`, \`(39,)\`. \`(39)\` – число в скобках, потому что кортеж создаёт
             запятая. \`Input(28, 28)\` и \`Reshape(7, 7)\` передают два аргумента вместо одного.`,
    },
    messages,
    references: [
        'https://keras.io/api/layers/core_layers/input/',
        'https://keras.io/api/layers/reshaping_layers/reshape/',
    ],

    check(context) {
        for (const refusal of context.program.refusals) judge(context, refusal);
    },
});

function judge(context: Context, refusal: Refusal): void {
    const found = argumentOf(context.program, refusal);
    if (!found || intOf(found.argument.value) === undefined || !found.argument.site) return;
    const { call, argument } = found;
    const several = severalNumbers(refusal, call, argument.site ?? call.site);
    if (several) reportSeveral(context, refusal, call, several);
    else if (refusal.code !== 'argument-binding') reportNumber(context, refusal, call, argument);
}

interface Found {
    readonly call: Call;
    readonly argument: Argument;
}

const SHAPES: Readonly<Record<string, string>> = { InputLayer: 'shape', Reshape: 'target_shape', Permute: 'dims' };

/** The argument that should be a shape: of an input, of the layer that brings its input's shape along, of a reshaping. */
function argumentOf({ layers }: Program, { code, layer }: Refusal): Found | undefined {
    const name = SHAPES[layer?.class ?? ''];
    if (
        !layer ||
        name === undefined ||
        !['input-shape', 'reshape', 'permute', 'argument-binding'].includes(code ?? '')
    ) {
        return undefined;
    }
    const own = layer.call.arguments.get(name);
    if (own?.site) return { call: layer.call, argument: own };
    const first = layers.find(
        ({ call }) => call.site.start === layer.call.site.start && call.arguments.has('input_shape'),
    );
    const argument = first?.call.arguments.get('input_shape');
    return first && argument && layer.class === 'InputLayer' ? { call: first.call, argument } : undefined;
}

/** `Input(28, 28)`, of which the second is the size of the batch; `Reshape(7, 7)`, where Python counts too many. */
function severalNumbers({ code }: Refusal, call: Call, first: Site): Site | undefined {
    const batch = call.arguments.get('batch_size');
    const isPositional = batch?.site !== undefined && batch.whole?.start === batch.site.start;
    if (code === 'input-shape' && isPositional && batch.site) return spanning(first, batch.site);
    const isAlone = [...call.arguments.values()].filter(({ site }) => site).length === 1;
    return code === 'argument-binding' && isAlone ? { ...first, end: call.site.end - 1 } : undefined;
}

function reportSeveral({ say, report }: Context, refusal: Refusal, call: Call, site: Site): void {
    const finding = report({ site, frames: call.frames }, say('several')).speakFor(refusal);
    if (refusal.code === 'input-shape') finding.explain(say('batch'));
    finding.explain(say('sizes')).sureFix(say('tuple'), ...around(site, '(', ')'));
}

function reportNumber({ say, report }: Context, refusal: Refusal, call: Call, { value, site, whole }: Argument): void {
    const n = intOf(value);
    if (n === undefined || !site) return;
    const isBracketed = whole !== undefined && whole.end > site.end;
    report({ site, frames: call.frames }, say('number', { value: n, fixed: `(${n},)` }))
        .explain(say('comma'), say('sizes'))
        .speakFor(refusal)
        .sureFix(say('tuple'), ...(isBracketed ? around(site, '', ',') : around(site, '(', ',)')));
}

function around(site: Site, before: string, after: string): readonly Edit[] {
    const edits = [
        { kind: 'replace', site: { ...site, end: site.start }, code: before },
        { kind: 'replace', site: { ...site, start: site.end }, code: after },
    ] as const;
    return edits.filter(({ code }) => code !== '');
}
