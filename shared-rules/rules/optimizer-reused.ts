import type { Call, LifeEvent, Model, Program } from '../model/graph';
import { trainings } from '../model/training';
import { isWeighted } from '../model/vocabulary';
import { at, defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    reused: {
        en: 'This optimizer already belongs to another model: create a new one for this model',
        ru: 'Этот оптимизатор уже обучал другую модель: для этой создайте новый',
    },
    made: { en: 'made here, once', ru: 'создан здесь, один раз' },
    first: { en: 'here it has trained another model', ru: 'здесь он обучал другую модель' },
    stops: { en: 'Keras stops here', ru: 'здесь Keras остановится' },
    history: {
        en: 'An optimizer keeps the history of the gradients of certain weights; others it does not know, and Keras stops at the first step of the second model.',
        ru: 'Оптимизатор хранит историю градиентов для конкретных весов; чужих он не знает, и Keras остановится на первом шаге второй модели.',
    },
    anew: { en: 'Make a new one here', ru: 'Создать здесь новый' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const optimizerReused = defineRule({
    id: 'optimizer-reused',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'One optimizer object for two models',
        ru: 'Один объект оптимизатора на две модели',
    },
    why: {
        en: `An optimizer keeps averages of the gradients for each weight of the model that it trains. With another model it
             meets weights that it does not know, and Keras stops: “Unknown variable”. Make an optimizer for each model, in
             the loop or function that makes the model; a string makes a new one every time.`,
        ru: `Оптимизатор хранит средние градиентов для каждого веса той модели, которую обучает. У другой модели он встретит
             незнакомые веса, и Keras остановится: «Unknown variable». Создавайте оптимизатор для каждой модели, в том же цикле
             или функции, где и модель; строка каждый раз создаёт новый.`,
    },
    messages,
    references: ['https://keras.io/api/optimizers/'],

    check(context) {
        const users = trainings(context.program).flatMap(({ model, compile, events }) => {
            const value = compile.arguments.get('optimizer')?.value;
            const step = events.find(({ kind }) => kind === 'fit' || kind === 'train_on_batch');
            return value?.kind === 'instance' && step ? [{ model, compile, step, optimizer: value.call }] : [];
        });
        users.forEach((user, i) => {
            const first = users.slice(0, i).find((it) => it.optimizer === user.optimizer && it.model !== user.model);
            if (first && haveOwnWeights(context.program, first.model, user.model)) judge(context, first, user);
        });
    },
});

interface User {
    readonly model: Model;
    readonly compile: Call;
    readonly step: LifeEvent;
    readonly optimizer: Call;
}

/** The second has layers that the first does not have: a wrapper around it has none. */
function haveOwnWeights({ names }: Program, first: Model, second: Model): boolean {
    const known = new Set(first.applications.map(({ layer }) => layer));
    const own = second.applications.filter(({ layer }) => isWeighted(layer) && !known.has(layer));
    return first.complete && second.complete && own.length > 0 && !names.has('from_config');
}

function judge({ say, report }: Context, first: User, { compile, optimizer, step }: User): void {
    const site = compile.arguments.get('optimizer')?.site;
    const code = codeOf(optimizer);
    const finding = report(at(compile, 'optimizer'), say('reused'))
        .because(optimizer.callee, say('made'))
        .because(first.step.call.callee, say('first'))
        .because(step.call.callee, say('stops'))
        .explain(say('history'));
    if (site && code) finding.sureFix(say('anew'), { kind: 'replace', site, code });
}

/** With its rate; anything else that it was given is not known as text. */
function codeOf({ name, arguments: given }: Call): string | undefined {
    const written = [...given.values()].filter(({ site }) => site);
    const rate = written.find((argument) => argument.name === 'learning_rate');
    if (written.some((argument) => argument !== rate) || (rate && rate.value.kind !== 'float')) return undefined;
    return `{${name}}(${rate?.value.kind === 'float' ? rate.value.value : ''})`;
}
