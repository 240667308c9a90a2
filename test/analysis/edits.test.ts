import assert from 'node:assert/strict';
import { carryOut } from '../../server/src/analysis/edits/edits';
import { applyEdits } from '../../server/src/analysis/textEdits';
import type { PythonParser } from '../../server/src/python/parser';
import type { Application } from '../../shared-rules/model/graph';
import { repr } from '../../shared-rules/model/python';
import type { Edit } from '../../shared-rules/rules/rule';
import { loadParser } from '../support/python';
import { below, randomFrom } from '../support/random';
import { understand, type Read } from './program';
import { randomNetwork, type RandomNetwork } from './randomNetwork';

const ROUNDS = 200;

/** Random networks in every style: what an edit means is what the edited text says, and nothing else of it is touched. */
describe('edits of random networks', () => {
    let parser: PythonParser;
    before(async () => {
        parser = await loadParser();
    });

    const each = (
        title: string,
        check: (network: RandomNetwork, read: Read, random: () => number) => boolean,
    ): void => {
        it(title, () => {
            let carriedOut = 0;
            for (let seed = 1; seed <= ROUNDS; seed++) {
                const random = randomFrom(seed);
                const network = randomNetwork(random);
                const read = understand(parser, network.text);
                assert.deepEqual(classesOf(read), network.classes, `seed ${seed}\n${network.text}`);
                try {
                    if (check(network, read, random)) carriedOut++;
                } catch (error) {
                    throw new Error(`seed ${seed}\n${network.text}`, { cause: error });
                }
            }
            assert.ok(carriedOut > ROUNDS / 2, `only ${carriedOut} of ${ROUNDS} were possible`);
        });
    };

    /** The network after edits; undefined where they are not possible. */
    const after = (read: Read, edits: readonly Edit[]): Read | undefined => {
        const changes = carryOut(read.source, edits);
        if (!changes) return undefined;
        assertInOrder(changes.map(({ site }) => site));
        const text = applyEdits(read.text, changes);
        const reading = parser.read(text);
        assert.deepEqual(reading.problems, [], text);
        const breaks = (it: string) => it.match(/\r\n|\n|\r/g) ?? [];
        assert.deepEqual(
            breaks(text).filter((it) => breaks(read.text)[0] !== it),
            [],
            'line ends',
        );
        return understand(parser, text);
    };

    each('removing a layer leaves the others', ({ classes }, read, random) => {
        const index = below(random, classes.length);
        const result = after(read, [{ kind: 'removeLayer', application: steps(read)[index]! }]);
        if (!result) return false;
        assert.deepEqual(classesOf(result), classes.toSpliced(index, 1), result.text);
        return true;
    });

    each('removing two layers leaves the others', ({ classes }, read, random) => {
        const [a, b] = [below(random, classes.length), below(random, classes.length)];
        const edits = [a, b].map((index) => ({ kind: 'removeLayer', application: steps(read)[index]! }) as const);
        const result = after(read, edits);
        if (!result) return false;
        assert.deepEqual(
            classesOf(result),
            classes.filter((_, index) => index !== a && index !== b),
            result.text,
        );
        return true;
    });

    each('inserting a layer puts it there', ({ classes }, read, random) => {
        const index = below(random, classes.length);
        const kind = random() < 0.5 ? 'insertBefore' : 'insertAfter';
        const result = after(read, [{ kind, application: steps(read)[index]!, code: '{keras.layers.ReLU}()' }]);
        if (!result) return false;
        const expected = classes.toSpliced(kind === 'insertBefore' ? index : index + 1, 0, 'ReLU');
        assert.deepEqual(classesOf(result), expected, result.text);
        return true;
    });

    each('swapping two neighbours exchanges them', ({ classes }, read, random) => {
        const index = below(random, classes.length - 1);
        const [first, second] = [steps(read)[index]!, steps(read)[index + 1]!];
        const result = after(read, [{ kind: 'swap', first, second }]);
        // Of two layers of the same code nothing is left to do.
        if (!result)
            return read.text.slice(first.layer.call.site.start, first.layer.call.site.end) === codeOf(read, second);
        const expected = classes.with(index, classes[index + 1]!).with(index + 1, classes[index]!);
        assert.deepEqual(classesOf(result), expected, result.text);
        return true;
    });

    each('an argument that is set has the value', (_, read, random) => {
        const target = steps(read)[below(random, steps(read).length)]!;
        const name = target.layer.class === 'Dense' ? 'activation' : 'name';
        const result = after(read, [{ kind: 'setArgument', call: target.layer.call, name, code: '"selu"' }]);
        assert.ok(result, 'always possible');
        assert.deepEqual(
            argumentsOf(result, target, read),
            { ...argumentsOf(read, target, read), [name]: "'selu'" },
            result.text,
        );
        return true;
    });

    each('an argument that is removed has its default', (_, read, random) => {
        const target = steps(read)[below(random, steps(read).length)]!;
        const given = [...target.layer.call.arguments.values()].filter(({ site, name }) => site && name !== 'units');
        if (given.length === 0) return true;
        const { name } = given[below(random, given.length)]!;
        const result = after(read, [{ kind: 'removeArgument', call: target.layer.call, name }]);
        assert.ok(result, 'always possible');
        const { [name]: gone, ...others } = argumentsOf(read, target, read);
        assert.ok(gone);
        assert.deepEqual(argumentsOf(result, target, read), others, result.text);
        return true;
    });
});

const steps = ({ program }: Read): readonly Application[] =>
    program.applications.filter(({ layer }) => !layer.roles.has('input')).toSorted((a, b) => a.id - b.id);

const classesOf = (read: Read): readonly string[] => steps(read).map(({ layer }) => layer.class);

const codeOf = ({ text }: Read, { layer }: Application): string =>
    text.slice(layer.call.site.start, layer.call.site.end);

/** What the same layer is given in a text before or after an edit. */
function argumentsOf(read: Read, target: Application, original: Read): Readonly<Record<string, string | undefined>> {
    const { layer } = steps(read)[steps(original).indexOf(target)]!;
    const given = [...layer.call.arguments.values()].filter(({ site }) => site);
    return Object.fromEntries(given.map(({ name, value }) => [name, repr(value)]));
}

function assertInOrder(sites: readonly { readonly start: number; readonly end: number }[]): void {
    sites.forEach(({ start }, i) => assert.ok(start > (sites[i - 1]?.end ?? -1), 'edits are in order and apart'));
}
