import type { Call } from './graph';
import { numberOf, type Value } from './value';
import { optimizerName, type Training } from './training';

/** The optimizer of a `compile`, as far as its rate goes. */
export interface Optimizer {
    /** Keras' class. */
    readonly name: string;
    /** Its construction, where it is an object. */
    readonly call: Call | undefined;
    /** What the rate is: a number, Keras' default among them; undefined where it is a schedule or unknown. */
    readonly rate: number | undefined;
}

export function optimizerOf({ compile }: Training): Optimizer | undefined {
    const value = compile.arguments.get('optimizer')?.value;
    const name = optimizerName(value);
    if (name === undefined) return undefined;
    const call = value?.kind === 'instance' ? value.call : undefined;
    return { name, call, rate: call ? numberOf(call.arguments.get('learning_rate')?.value) : DEFAULTS[name] };
}

/** The rate of an optimizer that is given by its name alone, in Keras 3.15.1. */
const DEFAULTS: Readonly<Record<string, number>> = {
    SGD: 0.01,
    Adam: 0.001,
    AdamW: 0.001,
    Nadam: 0.001,
    Adamax: 0.001,
    RMSprop: 0.001,
};

/** Optimizers whose step is about as long as the rate says, whatever the gradient. */
export const isAdaptive = (name: string): boolean => ['Adam', 'AdamW', 'Nadam', 'Adamax', 'RMSprop'].includes(name);

/** Whether a rate is given by a schedule of Keras. */
export function isSchedule(value: Value | undefined): boolean {
    return value?.kind === 'instance' && value.class.startsWith('keras.optimizers.schedules.');
}
