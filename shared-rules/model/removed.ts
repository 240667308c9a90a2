import {
    backendFunctions,
    lostBackendFunctions,
    sessions,
    tensorflowFunctions,
    type Successor,
} from '../keras/functions';
import { tensorflowLayers } from '../keras/eras';
import type { Call, Import, Program } from './graph';

/** A function that the libraries of today have not. */
export interface RemovedFunction extends Successor {
    /** As it should be called in a message. */
    readonly name: string;
    readonly library: 'keras' | 'tensorflow' | 'compat';
}

export function removedFunction(program: Program, call: Call): RemovedFunction | undefined {
    const [, tf] = /^tf\.(.+)$/.exec(call.name) ?? [];
    if (tf !== undefined) return ofTensorflow(tf);
    const [, name] = /^keras\.backend\.(\w+)$/.exec(call.name) ?? [];
    if (name === undefined) return undefined;
    const moved = own(backendFunctions, name);
    const successor = moved && isFromKeras(program, call, name) ? moved : own(lostBackendFunctions, name);
    return successor && { ...successor, name: `keras.backend.${name}`, library: 'keras' };
}

function ofTensorflow(name: string): RemovedFunction | undefined {
    const [, layer = ''] = /^(?:compat\.v1\.)?layers\.(\w+)$/.exec(name) ?? [];
    const keras = own(tensorflowLayers, layer);
    const library = name.startsWith('compat.') ? 'compat' : 'tensorflow';
    if (keras !== undefined) return { now: `keras.layers.${keras}`, call: 'other', name: `tf.${name}`, library };
    const successor = own(tensorflowFunctions, name);
    if (successor) return { ...successor, now: `tf.${successor.now}`, name: `tf.${name}`, library: 'tensorflow' };
    const isSession = sessions.includes(name);
    return isSession
        ? { now: `tf.compat.v1.${name}`, call: 'other', name: `tf.${name}`, library: 'tensorflow' }
        : undefined;
}

function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
    return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** `tensorflow.keras.backend` has what `keras.backend` has lost: it matters through which import the file has come to it. */
function isFromKeras({ imports }: Program, { callee }: Call, name: string): boolean {
    return imports.some((it) => {
        const prefix = prefixOf(it, name);
        return prefix !== undefined && callee.end - callee.start === prefix.length;
    });
}

/** How the file names a function of the backend, by this import. */
function prefixOf({ module, name, as }: Import, wanted: string): string | undefined {
    if (module === 'keras' && name === undefined) return `${as ?? 'keras'}.backend.${wanted}`;
    if (module === 'keras' && name === 'backend') return `${as ?? 'backend'}.${wanted}`;
    if (module === 'keras.backend' && name === undefined) return `${as ?? 'keras.backend'}.${wanted}`;
    return module === 'keras.backend' && name === wanted ? (as ?? wanted) : undefined;
}
