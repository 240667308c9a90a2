import type { Layer, LifeEvent, Model, Program } from './graph';
import { outputsOf } from './output';
import { isBackbone, isOpaque } from './vocabulary';
import { only } from './walk';

/** A model of Keras' own classes that only this file can have compiled. */
export function isOurs(model: Model): boolean {
    return ['Sequential', 'Functional'].includes(model.class) && !model.escapes && !model.ownTraining;
}

/** A loss to begin with, and the metric that goes with it. */
export interface Guess {
    readonly loss: string;
    readonly metric: string;
    /** Whether the output and the labels leave no doubt. */
    readonly isCertain: boolean;
}

/** What a model is to be compiled with, by its last activation and the answers that it is trained on. */
export function guessLoss(model: Model, event: LifeEvent): Guess | undefined {
    const output = only(outputsOf(model));
    if (!output || model.outputs.length !== 1) return undefined;
    const { activation, units } = output;
    if (activation === 'softmax') return { ...classes(event), metric: 'accuracy' };
    if (activation === 'sigmoid') return { loss: 'binary_crossentropy', metric: 'accuracy', isCertain: units === 1 };
    if (activation === 'linear') return { loss: 'mean_squared_error', metric: 'mae', isCertain: units === 1 };
    return undefined;
}

/** Numbers of classes, or vectors with a single one. */
function classes({ call }: LifeEvent): Pick<Guess, 'loss' | 'isCertain'> {
    const labels = call.arguments.get('y')?.value;
    const shape = labels?.kind === 'array' ? labels.shape : undefined;
    const last = shape?.at(-1);
    const isVector = shape !== undefined && shape.length > 1 && typeof last === 'number' && last > 1;
    return {
        loss: isVector ? 'categorical_crossentropy' : 'sparse_categorical_crossentropy',
        isCertain: shape !== undefined,
    };
}

/** Whether something else than `compile` may give a model a loss: a layer that adds one, a regularizer, something unknown. */
export function mayHaveOwnLoss({ names }: Program, model: Model): boolean {
    const layers = model.applications.map(({ layer }) => layer);
    return names.has('add_loss') || layers.some((layer) => isOpaque(layer) || isBackbone(layer) || addsLoss(layer));
}

function addsLoss({ class: name, arguments: given, inner, model }: Layer): boolean {
    const regularizers = [...given.values()].filter((argument) => argument.name.endsWith('_regularizer'));
    return (
        name === 'ActivityRegularization' ||
        model !== undefined ||
        inner.some(addsLoss) ||
        regularizers.some(({ value }) => value.kind !== 'none')
    );
}
