import type { Application, Layer, Model, Program, Refusal } from '../model/graph';
import { stringOf } from '../model/value';
import { isWeighted, parametersOf } from '../model/vocabulary';
import { modelsWith, usesOf } from '../model/walk';
import { at, defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    twice: {
        en: '{name} is used {n} times: it is one object with shared weights',
        ru: 'Слой {name} стоит в сети {n} {n|раз|раза|раз}: это один и тот же объект с общими весами',
    },
    again: { en: 'the same object once more', ru: 'ещё раз тот же объект' },
    made: { en: 'made here, before the loop', ru: 'создан здесь, до цикла' },
    silent: {
        en: 'Keras does not object: the layer is applied several times with the same weights, and there are {p} parameters instead of {q}.',
        ru: 'Keras не возразит: слой просто применится несколько раз с одними весами, и параметров окажется {p} вместо {q}.',
    },
    silentUnknown: {
        en: 'Keras does not object: the layer is applied several times with the same weights.',
        ru: 'Keras не возразит: слой просто применится несколько раз с одними весами.',
    },
    each: {
        en: 'If that is not intended, make a new layer for each place.',
        ru: 'Если это не задумано, создайте новый слой на каждое место.',
    },
    name: {
        en: 'The name `{name}` is already taken by another layer: the model will not build',
        ru: 'Имя `{name}` уже занято другим слоем: модель не соберётся',
    },
    taken: { en: 'taken here', ru: 'занято здесь' },
    stops: { en: 'Keras refuses to make this model', ru: 'эту модель Keras собрать откажется' },
    unique: {
        en: 'Within a model every layer has a name of its own; without `name` Keras counts them itself.',
        ru: 'Внутри модели у каждого слоя своё имя; без `name` Keras нумерует их сам.',
    },
    rename: { en: 'Name it `{name}`', ru: 'Назвать `{name}`' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const layerAddedTwice = defineRule({
    id: 'layer-added-twice',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'One layer object in several places, or one name for several layers',
        ru: 'Один объект слоя в нескольких местах или одно имя у нескольких слоёв',
    },
    why: {
        en: `A layer object keeps its weights, so the same object in two places of a stack is one set of weights applied
             twice. That is right for siamese towers and recurrences, and a mistake where two layers were meant. Two
             different layers of one model may not have the same name: Keras refuses to build it.`,
        ru: `Веса хранит объект слоя, поэтому один объект в двух местах стопки – это одни и те же веса, применённые дважды.
             Так и надо в сиамских сетях и рекуррентных схемах, но это ошибка там, где имелись в виду два слоя. У двух
             разных слоёв одной модели не может быть одного имени: Keras откажется её собирать.`,
    },
    messages,
    references: ['https://keras.io/guides/functional_api/'],

    check(context) {
        const { program } = context;
        for (const layer of program.layers) {
            const uses = stackedUses(program, layer);
            if (uses.length > 1) reportTwice(context, layer, uses);
        }
        // In a class of the file Keras compares no names.
        // Of two branches only one is run: each may have the name.
        const listed = program.models.filter(({ class: name, complete }) => complete && LISTS.includes(name));
        for (const model of listed) reportNames(context, model);
    },
});

const LISTS = ['Sequential', 'Functional'];

/** The places of one object in a plain stack: of a Sequential, or of a loop before which it was made. */
function stackedUses(program: Program, layer: Layer): readonly Application[] {
    const all = usesOf(program, layer);
    if (all.length < 2 || !isWeighted(layer) || isShared(program)) return [];
    const isSequential = (application: Application) =>
        modelsWith(program, application).some(({ class: name }) => name === 'Sequential');
    if (all.every(isSequential)) return inOneModel(program, all);
    const isTurn = (application: Application) =>
        turnsOf(application) > layer.call.frames.filter(({ kind }) => kind === 'turn').length;
    return all.every(isTurn) && isChain(all) ? all : [];
}

function inOneModel(program: Program, uses: readonly Application[]): readonly Application[] {
    const [first] = uses;
    const models = first ? modelsWith(program, first) : [];
    return uses.filter((use) => modelsWith(program, use).some((model) => models.includes(model)));
}

const turnsOf = ({ place }: Application) => place.frames.filter(({ kind }) => kind === 'turn').length;

/** Each reads, at once or through others, what the one before gave. */
function isChain(uses: readonly Application[]): boolean {
    return uses.slice(1).every((use, i) => {
        let next: Application | undefined = use.inputs[0]?.producer;
        while (next && next !== uses[i]) next = next.inputs.length === 1 ? next.inputs[0]?.producer : undefined;
        return next !== undefined;
    });
}

/** The file says that it means it. */
function isShared({ names }: Program): boolean {
    return names.some(/shared|tied|tie_|siamese|recurren|unroll|weight_sharing|cell/i);
}

/** At the second place, where it can be told from the first; in a list both stand where the layer was made. */
function reportTwice({ say, report }: Context, layer: Layer, uses: readonly Application[]): void {
    const [n, first] = [uses.length, uses[0]];
    const second = uses.find(({ place }) => place.site.start !== first?.place.site.start);
    const turn = second ? undefined : uses.find((use) => turnsOf(use) > 0);
    const site = (second ?? turn)?.place.site ?? layer.call.callee;
    const p = first && parametersOf(first);
    const finding = report({ site, frames: [] }, say('twice', { name: `\`${layer.class}\``, n }));
    if (turn) finding.because(layer.call.callee, say('made'));
    for (const use of second ? uses.filter((it) => it !== second) : []) finding.because(use.place.site, say('again'));
    finding.explain(p === undefined ? say('silentUnknown') : say('silent', { p, q: p * n }), say('each'));
}

/** Given names only: the counted ones are never the same. */
function reportNames({ program, say, report }: Context, model: Model): void {
    const taken = new Map<string, Layer>();
    const layers = [...new Set(model.applications.map(({ layer }) => layer))];
    const named = layers.flatMap((layer) => {
        const name = stringOf(layer.call.arguments.get('name')?.value);
        return name === undefined ? [] : [{ layer, name }];
    });
    for (const { layer, name } of named) {
        const first = taken.get(name);
        if (!first) taken.set(name, layer);
        else {
            const free = freeName(
                name,
                named.map((it) => it.name),
            );
            report(at(layer.call, 'name'), say('name', { name }))
                .as('error')
                .because(first.call.arguments.get('name')?.site, say('taken'))
                .because(model.call.callee, say('stops'))
                .explain(say('unique'))
                .speakFor(...refusalsOf(program, model))
                .sureFix(say('rename', { name: free }), {
                    kind: 'setArgument',
                    call: layer.call,
                    name: 'name',
                    code: `"${free}"`,
                });
        }
    }
}

/** Where Keras says itself that the name is taken. */
const refusalsOf = ({ refusals }: Program, { call }: Model): readonly Refusal[] =>
    refusals.filter(({ code, call: refused }) => code === 'duplicate-name' && refused?.site.start === call.site.start);

function freeName(name: string, taken: readonly string[]): string {
    let count = 2;
    while (taken.includes(`${name}_${count}`)) count++;
    return `${name}_${count}`;
}
