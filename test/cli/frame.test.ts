import assert from 'node:assert/strict';
import { codeFrame } from '../../server/src/cli/formats/frame';
import { displayWidth } from '../../server/src/cli/formats/width';
import { wrap } from '../../server/src/cli/formats/wrap';
import { linesOf } from '../../server/src/analysis/lines';

const plain = { margin: (text: string) => text, mark: (text: string) => text };

/** The frame of what stands between `«` and `»`. */
function frame(marked: string, columns = 100): string {
    const start = marked.indexOf('«');
    const end = marked.indexOf('»') - 1;
    const lines = linesOf(marked.replace(/[«»]/g, ''));
    const [line, endLine] = [lines.at(start), lines.at(end)];
    const span = {
        line: line + 1,
        column: start - lines.start(line) + 1,
        endLine: endLine + 1,
        endColumn: end - lines.start(endLine) + 1,
    };
    return codeFrame(lines, span, '^', columns, plain).join('\n');
}

describe('code frames', () => {
    it('mark letters of every width', () => {
        assert.equal(frame('x = f("Жы", «zeros»)'), ' 1 │ x = f("Жы", zeros)\n   │             ^^^^^');
        assert.equal(frame('x = f("😀", «zeros»)'), ' 1 │ x = f("😀", zeros)\n   │             ^^^^^');
        assert.equal(frame('x = f("世界", «零») # 👨‍👩‍👧'), ' 1 │ x = f("世界", 零) # 👨‍👩‍👧\n   │               ^^');
        assert.equal(frame('é = «a»'), ' 1 │ é = a\n   │     ^');
    });

    it('spread tabs to the next multiple of four', () => {
        assert.equal(frame('\tab\t«c\td»'), ' 1 │     ab  c   d\n   │         ^^^^^');
    });

    it('mark a place without letters', () => {
        assert.equal(frame('f(1«»'), ' 1 │ f(1\n   │    ^');
    });

    it('mark several lines without their indentation, and cut many', () => {
        assert.equal(frame('f(«a,\n  b»)\n'), ' 1 │ f(a,\n   │   ^^\n 2 │   b)\n   │   ^');
        const many = frame('«a\nb\nc\nd\ne\nf»');
        assert.deepEqual(many.split('\n'), [' 1 │ a', '   │ ^', ' 2 │ b', '   │ ^', ' 3 │ c', '   │ ^', '   │ …']);
    });

    it('show the part of a long line that matters', () => {
        const [code, marks] = frame(`${'x'.repeat(300)}«zeros»${'y'.repeat(300)}`, 80).split('\n');
        assert.ok(displayWidth(code!) <= 80 && displayWidth(marks!) <= 80);
        assert.equal(code!.indexOf('zeros'), marks!.indexOf('^'));
        assert.equal(marks!.lastIndexOf('^') - marks!.indexOf('^') + 1, 'zeros'.length);
        assert.match(code!, /│ …x+zerosy+…$/);
    });
});

describe('wrapping', () => {
    it('breaks between words, never inside code', () => {
        assert.deepEqual(wrap('one two `a b c` three', 10), ['one two', '`a b c`', 'three']);
        assert.deepEqual(wrap('', 10), []);
    });
});
