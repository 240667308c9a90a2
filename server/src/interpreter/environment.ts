import type { Changes } from './heap';
import type { ClassValue, Runtime, Scope } from './values';

/** What one running function (or the module, or a class body) needs to know of itself. */
export interface Environment {
    readonly scope: Scope;
    readonly module: Scope;
    /** What it may already have returned on a path of which it is unknown whether it was taken. */
    readonly returned: Runtime[];
    /** Where `yield` puts its values. */
    readonly yielded: Runtime[];
    readonly self: Runtime | undefined;
    readonly owner: ClassValue | undefined;
    /** Names declared `global` or `nonlocal`, with the scope where they live. */
    readonly elsewhere: Map<string, Scope>;
    /** Names that the file binds anywhere: they never mean the library's. */
    readonly bound: { has(name: string): boolean };
}

/** How a block of statements ended. */
export type Completion =
    | { readonly kind: 'normal' | 'break' | 'continue' | 'raise' }
    | { readonly kind: 'return'; readonly value: Runtime }
    /** On one path it went on, on another it left the loop or the turn: what follows happens only perhaps. */
    | { readonly kind: 'maybe'; readonly escape: 'break' | 'continue' };

export const normal: Completion = { kind: 'normal' };

export interface Explored {
    readonly result: Completion;
    readonly changes: Changes;
}
