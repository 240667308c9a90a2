import { isKeras2, oldArguments, type OldArgument } from '../model/eras';
import type { Call, Layer, Refusal } from '../model/graph';
import { modernise } from './edits/eras';
import { defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    renamed: {
        en: 'Keras 3 has no argument `{old}`: write `{now}`',
        ru: 'Аргумента `{old}` в Keras 3 нет: пишите `{now}`',
    },
    gone: { en: 'Keras 3 has no argument `{old}`: delete it', ru: 'Аргумента `{old}` в Keras 3 нет: удалите его' },
    deprecated: { en: '`{old}` is deprecated: write `{now}`', ru: '`{old}` устарел: пишите `{now}`' },
    useless: {
        en: '`{old}` is deprecated and means nothing: delete it',
        ru: '`{old}` устарел и ничего не значит: удалите его',
    },
    ignored: { en: '`{old}` is ignored: write `{now}`', ru: '`{old}` пропускается: пишите `{now}`' },
    years: {
        en: 'The names of arguments changed in 2017, but many of the answers on the net are older.',
        ru: 'Имена аргументов поменялись в 2017 году, но половина ответов в сети старше.',
    },
    silent: {
        en: 'Keras says nothing and takes its default instead.',
        ru: 'Keras промолчит и возьмёт значение по умолчанию.',
    },
    modern: { en: 'Write the call as Keras 3 does', ru: 'Записать вызов по правилам Keras 3' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const keras1Argument = defineRule({
    id: 'keras1-argument',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'An argument by a name of older Keras',
        ru: 'Аргумент под именем из старого Keras',
    },
    why: {
        en: `Keras 2 renamed most arguments (\`nb_filter\` became \`filters\`, \`border_mode\` became \`padding\`, \`nb_epoch\`
             became \`epochs\`), and Keras 3 dropped what was left for compatibility. Old examples stop at such a line. A few
             names are still taken with a warning, and some silently mean nothing.`,
        ru: `Keras 2 переименовал большинство аргументов (\`nb_filter\` стал \`filters\`, \`border_mode\` – \`padding\`,
             \`nb_epoch\` – \`epochs\`), а Keras 3 убрал и то, что оставалось ради совместимости. Старые примеры на такой
             строке остановятся. Некоторые имена ещё принимаются с предупреждением, а некоторые молча ничего не значат.`,
    },
    messages,
    references: ['https://keras.io/guides/migrating_to_keras_3/'],

    check(context) {
        const { program } = context;
        if (isKeras2(program)) return;
        const refused = new Map<Call, Refusal>();
        for (const refusal of program.refusals.filter(
            ({ code }) => code === 'unknown-argument' || code === 'argument-binding',
        )) {
            const call = refusal.call ?? refusal.layer?.call;
            if (call) refused.set(call, refusal);
        }
        for (const [call, refusal] of refused)
            for (const old of oldArguments(call)) reportOld(context, call, old, refusal);
        for (const layer of program.layers) reportAccepted(context, layer);
        for (const call of program.calls) reportIgnored(context, call);
    },
});

/** These have rules of their own. */
const ELSEWHERE = ['lr', 'decay', 'batch_input_shape'];

function reportOld({ say, report }: Context, call: Call, { argument, now }: OldArgument, refusal: Refusal): void {
    const { name: old, whole, site } = argument;
    if (!site || ELSEWHERE.includes(old)) return;
    report(
        { site: whole ?? site, frames: call.frames },
        now === '' ? say('gone', { old }) : say('renamed', { old, now }),
    )
        .explain(say('years'))
        .speakFor(refusal)
        .sureFix(say('modern'), ...modernise(call));
}

const ACCEPTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    LeakyReLU: { alpha: 'negative_slope' },
    Embedding: { input_length: '' },
    InputLayer: { input_shape: 'shape' },
};

/** Taken with a warning. */
function reportAccepted({ say, report }: Context, { class: name, call }: Layer): void {
    for (const [old, now] of Object.entries(ACCEPTED[name] ?? {})) {
        const argument = call.arguments.get(old);
        if (!argument?.whole || argument.whole.start === argument.site?.start) continue;
        report(
            { site: argument.whole, frames: call.frames },
            now === '' ? say('useless', { old }) : say('deprecated', { old, now }),
        )
            .as('hint')
            .explain(say('years'))
            .sureFix(say('modern'), renaming(call, old, now));
    }
}

function renaming(call: Call, old: string, now: string): Edit {
    const argument = call.arguments.get(old);
    if (now === '' || !argument?.whole || !argument.site) return { kind: 'removeArgument', call, name: old };
    return { kind: 'replace', site: { ...argument.whole, end: argument.site.start }, code: `${now}=` };
}

/** `ReduceLROnPlateau(epsilon=)` disappears among the keyword arguments. */
function reportIgnored({ say, report }: Context, call: Call): void {
    const argument = call.name === 'keras.callbacks.ReduceLROnPlateau' ? call.arguments.get('epsilon') : undefined;
    if (!argument?.whole) return;
    report({ site: argument.whole, frames: call.frames }, say('ignored', { old: 'epsilon', now: 'min_delta' }))
        .as('warning')
        .explain(say('silent'))
        .sureFix(say('modern'), renaming(call, 'epsilon', 'min_delta'));
}
