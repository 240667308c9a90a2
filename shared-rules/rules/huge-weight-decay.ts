import type { Application, Call, Program } from '../model/graph';
import { numberOf } from '../model/value';
import { isLinearModel, isWeighted, toNextWeighted } from '../model/vocabulary';
import { modelsWith } from '../model/walk';
import { at, defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    crush: {
        en: 'A penalty of {value} will crush the weights: 1e-5 to 1e-3 is usual',
        ru: 'Штраф {value} задавит веса: обычно берут от 1e-5 до 1e-3',
    },
    decay: {
        en: 'A weight decay of {value} will crush the weights: 0.004 is the default of AdamW',
        ru: 'Затухание весов {value} задавит веса: по умолчанию у AdamW 0,004',
    },
    adds: {
        en: 'The penalty adds the sum {formula} with the factor λ = {value} to the loss, and it pays the network to zero its weights rather than to reduce its error: the loss falls and the accuracy stands still.',
        ru: 'Штраф добавляет к loss сумму {formula} с множителем λ = {value}, и сети выгоднее обнулить веса, чем уменьшить ошибку: loss падает, а точность стоит на месте.',
    },
    measured: {
        en: 'On a test task λ = 1e-3 gives an accuracy of 1.0, 0.1 gives 0.89, 1 gives 0.21.',
        ru: 'На пробной задаче с λ = 1e-3 точность 1,0, с 0,1 – 0,89, с 1 – 0,21.',
    },
    take: { en: 'Take {value}', ru: 'Взять {value}' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const hugeWeightDecay = defineRule({
    id: 'huge-weight-decay',
    severity: 'info',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A penalty on the weights that is too large',
        ru: 'Слишком большой штраф на веса',
    },
    why: {
        en: `A regularizer adds the sum of the squares (L2) or of the absolute values (L1) of the weights to the loss, times
             its factor. From about 0.1 on this sum outweighs the error itself, and the weights shrink to zero. Usual
             factors are 1e-5 to 1e-3. Linear models (ridge, lasso) are another matter.`,
        ru: `Регуляризатор добавляет к потере сумму квадратов (L2) или модулей (L1) весов с множителем. Примерно с 0,1 эта сумма
             перевешивает саму ошибку, и веса сжимаются к нулю. Обычные множители – от 1e-5 до 1e-3. Линейные модели
             (ridge, lasso) – другое дело.`,
    },
    messages,
    references: ['https://keras.io/api/layers/regularizers/'],

    check(context) {
        const { program } = context;
        for (const application of program.applications) {
            const value = application.layer.arguments.get('kernel_regularizer')?.value;
            if (value?.kind !== 'instance' || !/^keras\.regularizers\.L(1|2|1L2)$/.test(value.class)) continue;
            if (isHidden(program, application)) judge(context, value.call);
        }
        for (const call of program.calls.filter(({ name }) => name === 'keras.optimizers.AdamW'))
            judgeDecay(context, call);
    },
});

/** A layer behind which another trained one comes, in a network that is more than one layer. */
function isHidden(program: Program, application: Application): boolean {
    if (!isWeighted(application.layer) || toNextWeighted(program, application).end === undefined) return false;
    return !modelsWith(program, application).some(isLinearModel);
}

const isSwept = ({ frames }: Call) => frames.some(({ kind }) => kind === 'turn');

function judge({ say, report }: Context, call: Call): void {
    for (const name of ['l1', 'l2'] as const) {
        const value = numberOf(call.arguments.get(name)?.value);
        if (value === undefined || value < 0.1 || isSwept(call)) continue;
        const usual = name === 'l2' ? '1e-4' : '1e-5';
        report(at(call, name), say('crush', { value }))
            .explain(say('adds', { formula: name === 'l2' ? 'Σw²' : 'Σ|w|', value }), say('measured'))
            .fix(say('take', { value: usual }), { kind: 'setArgument', call, name, code: usual });
    }
}

function judgeDecay({ say, report }: Context, call: Call): void {
    const value = numberOf(call.arguments.get('weight_decay')?.value);
    if (value === undefined || value < 1 || isSwept(call)) return;
    report(at(call, 'weight_decay'), say('decay', { value })).fix(say('take', { value: '4e-3' }), {
        kind: 'setArgument',
        call,
        name: 'weight_decay',
        code: '4e-3',
    });
}
