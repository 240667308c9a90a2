import { floatRepr } from '../model/python';
import { numberOf } from '../model/value';
import { at, defineRule } from './rule';

export const batchnormMomentumConvention = defineRule({
    id: 'batchnorm-momentum-convention',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'The momentum of BatchNormalization as PyTorch means it',
        ru: 'Импульс BatchNormalization в смысле PyTorch',
    },
    why: {
        en: `In Keras \`momentum\` is the share of the old average that is kept: average = momentum·old + (1−momentum)·new. In
             PyTorch it is the share of the new value. PyTorch’s 0.1 is Keras’ 0.9. With 0.1 in Keras almost only the last
             batches are remembered, and the accuracy on validation data jumps.`,
        ru: `В Keras \`momentum\` – это доля старого среднего, которая сохраняется: среднее = momentum·старое +
             (1−momentum)·новое. В PyTorch это доля нового. 0,1 в PyTorch – это 0,9 в Keras. С 0,1 в Keras запоминаются почти
             одни последние батчи, и точность на проверке прыгает.`,
    },
    messages: {
        share: {
            en: '`momentum={m}`: in Keras this is the share of the old average, in PyTorch of the new one; you want {inverse}',
            ru: '`momentum={m}`: в Keras это доля старого среднего, в PyTorch – нового; нужно {inverse}',
        },
        formula: {
            en: 'Keras: average = momentum·old + (1−momentum)·new.',
            ru: 'Keras: среднее = momentum·старое + (1−momentum)·новое.',
        },
        jumps: {
            en: 'With {m} almost only the last batches are remembered, and the accuracy on validation data will jump.',
            ru: 'С {m} запоминаются почти одни последние батчи, и на проверке точность будет прыгать.',
        },
        inverse: {
            en: 'PyTorch with `momentum={m}` is Keras with {inverse}.',
            ru: 'PyTorch с `momentum={m}` соответствует Keras с {inverse}.',
        },
        take: { en: 'Take {inverse}', ru: 'Взять {inverse}' },
    },
    references: [
        'https://keras.io/api/layers/normalization_layers/batch_normalization/',
        'https://pytorch.org/docs/stable/generated/torch.nn.BatchNorm2d.html',
    ],

    check({ program, say, report }) {
        for (const { class: name, call, arguments: given } of program.layers) {
            if (name !== 'BatchNormalization') continue;
            const m = numberOf(given.get('momentum')?.value);
            if (m === undefined || m <= 0 || m > 0.3) continue;
            const inverse = Number((1 - m).toPrecision(12));
            report(at(call, 'momentum'), say('share', { m, inverse }))
                .explain(say('formula'), say('jumps', { m }), say('inverse', { m, inverse }))
                .sureFix(say('take', { inverse }), {
                    kind: 'setArgument',
                    call,
                    name: 'momentum',
                    code: floatRepr(inverse),
                });
        }
    },
});
