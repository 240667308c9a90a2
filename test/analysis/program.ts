import assert from 'node:assert/strict';
import { carryOut } from '../../server/src/analysis/edits/edits';
import { sourceOf, type Source } from '../../server/src/analysis/edits/source';
import { applyEdits } from '../../server/src/analysis/textEdits';
import { interpret } from '../../server/src/keras/interpret';
import type { PythonParser } from '../../server/src/python/parser';
import type { Application, Call, Program } from '../../shared-rules/model/graph';
import type { Site } from '../../shared-rules/model/site';
import type { Edit } from '../../shared-rules/rules/rule';
import { loadParser } from '../support/python';

/** A text that was read and followed, with the things in it that edits speak of. */
export interface Read {
    readonly text: string;
    readonly program: Program;
    readonly source: Source;
    /** The use of a layer of a class, the first unless said otherwise. */
    readonly application: (className: string, nth?: number) => Application;
    /** The construction of such a layer. */
    readonly call: (className: string, nth?: number) => Call;
    /** Where a piece of code stands for the first time. */
    readonly site: (code: string) => Site;
}

export function understand(parser: PythonParser, text: string): Read {
    const reading = parser.read(text);
    const { program } = interpret(reading.module, reading.text);
    const application = (className: string, nth = 0): Application => {
        const found = program.applications.filter(({ layer }) => layer.class === className)[nth];
        assert.ok(found, `no ${className} number ${nth} in\n${text}`);
        return found;
    };
    return {
        text,
        program,
        source: sourceOf(reading),
        application,
        call: (className, nth) => application(className, nth).layer.call,
        site: (code) => {
            const start = text.indexOf(code);
            assert.ok(start >= 0, `no ${code} in\n${text}`);
            return { start, end: start + code.length };
        },
    };
}

/** What edits make of a text; undefined where they cannot be carried out surely. */
export function edited(read: Read, edits: readonly Edit[]): string | undefined {
    const changes = carryOut(read.source, edits);
    return changes && applyEdits(read.text, changes);
}

export interface Case {
    readonly title: string;
    readonly before: string;
    readonly edits: (read: Read) => readonly Edit[];
    /** Undefined: the edit is not possible here. */
    readonly after: string | undefined;
}

/** Each program before and after; what comes out is still Python. */
export function describeEdits(title: string, cases: readonly Case[]): void {
    describe(title, () => {
        let parser: PythonParser;
        before(async () => {
            parser = await loadParser();
        });

        for (const { title, before: text, edits, after } of cases) {
            it(title, () => {
                const read = understand(parser, text);
                const result = edited(read, edits(read));
                assert.equal(result, after);
                assert.deepEqual(parser.read(result ?? '').problems, []);
            });
        }
    });
}

/** Lines of a program, without the indentation they have in a test. */
export function lines(...code: readonly string[]): string {
    return code.map((line) => `${line}\n`).join('');
}
