import type { Layer, Refusal } from '../../../shared-rules/model/graph';
import { layersInside } from './insides';
import type { Island, IslandContent } from '../../../shared-rules/model/island';
import type { KerasRecord, Recorded } from './record';
import { ownOf, referencesIn, referencesOf } from './references';

/** Takes a program apart into what hangs together; what one episode recorded stays together. */
export function islandsOf(record: KerasRecord): readonly Island[] {
    const parts = record.episodes.filter((part) => ownOf(part).length > 0);
    const groups = new Groups(parts.length);
    const owners = ownersIn(parts);
    parts.forEach((part, i) => {
        for (const reference of referencesOf(part)) groups.join(i, owners.get(reference));
        for (const { model } of part.models) {
            for (const { layer } of model.applications) groups.join(i, owners.get(layer));
            for (const { call } of model.life)
                for (const reference of referencesIn(call)) groups.join(i, owners.get(reference));
        }
    });
    const withdrawn = new Set(record.all('withdrawn'));
    const islands = groups.members.map((members) =>
        islandOf(
            members.flatMap((i) => parts[i] ?? []),
            withdrawn,
            record,
        ),
    );
    return [fromImports(record), ...islands];
}

/** What the file's own imports bring in and Keras 3 has no longer. */
function fromImports({ ownRefusals: refusals }: KerasRecord): Island {
    const nothing = { layers: [], applications: [], models: [], calls: [], attributes: [], gathered: [] };
    return { stamp: ['imports', ...refusals], content: { ...nothing, refusals } };
}

function ownersIn(parts: readonly Recorded[]): ReadonlyMap<object, number> {
    const owners = new Map<object, number>();
    parts.forEach((part, i) => {
        for (const own of ownOf(part)) owners.set(own, i);
    });
    return owners;
}

function islandOf(parts: readonly Recorded[], withdrawn: ReadonlySet<Refusal>, record: KerasRecord): Island {
    const natives = parts.flatMap(({ models }) => models);
    const states = natives.flatMap(({ model, trainable }) => [
        model.applications,
        model.life,
        model.complete,
        model.nested,
        model.escapes,
        trainable.content,
    ]);
    const frozen = parts.flatMap(({ layers }) =>
        layers
            .flatMap((layer) => [layer, ...layersWithin(layer, record)])
            .filter((layer) => record.nativeOf(layer)?.trainable.content !== true),
    );
    const statuses = frozen.flatMap((layer) => [layer, record.nativeOf(layer)?.trainable.content]);
    const gone = parts.flatMap(({ refusals }) => refusals.filter((it) => withdrawn.has(it)));
    return {
        stamp: [...parts, ...states, ...statuses, ...gone],
        get content() {
            return contentOf(parts, withdrawn);
        },
    };
}

/** Those inside an open network. */
function layersWithin(layer: Layer, record: KerasRecord): readonly Layer[] {
    const native = record.nativeOf(layer);
    return (native?.type === 'layer' ? layersInside(native) : undefined)?.map((it) => it.layer) ?? [];
}

function contentOf(parts: readonly Recorded[], withdrawn: ReadonlySet<Refusal>): IslandContent {
    const models = parts.flatMap((part) => part.models.map(({ model }) => model));
    const inside = models.flatMap(({ applications }) => applications);
    const steps = parts.flatMap((part) => part.steps);
    return {
        layers: parts.flatMap((part) => part.layers),
        applications: [...new Set([...steps, ...inside])].sort((a, b) => a.id - b.id),
        models,
        refusals: parts.flatMap((part) => part.refusals.filter((it) => !withdrawn.has(it))),
        calls: parts.flatMap((part) => part.calls),
        attributes: parts.flatMap((part) => part.attributes),
        gathered: parts.flatMap((part) => part.gathered),
    };
}

/** Which of some numbers belong together (a forest of trees that are joined at their roots). */
class Groups {
    private readonly parents: number[];

    constructor(size: number) {
        this.parents = Array.from({ length: size }, (_, i) => i);
    }

    join(a: number, b: number | undefined): void {
        if (b === undefined) return;
        const [one, other] = [this.root(a), this.root(b)];
        // The first of a group stands for it: groups come in the order of their first members.
        this.parents[Math.max(one, other)] = Math.min(one, other);
    }

    get members(): readonly (readonly number[])[] {
        const groups = new Map<number, number[]>();
        for (const i of this.parents.keys()) {
            const root = this.root(i);
            const group = groups.get(root);
            if (group) group.push(i);
            else groups.set(root, [i]);
        }
        return [...groups.values()];
    }

    private root(i: number): number {
        let at = i;
        for (let parent = this.parents[at]; parent !== undefined && parent !== at; parent = this.parents[at]) {
            this.parents[at] = this.parents[parent] ?? parent;
            at = parent;
        }
        return at;
    }
}
