import { once } from '../../../shared-rules/model/facts';
import type { Import } from '../../../shared-rules/model/graph';
import type { Block, Module, Statement } from '../python/syntax';
import { partsOf } from '../python/children';

/** Every name that a file imports, wherever it does. */
export function importsIn({ body }: Module): readonly Import[] {
    return body.flatMap(importsAt).sort((a, b) => a.site.start - b.site.start);
}

const importsAt = once((top: Statement): readonly Import[] => {
    const imports: Import[] = [];
    const waiting: { readonly block: Block; readonly guarded: boolean }[] = [{ block: [top], guarded: false }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
        for (const statement of next.block) {
            imports.push(...importsOf(statement, next.guarded));
            const guarded = next.guarded || statement.kind === 'try' || statement.kind === 'if';
            waiting.push(...partsOf(statement).blocks.map((block) => ({ block, guarded })));
        }
    }
    return imports;
});

function importsOf(statement: Statement, guarded: boolean): readonly Import[] {
    const { site } = statement;
    if (statement.kind === 'import') {
        const alone = statement.names.length === 1;
        return statement.names.map((it) => ({
            module: it.name,
            name: undefined,
            as: it.as,
            site: it.site,
            statement: site,
            alone,
            guarded,
        }));
    }
    if (statement.kind !== 'importFrom') return [];
    const module = '.'.repeat(statement.level) + statement.module;
    if (statement.names === '*')
        return [{ module, name: '*', as: undefined, site, statement: site, alone: true, guarded }];
    const alone = statement.names.length === 1;
    return statement.names.map(({ name, as, site: own }) => ({
        module,
        name,
        as,
        site: own,
        statement: site,
        alone,
        guarded,
    }));
}
