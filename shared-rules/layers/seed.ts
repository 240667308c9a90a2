import type { Arguments } from './layer';
import { raise } from './layer';
import { isInt } from './operators';

/** `SeedGenerator(seed)`; whether a seed below zero will do depends on the backend. */
export function seedGenerator(args: Arguments): void {
    const value = args.value('seed');
    if (value.kind === 'none' || isInt(value) !== false) return;
    raise('Argument `seed` must be an integer. Received: seed={value}', { value }, { blame: 'seed', code: 'seed' });
}
