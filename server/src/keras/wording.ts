import type { Site } from '../../../shared-rules/model/site';
import { noWording, type Wording } from '../../../shared-rules/model/wording';
import type { SourceFile } from '../interpreter/sources';
import { childrenOf, partsOf } from '../python/children';
import type { Block, Expression, Module, Statement } from '../python/syntax';
import { windowsIn } from './windows';
import { wordsIn } from './words';

/** What rules may ask of the text of a program; looked up when it is asked for. */
export function wordingOf(module: Module, text: string): Wording {
    let windows: Wording['windows'] | undefined;
    return {
        wordsAt: (site) => {
            const expression = expressionAt(module.body, site);
            return expression ? wordsIn(expression) : [];
        },
        codeAt: ({ start, end }) => text.slice(start, end),
        boundBy: (site) => {
            const statement = statementAt(module.body, site);
            return statement ? boundIn(statement) : [];
        },
        get windows() {
            return (windows ??= windowsIn(module));
        },
    };
}

/** The same of a program of several files. */
export function wordingOfAll(main: Module, text: string, files: readonly SourceFile[]): Wording {
    const own = wordingOf(main, text);
    if (files.length === 0) return own;
    const wordings = new Map<string | undefined, Wording>([[undefined, own]]);
    for (const { file, module, reading } of files) wordings.set(file, wordingOf(module, reading.text));
    const at = ({ file }: Site): Wording => wordings.get(file) ?? noWording;
    return {
        wordsAt: (site) => at(site).wordsAt(site),
        codeAt: (site) => at(site).codeAt(site),
        boundBy: (site) => at(site).boundBy(site),
        get windows() {
            return [...wordings.values()].flatMap(({ windows }) => windows);
        },
    };
}

const contains = (outer: Site, inner: Site): boolean => outer.start <= inner.start && inner.end <= outer.end;
const isAt = ({ site }: { readonly site: Site }, { start, end }: Site): boolean =>
    site.start === start && site.end === end;

/** The innermost statement around a site. */
function statementAround(block: Block, site: Site): Statement | undefined {
    const around = block.find((it) => contains(it.site, site));
    if (!around) return undefined;
    for (const inner of partsOf(around).blocks) {
        const found = statementAround(inner, site);
        if (found) return found;
    }
    return around;
}

function statementAt(block: Block, site: Site): Statement | undefined {
    const statement = statementAround(block, site);
    return statement && isAt(statement, site) ? statement : undefined;
}

function expressionAt(block: Block, site: Site): Expression | undefined {
    const statement = statementAround(block, site);
    let candidates = statement ? partsOf(statement).expressions : [];
    for (;;) {
        const around = candidates.find((it) => contains(it.site, site));
        if (!around || isAt(around, site)) return around;
        candidates = childrenOf(around);
    }
}

function boundIn(statement: Statement): readonly string[] {
    if (statement.kind === 'assign') return statement.targets.flatMap(namesIn);
    return statement.kind === 'annotatedAssign' || statement.kind === 'augmentedAssign'
        ? namesIn(statement.target)
        : [];
}

function namesIn(target: Expression): readonly string[] {
    if (target.kind === 'name') return [target.name];
    if (target.kind === 'starred') return namesIn(target.value);
    return target.kind === 'tuple' || target.kind === 'list' ? target.items.flatMap(namesIn) : [];
}
