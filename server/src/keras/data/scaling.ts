import type { Facts, LabelCoding, NumberRange, Scaling } from '../../../../shared-rules/model/data';
import { without } from './without';

type Affine = Pick<Extract<Scaling, { kind: 'affine' }>, 'factor' | 'offset' | 'site'>;

/** The facts about numbers each of which became `x * factor + offset`. */
export function scaledBy(facts: Facts, { factor, offset, site }: Affine): Facts {
    if (factor === 1 && offset === 0) return facts;
    const { range } = facts;
    const rest = without(facts, 'range', 'labels');
    const bounds = range?.kind === 'between' ? moved(range, factor, offset) : undefined;
    return stepped({ ...rest, ...(bounds && { range: bounds }) }, { kind: 'affine', factor, offset, site });
}

function moved(range: Extract<NumberRange, { kind: 'between' }>, factor: number, offset: number): NumberRange {
    const ends = [range.low * factor + offset, range.high * factor + offset].map(tidy);
    return { kind: 'between', low: Math.min(...ends), high: Math.max(...ends) };
}

/** `255 * (1 / 255)` is 1, whatever floats make of it. */
const tidy = (value: number): number => {
    const rounded = Number(value.toPrecision(12));
    return Math.abs(rounded) < 1e-12 ? 0 : rounded;
};

/** One more step that changed the scale. */
export function stepped(facts: Facts, step: Scaling): Facts {
    return facts.scalings ? { ...facts, scalings: [...facts.scalings, step] } : facts;
}

/** The numbers went through something that may have made anything of them; what is left is where they came from. */
export function changed(facts: Facts, step: Scaling): Facts {
    return stepped(without(facts, 'range', 'labels'), step);
}

/** After a step whose results lie in a known range. */
export function changedTo(facts: Facts, step: Scaling, range: NumberRange | undefined): Facts {
    return { ...changed(facts, step), ...(range && { range }) };
}

/** The facts but those that hold for whole rows: after taking columns, or summing over some. */
export function ofNumbers({ range, scalings, origin, augmented }: Facts): Facts {
    return {
        ...(range && { range }),
        ...(scalings && { scalings }),
        ...(origin && { origin }),
        ...(augmented && { augmented }),
    };
}

export const labelled = (facts: Facts, labels: LabelCoding | undefined): Facts => {
    const rest = without(facts, 'labels');
    return labels ? { ...rest, labels } : rest;
};
