import assert from 'node:assert/strict';
import { loadParser } from '../support/python';
import { print, problems } from '../support/syntax';

/** A broken text, what is read all the same, and what there is to complain of. */
type Case = readonly [text: string, expected: string, ...problems: readonly string[]];

const cases: Readonly<Record<string, readonly Case[]>> = {
    'a bracket is missing': [
        [
            "model = Sequential()\nmodel.add(InputLayer([39])\nmodel.add(Dense(1))\nmodel.compile(optimizer='sgd')",
            '(assign model (call Sequential))\n(call model.add (call InputLayer (list 39)))\n' +
                '(call model.add (call Dense 1))\n(call model.compile optimizer="sgd")',
            '2:27 missing )',
        ],
        ['x = f([1, 2)\ny = 3', '(assign x (call f (list 1 2)))\n(assign y 3)', '1:12 missing ]'],
        ['x = {"a": [1, 2}\ny = 3', '(assign x (dict "a":(list 1 2)))\n(assign y 3)', '1:16 missing ]'],
        ['x = (1, 2\ny = 3', '(assign x (tuple 1 2))\n(assign y 3)', '1:10 missing )'],
        ['x = {1: 2\n\ny = 3', '(assign x (dict 1:2))\n(assign y 3)', '1:10 missing }'],
        ['f(a\ng(b))', '(call f a)\n(call g b)', '1:4 missing )', '2:5 unexpected )'],
        ['f(a, b=[1\nreturn f', '(call f a b=(list 1))\n(return f)', '1:10 missing ])'],
        ['x = f(1  # why\ny = 2', '(assign x (call f 1))\n(assign y 2)', '1:8 missing )'],
        ['def f():\n  a(b(1)\n  return 2\nc', '(def f () (call a (call b 1)) (return 2))\nc', '2:9 missing )'],
        ['for x in y:\n  a(1\n  b(2)\nc(3)', '(for x y (do (call a 1) (call b 2)))\n(call c 3)', '2:6 missing )'],
        ['x = f(\n  a,\n  b\ny = 1', '(assign x (call f a b))\n(assign y 1)', '3:4 missing )'],
        ['from a import (b, c\nimport d', '(from a b c)\n(import d)', '1:20 missing )'],
        ['x = (\nfrom a import b', '(assign x (tuple))\n(from a b)', '1:6 missing )'],
        ['Dense 10)', '(call Dense 10)', '1:6 missing ('],
        ['f("a": 1})', '(call f (dict "a":1))', '1:3 missing {'],
    ],
    'a bracket is missing inside a longer statement': [
        [
            "m = S([\n    D(64, activation='relu'\n    D(10),\n])\ny = 1",
            '(assign m (call S (list (call D 64 activation="relu") (call D 10))))\n(assign y 1)',
            '2:28 missing ),',
        ],
        [
            'm = S([\n    D(64, activation=\n    D(10),\n])\ny = 1',
            '(assign m (call S (list (call D 64 activation=<gap>) (call D 10))))\n(assign y 1)',
            '2:22 missing something',
        ],
        ['m = S([\n    D(64)\n    D(10)\n])', '(assign m (call S (list (call D 64) (call D 10))))', '2:10 missing ,'],
        ['m = S([\n    D(64,\n])\ny = 1', '(assign m (call S (list (call D 64))))\n(assign y 1)', '2:10 missing )'],
        ['S([D(10)), D(5)])', '(call S (list (call D 10) (call D 5)))', '1:9 unexpected )'],
        ['d = {\n  "a": 1\n  "b": 2\n}', '(assign d (dict "a":1 "b":2))', '2:9 missing ,'],
    ],
    'something is still to be filled in': [
        ['model.add(Dense(??))', '(call model.add (call Dense <gap>))', '1:17 unexpected ??'],
        ['y = Concatenate()([??])', '(assign y (call (call Concatenate) (list <gap>)))', '1:20 unexpected ??'],
        ['x = Conv2D(8, ??, padding="same")', '(assign x (call Conv2D 8 <gap> padding="same"))', '1:15 unexpected ??'],
    ],
    'an equals sign is missing': [
        ['outputs layers.Dense(3)(x)', '(assign outputs (call (call layers.Dense 3) x))', '1:8 missing ='],
        ['print "hello"', 'print', '1:7 unexpected "hello"'],
    ],
    'a bracket is too much': [
        ['x = f(1))\ny = 3', '(assign x (call f 1))\n(assign y 3)', '1:9 unexpected )'],
        ['x = [1]]\ny = 3', '(assign x (list 1))\n(assign y 3)', '1:8 unexpected ]'],
        [')\ny = 3', '(assign y 3)', '1:1 unexpected )'],
        ['x = 1\n])\ny = 3', '(assign x 1)\n(assign y 3)', '2:1 unexpected ])'],
    ],
    'a quote is missing': [
        ["x = 'abc\ny = 3", '(assign x "abc")\n(assign y 3)', "1:9 missing '"],
        ["f(a='relu)\ny = 3", '(call f a="relu")\n(assign y 3)', "1:10 missing '"],
        [
            "m = S([\n    D(64, activation='relu),\n    D(10),\n])",
            '(assign m (call S (list (call D 64 activation="relu") (call D 10))))',
            "2:27 missing '",
        ],
        ['f(padding=same", name="x")', '(call f padding="same" name="x")', '1:11 missing "'],
        ['f(padding="same, name="x")', '(call f padding="same" name="x")', '1:16 missing "'],
        ['x = ["a", b", "c"]', '(assign x (list "a" "b" "c"))', '1:11 missing "'],
        ["if x == 'a:\n  b", '(if (compare x == "a") (then b))', "1:11 missing '"],
        ["x = f'{a\ny = 1", '(assign x (f {a}))\n(assign y 1)', "1:9 missing }'"],
        ['x = """a\nb\n\ny = 1', '(assign x "a\\nb")\n(assign y 1)', '2:2 missing """'],
        ["x = '''a\n", '(assign x "a")', "1:9 missing '''"],
        [
            'def f():\n  """One\n\n  more.\n  x = 1\n  return x\n\ndef g():\n  """Two."""\n  return 2\n\ndef h():\n  """Three\n  """\n  return 3',
            '(def f () "One\\n\\n  more." (assign x 1) (return x))\n(def g () "Two." (return 2))\n(def h () "Three\\n  " (return 3))',
            '4:8 missing """',
        ],
        [
            'def f():\n  """One.""\n  return 1\n\ndef g():\n  """Two."""\n  return 2',
            '(def f () "One." (return 1))\n(def g () "Two." (return 2))',
            '2:12 missing "',
        ],
        [
            'def f():\n  ""One.\n\n  Two."""\n  return 1\n\ndef g():\n  """Three."""\n  return 3',
            '(def f () "One.\\n\\n  Two." (return 1))\n(def g () "Three." (return 3))',
            '2:5 missing "',
        ],
    ],
    'half-typed': [
        ['model.add(', '(call model.add)', '1:11 missing )'],
        ['model.add(Dense(', '(call model.add (call Dense))', '1:17 missing ))'],
        ['model.add(Dense(\ny = 2', '(call model.add (call Dense))\n(assign y 2)', '1:17 missing ))'],
        ['x = ', '(assign x <gap>)', '1:4 missing something'],
        ['x = \ny = 2', '(assign x <gap>)\n(assign y 2)', '1:4 missing something'],
        ['model.', 'model.?', '1:7 missing something'],
        ['model.\nx = 1', 'model.?\n(assign x 1)', '1:7 missing something'],
        ['f(model.)', '(call f model.?)', '1:9 missing something'],
        ['x = a +', '(assign x (+ a <gap>))', '1:8 missing something'],
        ['x = not', '(assign x (not <gap>))', '1:8 missing something'],
        ['f(a,, b)', '(call f a <gap> b)', '1:5 missing something'],
        ['f(a=, b=1)', '(call f a=<gap> b=1)', '1:5 missing something'],
        ['Dense(64, activation=', '(call Dense 64 activation=<gap>)', '1:22 missing something'],
        ['x[', '([] x <gap>)', '1:3 missing something'],
        ['x = [a for', '(assign x (list a (for <gap> <gap>)))', '1:11 missing something'],
        ['x = [a for b', '(assign x (list a (for b <gap>)))', '1:13 missing something'],
        ['x = [a for b in', '(assign x (list a (for b <gap>)))', '1:16 missing something'],
        ['x = lambda', '(assign x (lambda () <gap>))', '1:11 missing something'],
        ['x = lambda a, b', '(assign x (lambda (a b) <gap>))', '1:16 missing something'],
        ['x = a if b', '(assign x (if b a <gap>))', '1:11 missing something'],
        ['x = {"a": 1, "b"}', '(assign x (dict "a":1 "b":<gap>))', '1:17 missing something'],
        ['x: ', '(annotate x <gap>)', '1:3 missing something'],
        ['import', '(import)', '1:7 missing something'],
        ['import a.', '(import a)', '1:10 missing something'],
        ['from keras', '(from keras)', '1:11 missing something'],
        ['from keras import', '(from keras)', '1:18 missing something'],
        ['from .', '(from .)', '1:7 missing something'],
        ['@', '(gap)', '1:2 missing something'],
        ['@a', '(gap)', '1:3 missing something'],
        ['@a\nx = 1', '(gap)\n(assign x 1)', '1:3 missing something'],
        ['x = yield', '(assign x (yield))'],
        ['del', '(del <gap>)', '1:4 missing something'],
    ],
    'half-typed headers': [
        ['for f in [32, 64', '(for f (list 32 64))', '1:17 missing ]:'],
        ['for x in y:', '(for x y)', '1:12 missing something'],
        ['for x in y:\nz', '(for x y)\nz', '1:12 missing something'],
        ['for', '(for <gap> <gap>)', '1:4 missing something'],
        ['for x', '(for x <gap>)', '1:6 missing something'],
        ['for x in', '(for x <gap>)', '1:9 missing something'],
        ['if x', '(if x)', '1:5 missing :'],
        ['if x\n  y\nz', '(if x (then y))\nz', '1:5 missing :'],
        ['if x print(y)', '(if x (then (call print y)))', '1:5 missing :'],
        ['if', '(if <gap>)', '1:3 missing something'],
        [
            'if x:\n  y\nelif\n  z\nelse\n  w',
            '(if x (then y) (else (if <gap> (then z) (else w))))',
            '3:5 missing something',
            '5:5 missing :',
        ],
        [
            'while True\n  f(x, y\n  break\nz',
            '(while True (do (call f x y) break))\nz',
            '1:11 missing :',
            '2:9 missing )',
        ],
        ['def f(', '(def f ())', '1:7 missing ):'],
        ['def f', '(def f ())', '1:6 missing ():'],
        ['def', '(def ? ())', '1:4 missing something'],
        ['def f(a, b)\n  return a\nx', '(def f (a b) (return a))\nx', '1:12 missing :'],
        ['def f(a, b:\n  return a', '(def f (a b) (return a))', '1:11 missing )'],
        ['def f(a, b\n  return a', '(def f (a b) (return a))', '1:11 missing ):'],
        ['class A\n  x = 1\ny', '(class A () (assign x 1))\ny', '1:8 missing :'],
        ['class', '(class ? ())', '1:6 missing something'],
        ['if f(x:\n  y', '(if (call f x) (then y))', '1:7 missing )'],
        ['for x in range(\n  print(x)\ny', '(for x (call range) (do (call print x)))\ny', '1:16 missing ):'],
        ['try\n  x\nexcept\n  y', '(try (do x) (except y))', '1:4 missing :', '3:7 missing :'],
        ['try:\n  x\ny', '(try (do x))\ny', '2:4 missing except'],
        ['with open(f) as', '(with (as (call open f) <gap>))', '1:16 missing something'],
    ],
    indentation: [
        ['if x:\n    a\n      b\n   c\nd', '(if x (then a b c))\nd', '3:1 unexpected       ', '4:1 unexpected    '],
        ['a\n  b\n  c\nd', 'a\nb\nc\nd', '2:1 unexpected   '],
        ['  a\n  b', 'a\nb', '1:1 unexpected   '],
        ['if x:\n        a\n\tb', '(if x (then a b))', '3:1 unexpected \t'],
        ['else:\n  x\ny', '(if <gap> (then x))\ny', '1:1 unexpected else'],
        ['elif a:\n  b\nelse:\n  c', '(if a (then b) (else c))', '1:1 unexpected elif'],
        ['except E:\n  x\ny', '(if <gap> (then x))\ny', '1:1 unexpected except'],
        ['match x:\n  y\n  case 1: z', '(match x (case 1 (do z)))', '2:3 unexpected y'],
    ],
    'not Python 3': [
        ['print "a"\nx = 1', 'print\n(assign x 1)', '1:7 unexpected "a"'],
        ['x = a b c\ny = 1', '(assign x a)\n(assign y 1)', '1:7 unexpected b c'],
        ['x = a <> b\ny = 1', '(assign x (compare a < <gap> > b))\n(assign y 1)', '1:8 missing something'],
        ['x = $1\ny = 2', '(assign x 1)\n(assign y 2)', '1:5 unexpected $'],
        ['x =\u00a01\ny = 2', '(assign x 1)\n(assign y 2)', '1:4 unexpected \u00a0'],
        ['x = `a`', '(assign x a)', '1:5 unexpected `', '1:7 unexpected `'],
        [
            'f(a=“relu”, b=‘x’)\ny = 2',
            '(call f a="relu" b="x")\n(assign y 2)',
            '1:5 unexpected “',
            '1:10 unexpected ”',
            '1:15 unexpected ‘',
            '1:17 unexpected ’',
        ],
        ['f() = 1\ny = 2', '(gap)\n(assign y 2)', '1:1 unexpected f() = 1'],
        ['x\0 = 1\ny = 2', '(assign x 1)\n(assign y 2)', '1:2 unexpected \0'],
        [
            'x = 1\n<<<<<<< HEAD\ny = 2\n=======\ny = 3\n>>>>>>> other\nz = 4',
            '(assign x 1)\n(gap)\n(assign y 2)\n(gap)\n(assign y 3)\n(gap)\n(assign z 4)',
            '2:1 unexpected <<<<<<< HEAD',
            '4:1 unexpected =======',
            '6:1 unexpected >>>>>>> other',
        ],
        [
            'x = [\n<<<<<<< HEAD\n  1,\n=======\n  2,\n>>>>>>> other\n]',
            '(assign x (list 1 2))',
            '2:1 unexpected <<<<<<< HEAD',
            '4:1 unexpected =======',
            '6:1 unexpected >>>>>>> other',
        ],
    ],
    IPython: [
        ['%matplotlib inline\nx = 1', '(gap)\n(assign x 1)'],
        ['%%time\nx = 1', '(gap)\n(assign x 1)'],
        ['!pip install "x\nx = 1', '(gap)\n(assign x 1)'],
        ['!pip install \\\n  keras\nx = 1', '(gap)\n(assign x 1)'],
        ['if x:\n  !ls (\n  y', '(if x (then (gap) y))'],
        ['files = !ls\na, b = %sx ls', '(gap files)\n(gap a b)'],
        ['model.fit?\n??model\nx', '(gap)\n(gap)\nx'],
    ],
};

describe('broken texts', () => {
    for (const [group, each] of Object.entries(cases)) {
        it(group, async () => {
            const parser = await loadParser();
            for (const [text, expected, ...complaints] of each) {
                const reading = parser.read(text);
                assert.equal(print(reading.module), expected, text);
                assert.deepEqual(problems(reading), complaints, text);
            }
        });
    }

    it('cost the statement they stand in, and no other', async () => {
        const parser = await loadParser();
        const before = 'import keras\n\n\ndef build(size):\n    first(size)\n';
        const after = '    last([1], {"a": (2)})\n\n\nmodel = build(3)\nfor x in model:\n    x("y")\n';
        for (const [text, expected] of Object.values(cases).flat()) {
            const isForeign = /\n|"""|'''|^(?:@|elif|else|except|!|%)|[(:]$/.test(text.trimEnd());
            if (isForeign) continue;
            const whole = `${before}    ${text}\n${after}`;
            const { module } = parser.read(whole);
            const own = expected.replaceAll('\n', ' ');
            const body = `(call first size) ${own} (call last (list 1) (dict "a":2))`;
            const expectedWhole = `(import keras)\n(def build (size) ${body})\n(assign model (call build 3))\n(for x model (do (call x "y")))`;
            assert.equal(print(module), expectedWhole, whole);
        }
    });
});
