import type { Shape } from '../../../shared-rules/model/shape';
import type { Random } from '../random';

/** What networks are given: vectors, sequences, pictures, films. */
export function inputShape(random: Random): Shape {
    const size = () => random.pick([4, 8, 10, 12, 16, 28]);
    switch (
        random.pick(['vector', 'vector', 'sequence', 'sequence', 'picture', 'picture', 'picture', 'film', 'open'])
    ) {
        case 'vector':
            return [null, size()];
        case 'sequence':
            return [null, random.chance(0.2) ? null : size(), random.pick([1, 3, 8])];
        case 'picture': {
            const side = random.pick([8, 12, 16, 28, 32]);
            return [null, side, random.chance(0.2) ? size() : side, random.pick([1, 3, 4])];
        }
        case 'film':
            return [null, random.pick([4, 5]), 8, 8, random.pick([1, 3])];
        default:
            return [null, null, null, 3];
    }
}
