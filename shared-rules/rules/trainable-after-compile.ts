import type { AttributeUse, Layer, LifeEvent, Model, Program } from '../model/graph';
import { boolOf } from '../model/value';
import { defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    late: {
        en: '`trainable` changes after training: it has no effect without a new `compile()`',
        ru: '`trainable` изменён после обучения: без нового `compile()` это ни на что не повлияет',
    },
    never: {
        en: '`{name}` is frozen before its first step: in Keras 3 it will not learn at all',
        ru: 'Модель `{name}` заморожена до первого шага: в Keras 3 она совсем не будет учиться',
    },
    compiled: { en: 'compiled here', ru: 'скомпилирована здесь' },
    trained: { en: 'trained again here', ru: 'снова обучается здесь' },
    step: { en: 'its first step', ru: 'её первый шаг' },
    list: {
        en: 'The list of weights to be trained is built into the training function at the first `fit()`: layers that are thawed later will not move, frozen ones go on learning.',
        ru: 'Список обучаемых весов вшивается в функцию обучения при первом `fit()`: если потом разморозить слои, они не сдвинутся, а замороженные продолжат учиться.',
    },
    recipe: {
        en: 'In Keras 2 `compile()` remembered the list, and “compile the discriminator, freeze it, build the GAN” worked; Keras 3 takes the list at the first step, when the discriminator is frozen already.',
        ru: 'В Keras 2 список запоминал `compile()`, и рецепт «скомпилировать дискриминатор, заморозить, собрать GAN» работал; Keras 3 берёт список при первом шаге, когда дискриминатор уже заморожен.',
    },
    compile: { en: 'Compile it again afterwards', ru: 'Скомпилировать после этого ещё раз' },
    toggle: {
        en: 'Thaw it for its own step, and freeze it again',
        ru: 'Размораживать её на её шаг и снова замораживать',
    },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const trainableAfterCompile = defineRule({
    id: 'trainable-after-compile',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'trainable is changed when it no longer counts',
        ru: 'trainable меняют, когда это уже не считается',
    },
    why: {
        en: `Keras makes the training function of a model at its first training step, with the weights that are trainable then.
             A change of \`trainable\` afterwards takes effect only with a new \`compile\`. A model that is frozen before its
             first step, as in the old recipe for GANs, does not learn at all in Keras 3.`,
        ru: `Функцию обучения Keras создаёт при первом шаге модели, с теми весами, которые тогда обучаемы. Последующая смена
             \`trainable\` подействует только с новым \`compile\`. Модель, замороженная до первого шага, как в старом рецепте
             GAN, в Keras 3 не учится совсем.`,
    },
    messages,
    references: ['https://keras.io/guides/transfer_learning/'],

    check(context) {
        const { attributes, models } = context.program;
        for (const use of attributes.filter(isTopLevelSwitch)) {
            const wrong = models.flatMap((model) => lateIn(context.program, model, use) ?? [])[0];
            if (wrong) reportLate(context, use, wrong);
            else reportNever(context, use);
        }
    },
});

/** `layer.trainable = False` in the course of the script itself: there the order of the text is that of time. */
function isTopLevelSwitch({ name, value, frames }: AttributeUse): boolean {
    return name === 'trainable' && boolOf(value) !== undefined && frames.length === 0;
}

const layerOf = ({ receiver }: AttributeUse): Layer | undefined =>
    receiver.kind === 'layer' ? receiver.layer : undefined;

interface Late {
    readonly model: Model;
    readonly compile: LifeEvent;
    readonly again: LifeEvent;
}

const TRAINS: readonly LifeEvent['kind'][] = ['fit', 'train_on_batch'];
const isBefore = (event: LifeEvent, { statement }: AttributeUse) => event.call.statement.end <= statement.start;
const isTop = ({ call }: LifeEvent) => call.frames.length === 0;

/** Trained before and after the change, with no `compile` in between. */
function lateIn(program: Program, model: Model, use: AttributeUse): Late | undefined {
    if (!holds(model, layerOf(use)) || !model.life.every(isTop) || keepsValue(program, use)) return undefined;
    const before = model.life.filter((event) => isBefore(event, use));
    const after = model.life.filter((event) => !isBefore(event, use));
    const compile = before.findLast(({ kind }) => kind === 'compile');
    const isTrained = compile && before.slice(before.indexOf(compile)).some(({ kind }) => TRAINS.includes(kind));
    const again = after.find(({ kind }) => kind === 'compile' || TRAINS.includes(kind));
    return compile && isTrained && again && TRAINS.includes(again.kind) ? { model, compile, again } : undefined;
}

/** The model itself, one of its layers, or a layer of a model in it. */
function holds(model: Model, layer: Layer | undefined): boolean {
    if (!layer) return false;
    if (layer.model === model) return true;
    return model.applications.some(
        (it) => it.layer === layer || (it.layer.model !== undefined && holds(it.layer.model, layer)),
    );
}

/** Whether it was so already. */
function keepsValue({ attributes }: Program, use: AttributeUse): boolean {
    const earlier = attributes.filter(
        (it) => it.name === 'trainable' && it.value && it.site.start < use.site.start && layerOf(it) === layerOf(use),
    );
    const last = earlier.at(-1);
    return (last ? boolOf(last.value) : true) === boolOf(use.value);
}

function reportLate({ say, report }: Context, use: AttributeUse, { model, compile, again }: Late): void {
    const finding = report({ site: use.site, frames: use.frames }, say('late'))
        .because(compile.call.callee, say('compiled'))
        .because(again.call.callee, say('trained'))
        .explain(say('list'));
    const code = model.variable && compileCode(model.variable, compile);
    if (code) finding.fix(say('compile'), { kind: 'insertStatement', before: again.call.statement, code });
}

/** The same loss and a new optimizer: an old one does not know the weights that have been thawed. */
function compileCode(variable: string, { call }: LifeEvent): string | undefined {
    const loss = call.arguments.get('loss')?.value;
    if (loss?.kind !== 'str') return undefined;
    return `${variable}.compile(optimizer={keras.optimizers.Adam}(1e-5), loss="${loss.value}")`;
}

/** The recipe of Keras 2 for a discriminator. */
function reportNever({ program, say, report }: Context, use: AttributeUse): void {
    const model = layerOf(use)?.model;
    if (!model || boolOf(use.value) !== false || isSwitchedBack(program, use)) return;
    const before = model.life.filter((event) => isBefore(event, use));
    const compile = before.findLast(({ kind }) => kind === 'compile');
    const step = model.life.find(
        (event) => !isBefore(event, use) && (TRAINS.includes(event.kind) || event.kind === 'compile'),
    );
    const isFirst = !before.some(({ kind }) => TRAINS.includes(kind));
    if (!compile || !step || step.kind === 'compile' || !isFirst || model.ownTraining) return;
    const name = model.variable ?? model.class;
    const finding = report({ site: use.site, frames: use.frames }, say('never', { name }))
        .because(compile.call.callee, say('compiled'))
        .because(step.call.callee, say('step'))
        .explain(say('recipe'));
    const edits = toggles(program, model, step);
    if (edits.length > 0) finding.fix(say('toggle'), ...edits);
}

function isSwitchedBack({ attributes }: Program, use: AttributeUse): boolean {
    return attributes.some(
        (it) => it.name === 'trainable' && boolOf(it.value) === true && layerOf(it)?.model === layerOf(use)?.model,
    );
}

/** Thawed before its own step, frozen again before that of the model around it. */
function toggles({ models }: Program, model: Model, step: LifeEvent): readonly Edit[] {
    const name = model.variable;
    const around = models.find((it) => it !== model && it.applications.some(({ layer }) => layer.model === model));
    const other = around?.life.find(({ kind }) => TRAINS.includes(kind));
    if (name === undefined || !other || other.call.statement.start < step.call.statement.start) return [];
    return [
        { kind: 'insertStatement', before: step.call.statement, code: `${name}.trainable = True` },
        { kind: 'insertStatement', before: other.call.statement, code: `${name}.trainable = False` },
    ];
}
