import type { Application, Refusal } from '../model/graph';
import { shapeArgument, shapeCode } from '../model/inputShape';
import { inRole } from '../model/roles';
import { batchSize, directInput, isShapeOfData, rankProblems } from '../model/rank';
import { withoutFirstAxis } from './edits/shape';
import { at, defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    samples: {
        en: '`{argument}` contains the number of samples {n}; Keras adds the batch axis itself',
        ru: 'В `{argument}` попал размер выборки {n}: ось батча Keras добавит сам',
    },
    one: {
        en: 'The shape of the input describes one object, not the whole array; with this one the network expects one axis more.',
        ru: 'Форма входа описывает один объект, а не весь массив: с такой формой сеть ждёт ещё одну ось.',
    },
    build: {
        en: 'Keras stops while the model is being built, and its message does not even mention the batch.',
        ru: 'Keras остановится при сборке, и в сообщении о батче не будет ни слова.',
    },
    late: {
        en: 'The model will build; only `fit()` will stop.',
        ru: 'Модель соберётся, а упадёт только `fit()`.',
    },
    right: { en: 'Right is {shape}.', ru: 'Правильно: {shape}.' },
    drop: { en: 'Leave the number of samples out: {shape}', ru: 'Убрать размер выборки: {shape}' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const batchInInputShape = defineRule({
    id: 'batch-in-input-shape',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'The number of samples stands in the shape of the input',
        ru: 'В форму входа попал размер выборки',
    },
    why: {
        en: `\`Input(shape=…)\` and \`input_shape=…\` describe one object: (28, 28, 1) for a picture. Keras puts the batch
             axis in front itself. \`x_train.shape\` is the shape of the whole array and has the number of samples in
             front; what is wanted is \`x_train.shape[1:]\`.`,
        ru: `\`Input(shape=…)\` и \`input_shape=…\` описывают один объект: (28, 28, 1) для картинки. Ось батча Keras поставит
             впереди сам. \`x_train.shape\` – это форма всего массива, и впереди стоит размер выборки; нужно
             \`x_train.shape[1:]\`.`,
    },
    messages,
    references: ['https://keras.io/api/layers/core_layers/input/'],

    check(context) {
        const { program } = context;
        const problems = rankProblems(program).filter(({ reason }) => reason === 'batch-in-input-shape');
        for (const input of inRole(program, 'input')) {
            const refused = problems.filter(({ application }) => directInput(application) === input);
            const n = batchSize(program, input);
            const isWrong = refused.length > 0 || isShapeOfData(program, input);
            if (n !== undefined && isWrong)
                judge(
                    context,
                    input,
                    n,
                    refused.map(({ refusal }) => refusal),
                );
        }
    },
});

function judge({ program, say, report }: Context, input: Application, n: number, refusals: readonly Refusal[]): void {
    const argument = shapeArgument(program, input);
    if (!argument?.sizes) return;
    const shape = shapeCode(argument.sizes.slice(1));
    report(at(argument.call, argument.name), say('samples', { argument: argument.name, n }))
        .explain(say('one'), say(refusals.length > 0 ? 'build' : 'late'), say('right', { shape }))
        .speakFor(...refusals)
        .sureFix(say('drop', { shape }), withoutFirstAxis(argument));
}
