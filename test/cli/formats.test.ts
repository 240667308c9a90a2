import assert from 'node:assert/strict';
import { inFolder, notebook, zeros } from '../support/cli';

interface Region {
    readonly startLine: number;
    readonly startColumn: number;
    readonly endLine: number;
    readonly endColumn: number;
}

interface Sarif {
    readonly version: string;
    readonly runs: readonly {
        readonly columnKind: string;
        readonly tool: {
            readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] };
        };
        readonly results: readonly {
            readonly ruleId: string;
            readonly ruleIndex: number;
            readonly level: string;
            readonly locations: readonly {
                readonly physicalLocation: {
                    readonly artifactLocation: { readonly uri: string };
                    readonly region?: Region;
                };
                readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[];
            }[];
            readonly fixes: readonly {
                readonly artifactChanges: readonly { readonly replacements: readonly unknown[] }[];
            }[];
        }[];
    }[];
}

describe('footgun check --format', () => {
    it('sarif: a log that code hosts read', () => {
        inFolder({ 'my folder/a.py': zeros, 'b.ipynb': notebook(zeros) }, ({ run }) => {
            const log = JSON.parse(run('check', '--profile', 'standard', '--format', 'sarif').out) as Sarif;
            assert.equal(log.version, '2.1.0');
            const [{ tool, results, columnKind }] = log.runs as [Sarif['runs'][number]];
            assert.deepEqual([tool.driver.name, columnKind], ['footgun', 'utf16CodeUnits']);
            assert.deepEqual(
                tool.driver.rules.map(({ id }) => id),
                ['constant-kernel-init'],
            );
            const [inNotebook, inScript] = results;
            assert.deepEqual(
                [inScript!.ruleId, inScript!.ruleIndex, inScript!.level],
                ['constant-kernel-init', 0, 'error'],
            );
            assert.deepEqual(inScript!.locations[0]!.physicalLocation, {
                artifactLocation: { uri: 'my%20folder/a.py' },
                region: { startLine: 6, startColumn: 60, endLine: 6, endColumn: 67 },
            });
            assert.ok(inScript!.fixes[0]!.artifactChanges[0]!.replacements.length > 0);
            const [place] = inNotebook!.locations;
            assert.equal(place!.physicalLocation.region, undefined);
            assert.equal(place!.logicalLocations![0]!.fullyQualifiedName, 'cell 1, line 6');
        });
    });

    it('github: annotations of lines, escaped', () => {
        inFolder({ 'a,b.py': zeros, 'c.ipynb': notebook('md:x', zeros) }, ({ run }) => {
            const { out, status } = run('check', '--profile', 'standard', '--format', 'github', '--lang', 'en');
            const [script, cell] = out.split('\n');
            assert.match(
                script!,
                /^::error file=a%2Cb\.py,line=6,endLine=6,col=60,endColumn=67,title=constant-kernel-init::Zero init/,
            );
            assert.match(cell!, /^::error file=c\.ipynb,title=constant-kernel-init::2:6:60 Zero init/);
            assert.equal(status, 1);
        });
    });
});
