import type { Application } from '../../model/graph';
import { isConvolution, stepsTo } from '../../model/sizes';
import { certainly } from '../../model/shape';
import { stringOf } from '../../model/value';
import { effective, sizesOf } from '../../model/vocabulary';
import type { Edit } from '../rule';

/** The convolutions on the way to an application, itself included, that take something away at the edges. */
export function unpaddedUpTo(application: Application): readonly Application[] {
    return [...stepsTo(application).map((step) => step.application), application].filter(isUnpadded);
}

function isUnpadded({ layer }: Application): boolean {
    const inside = effective(layer);
    const isWide = sizesOf(inside, 'kernel_size')?.some((size) => certainly.above(size, 1)) ?? false;
    const padding = stringOf(inside.arguments.get('padding')?.value);
    return isConvolution(layer) && isWide && padding?.toLowerCase() === 'valid';
}

/** `padding="same"` for each; what stands in a loop is written once. */
export function padEach(applications: readonly Application[]): readonly Edit[] {
    const calls = applications.map(({ layer }) => effective(layer).call);
    const places = new Map(calls.map((call) => [call.site.start, call]));
    return [...places.values()].map((call) => ({ kind: 'setArgument', call, name: 'padding', code: '"same"' }));
}
