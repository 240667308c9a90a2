import type { Application, Program, Tensor } from '../model/graph';
import { shortly } from '../model/vocabulary';
import { ancestorsOf, consumersOf, modelsEndingIn, only } from '../model/walk';
import { defineRule, type Edit } from './rule';

export const deadBranch = defineRule({
    id: 'dead-branch',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'The result of a layer goes nowhere',
        ru: 'Результат слоя никуда не идёт',
    },
    why: {
        en: `If a layer is called on a tensor and the next line calls another layer on the same tensor under the same name,
             the first one drops out of the model: \`summary()\` does not list it, and there is no error. Most often
             \`(inputs)\` was left behind when a line was copied, where \`(x)\` was meant.`,
        ru: `Если слой вызвали от тензора, а следующая строка под тем же именем вызывает другой слой от того же тензора,
             первый выпадает из модели: в \`summary()\` его нет, и ошибки нет. Чаще всего это след копирования: осталось
             \`(inputs)\` вместо \`(x)\`.`,
    },
    messages: {
        rebound: {
            en: 'The output of {layer} goes nowhere: `{name}` is bound anew, and the next layer reads the same input again',
            ru: 'Результат слоя {layer} никуда не идёт: `{name}` тут же перезаписано, и следующий слой снова берёт тот же вход',
        },
        unbound: {
            en: 'The output of {layer} goes nowhere: nothing is bound to it',
            ru: 'Результат слоя {layer} никуда не идёт: его ничему не присвоили',
        },
        reads: { en: 'this one reads the same input', ru: 'этот берёт тот же вход' },
        drops: {
            en: 'There will be no error: the layer drops out of the model, and `summary()` will not list it.',
            ru: 'Ошибки не будет: слой просто выпадет из модели, и в `summary()` его не окажется.',
        },
        copied: {
            en: 'Most often this is left of a copied line: the old name in the last brackets instead of the new one.',
            ru: 'Обычно это след копирования: в последних скобках осталось старое имя вместо нового.',
        },
        chain: { en: 'Read `{name}` instead', ru: 'Взять вместо него `{name}`' },
    },
    references: ['https://keras.io/guides/functional_api/'],

    check({ program, say, report }) {
        for (const application of program.applications.filter((it) => isLost(program, it))) {
            const layer = shortly(application.layer);
            const next = reboundBy(program, application);
            const name = application.variable;
            const place = { site: application.layer.call.callee, frames: application.place.frames };
            if (next && name !== undefined) {
                const finding = report(place, say('rebound', { layer, name }))
                    .because(next.layer.call.callee, say('reads'))
                    .explain(say('drops'), say('copied'));
                const edit = readInstead(next, name);
                if (edit) finding.fix(say('chain', { name }), edit);
            } else if (isUnbound(application) && isInModel(program, application)) {
                report(place, say('unbound', { layer })).explain(say('drops'));
            }
        }
    },
});

/** Nobody reads what it gives, and it is no output; it stands on an Input, and it was made for this one use. */
function isLost(program: Program, { layer, inputs, outputs, place, refusal }: Application): boolean {
    const [tensor] = outputs;
    const input = only(inputs);
    if (!tensor || !input || refusal || consumersOf(program, tensor).length > 0) return false;
    if (layer.roles.has('input') || layer.roles.has('opaque') || layer.model) return false;
    const isOwn = layer.call.site.start === place.site.start;
    const isRead = modelsEndingIn(program, tensor).length > 0;
    return isOwn && !isRead && outputs.length === 1 && comesFromInput(input) && !program.names.has('add_loss');
}

const comesFromInput = (tensor: Tensor) => ancestorsOf(tensor).some(({ layer }) => layer.roles.has('input'));

/** The next call under the same name and of the same tensor, in the same block. */
function reboundBy(program: Program, application: Application): Application | undefined {
    const { variable, statement, place, inputs } = application;
    if (variable === undefined || variable.startsWith('_') || !statement) return undefined;
    const later = program.applications.filter((it) => it.id > application.id && it.variable === variable);
    const [next] = later;
    const isSame = next?.inputs.length === 1 && next.inputs[0] === inputs[0] && sameFrames(next, application);
    return isSame && endsInModel(program, next) && place.site.start < next.place.site.start ? next : undefined;
}

const sameFrames = (a: Application, b: Application) =>
    a.place.frames.length === b.place.frames.length &&
    a.place.frames.every((frame, i) => {
        const other = b.place.frames[i];
        return (
            other?.site.start === frame.site.start &&
            (frame.kind !== 'turn' || (other.kind === 'turn' && other.turn === frame.turn))
        );
    });

function endsInModel({ models }: Program, application: Application): boolean {
    return models.some(({ applications }) => applications.includes(application));
}

/** `Dense(64)(inputs)` becomes `Dense(64)(x)`: what stands in the last brackets is the input's name and nothing else. */
function readInstead({ layer, place, inputs }: Application, name: string): Edit | undefined {
    const brackets = { start: layer.call.site.end, end: place.site.end };
    const old = inputs[0]?.producer?.variable;
    const isAlone = old !== undefined && brackets.end - brackets.start === old.length + 2;
    return isAlone && layer.call.site.start === place.site.start
        ? { kind: 'replace', site: brackets, code: `(${name})` }
        : undefined;
}

/** `Dense(10)(x)` on a line of its own. */
function isUnbound({ statement, place }: Application): boolean {
    return statement?.start === place.site.start && statement.end === place.site.end;
}

/** What it reads went into a model by another way. */
function isInModel({ models }: Program, { inputs }: Application): boolean {
    const producer = inputs[0]?.producer;
    return producer !== undefined && models.some(({ applications }) => applications.includes(producer));
}
