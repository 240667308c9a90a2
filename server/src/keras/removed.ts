import { lost, mergers, removedModules, successors } from '../../../shared-rules/keras/eras';
import type { Call, Frame, Import, Place, Refusal } from '../../../shared-rules/model/graph';
import type { CallSite } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import type { Module } from '../python/syntax';
import { importsIn } from './imports';
import { lastName, memberName, moduleName } from './names';
import type { KerasRecord } from './record';
import { refuseCall } from './refuse';

/** What of a file's imports Keras 3 has no longer. */
export interface Removed {
    /** Canonical names that an import has brought in: it is there that they are refused. */
    readonly names: ReadonlySet<string>;
    readonly refusals: readonly Refusal[];
    /** Whether the file asks for Keras 2 itself, which has much of it still. */
    readonly asksForKeras2: boolean;
    /** Whether the file teaches Keras names of its own: those of initializers are looked up. */
    readonly teachesNames: boolean;
    /** Whether whatever it has of Keras comes by way of TensorFlow. */
    readonly isTensorflow: boolean;
}

/** `tensorflow.keras` has this one, `keras` has not. */
const KEPT_BY_TENSORFLOW = 'keras.layers.ThresholdedReLU';

const isRemoved = (name: string): boolean =>
    (Object.hasOwn(successors, name) || mergers.includes(name) || lost.includes(name)) && name !== KEPT_BY_TENSORFLOW;

/** Keras 2 under names of its own; the one inside TensorFlow is a copy that nobody maintains. */
const OLD_KERAS = /^(tf_keras|tensorflow\.python\.keras)\b/;

/** Imports in functions run when the function does, if ever; guarded ones are the program's own business. */
export function removedIn(module: Module, text: string, frames: readonly Frame[] = []): Removed {
    const top = new Set(module.body.map(({ site }) => site.start));
    const imports = importsIn(module).filter(({ statement, guarded }) => top.has(statement.start) && !guarded);
    const asksForKeras2 = text.includes('TF_USE_LEGACY_KERAS') || imports.some((it) => OLD_KERAS.test(it.module));
    const teachesNames = /custom_?object|register_keras_serializable/i.test(text);
    const names = new Set(imports.map(canonical).filter(isRemoved));
    const byStatement = new Map<number, Refusal>();
    for (const it of imports) {
        const refusal = asksForKeras2 || byStatement.has(it.statement.start) ? undefined : refusalOf(it, frames);
        if (refusal) byStatement.set(it.statement.start, refusal);
    }
    const isTensorflow = !importsIn(module).some((it) => /^keras\b/.test(it.module));
    return { names, refusals: [...byStatement.values()], asksForKeras2, teachesNames, isTensorflow };
}

/** Whether programs with these imports are followed alike. */
export function isSameRemoved(a: Removed, b: Removed): boolean {
    return (
        a.asksForKeras2 === b.asksForKeras2 &&
        a.teachesNames === b.teachesNames &&
        a.isTensorflow === b.isTensorflow &&
        a.names.size === b.names.size &&
        [...a.names].every((name) => b.names.has(name))
    );
}

function canonical({ module, name }: Import): string {
    const owner = moduleName(module);
    return owner === undefined ? '' : name === undefined ? owner : memberName(owner, name);
}

/** Python looks for the module first, then for the name in it. */
function refusalOf({ module, name, statement: site }: Import, frames: readonly Frame[]): Refusal | undefined {
    const place = { site, frames };
    const path = module.replace(/^tensorflow\.keras\b/, 'keras');
    const gone = removedModules.find((it) => path === it || path.startsWith(`${it}.`));
    if (gone !== undefined) {
        const missing = module.slice(0, module.length - path.length + gone.length);
        return refused(place, 'ModuleNotFoundError', `No module named '${missing}'`);
    }
    const member = `${path}.${name ?? ''}`;
    if (!path.startsWith('keras') || !(isRemoved(member) || removedModules.includes(member))) return undefined;
    return refused(place, 'ImportError', `cannot import name '${name ?? ''}' from '${module}' (?)`);
}

function refused(raisedAt: Place, exception: string, sentence: string): Refusal {
    const nothing = { blame: undefined, layer: undefined, application: undefined, call: undefined };
    return { exception, sentence, code: 'removed-import', class: 'import', raisedAt, ...nothing };
}

/** `layers.Merge(…)`: the attribute is not there. */
export function refuseRemoved(name: string, call: Call, at: CallSite, machine: Machine, record: KerasRecord): void {
    if (!isRemoved(name) || record.isImported(name) || record.removed.asksForKeras2) return;
    const owner = name.slice(0, name.lastIndexOf('.'));
    const sentence = `module '${owner}' has no attribute '${lastName(name)}'`;
    refuseCall(undefined, sentence, { exception: 'AttributeError', code: 'removed-name' }, at, machine, record, call);
}
