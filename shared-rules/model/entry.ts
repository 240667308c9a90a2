import { arrayOf, fedTo, type Facts } from './data';
import type { Application, LifeEvent, Model, Program } from './graph';
import { nextOf, only } from './walk';

/** The way of a batch from `fit` to the first layer that makes something of it. */
export interface Entry {
    readonly event: LifeEvent;
    /** What is known of the features as they are handed over. */
    readonly facts: Facts;
    /** `Rescaling` layers on the way. */
    readonly rescalings: readonly Application[];
    /** The first layer that is none of those that leave numbers as they are. */
    readonly first: Application;
    /** The layer after the model's input. */
    readonly start: Application;
}

/** How the pictures of a model's training reach its first layer; undefined where something on the way is not known. */
export function entryOf(program: Program, model: Model): Entry | undefined {
    const input = only(model.inputs)?.producer;
    const start = input?.layer.roles.has('input') ? nextOf(program, input) : undefined;
    const event = model.life.find(({ kind }) => kind === 'fit');
    const data = event && arrayOf(fedTo(event).x);
    if (!event || !start || model.ownTraining || data?.facts?.origin?.content !== 'images') return undefined;
    const rescalings: Application[] = [];
    let first: Application | undefined = start;
    while (first && leavesNumbers(first)) {
        if (first.layer.class === 'Rescaling') rescalings.push(first);
        first = nextOf(program, first);
    }
    return first && { event, facts: data.facts, rescalings, first, start };
}

const leavesNumbers = ({ layer: { class: name, roles } }: Application): boolean =>
    roles.has('flatten') ||
    roles.has('reshape') ||
    roles.has('border') ||
    /^(Rescaling|Resizing|CenterCrop|Random(Flip|Rotation|Zoom|Translation|Crop))$/.test(name);
