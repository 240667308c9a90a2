import type { AnyRule } from './rule';

/** Every rule, sorted by id; nothing else. */
export const rules: readonly AnyRule[] = [];
