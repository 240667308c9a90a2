import assert from 'node:assert/strict';
import { loadParser } from '../support/python';
import { print, problems } from '../support/syntax';

/** Each text, and what it is read as. */
const statements: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    assignments: [
        ['x = 1', '(assign x 1)'],
        ['a = b = c', '(assign a b c)'],
        ['a, b = c', '(assign (tuple a b) c)'],
        ['(a, [b, *c]) = d', '(assign (tuple a (list b *c)) d)'],
        ['a.b = c[0] = d', '(assign a.b ([] c 0) d)'],
        ['x = 1, 2', '(assign x (tuple 1 2))'],
        ['x = *a, b', '(assign x (tuple *a b))'],
        ['(x) = 1', '(assign x 1)'],
        ['x += 1', '(+= x 1)'],
        ['x **= 2', '(**= x 2)'],
        ['x ^= y & z', '(^= x (& y z))'],
        ['x: int', '(annotate x int)'],
        ['x: int = 3', '(annotate x int 3)'],
        ['self.x: "Layer" = None', '(annotate self.x "Layer" None)'],
        ['x: list[int] | str | None = []', '(annotate x (| (| ([] list int) str) None) (list))'],
        ['x: dict[str, int,]', '(annotate x ([] dict (tuple str int)))'],
        ['x: a.b[c].d', '(annotate x (. ([] a.b c) d))'],
        ['type = 1', '(assign type 1)'],
        ['type(x).y = 1', '(assign (. (call type x) y) 1)'],
        ['match = case = 1', '(assign match case 1)'],
    ],
    'simple statements': [
        ['pass', 'pass'],
        ['a; b;', 'a\nb'],
        ['return', '(return)'],
        ['return a, *b', '(return (tuple a *b))'],
        ['return *(a), b', '(return (tuple *a b))'],
        ['raise', '(raise)'],
        ['raise E("x") from e', '(raise (call E "x"))'],
        ['assert a, "why"', '(assert a)'],
        ['del a, b[0]', '(del a ([] b 0))'],
        ['del (a, b)', '(del (tuple a b))'],
        ['global a, b', '(global a b)'],
        ['nonlocal c', '(nonlocal c)'],
        ['while x: break', '(while x (do break))'],
        ['type Pair[T] = tuple[T, T]', '(gap Pair)'],
        ['print >>file, x', '(gap)'],
        ['"""doc"""', '"doc"'],
        ['', ''],
        ['\n\n# nothing\n', ''],
        ['\\\nx', 'x'],
    ],
    imports: [
        ['import numpy', '(import numpy)'],
        ['import numpy as np, keras.layers', '(import numpy:np keras.layers)'],
        ['from keras import layers', '(from keras layers)'],
        ['from keras.layers import (\n    Dense as D,\n    Input,\n)', '(from keras.layers Dense:D Input)'],
        ['from keras import *', '(from keras *)'],
        ['from . import a', '(from . a)'],
        ['from ..a.b import c', '(from ..a.b c)'],
        ['from .... import a', '(from .... a)'],
        ['from __future__ import annotations', '(from __future__ annotations)'],
    ],
    branches: [
        ['if a: b', '(if a (then b))'],
        ['if a:\n  b\nelse:\n  c', '(if a (then b) (else c))'],
        [
            'if a:\n  b\nelif c:\n  d\nelif e: f\nelse: g',
            '(if a (then b) (else (if c (then d) (else (if e (then f) (else g))))))',
        ],
        ['if a:\n  if b:\n    c\n  else:\n    d\ne', '(if a (then (if b (then c) (else d))))\ne'],
        ['if a: b; c\nelse: d; e', '(if a (then b c) (else d e))'],
        ['if a:\n  # why\n\n  b\n # why not\nc', '(if a (then b))\nc'],
        ['if a:\n\tb\n\tc', '(if a (then b c))'],
    ],
    loops: [
        ['for x in y:\n  a\nelse:\n  b', '(for x y (do a) (else b))'],
        ['for a, b in 1, 2: c', '(for (tuple a b) (tuple 1 2) (do c))'],
        ['for x in *a, b: c', '(for x (tuple *a b) (do c))'],
        ['async for x in y: a', '(for x y (do a))'],
        ['while a:\n  b\nelse: c', '(while a (do b) (else c))'],
    ],
    'try and with': [
        [
            'try:\n  a\nexcept E as e:\n  b\nexcept (F, G): c\nexcept:\n  d\nelse:\n  e\nfinally:\n  f',
            '(try (do a) (except E as e b) (except (tuple F G) c) (except d) (else e) (finally f))',
        ],
        ['try: a\nexcept* E: b', '(try (do a) (except E b))'],
        ['try:\n  a\nfinally:\n  b', '(try (do a) (finally b))'],
        ['with a: b', '(with a (do b))'],
        ['with f() as x, g: b', '(with (as (call f) x) g (do b))'],
        ['with (\n  f() as x,\n  g() as (y, z),\n): b', '(with (as (call f) x) (as (call g) (tuple y z)) (do b))'],
        ['with (a as b,): c', '(with (as a b) (do c))'],
        ['with (a as b): c', '(with (as a b) (do c))'],
        ['with (a, b): c', '(with a b (do c))'],
        ['with (a, b) as c: d', '(with (as (tuple a b) c) (do d))'],
        ['async with a as b: c', '(with (as a b) (do c))'],
    ],
    functions: [
        ['def f(): pass', '(def f () pass)'],
        ['def f(a, b=1, *c, d, e=2, **g): pass', '(def f (a b=1 *c =d =e=2 **g) pass)'],
        ['def f(a, /, b, *, c): pass', '(def f (/a b =c) pass)'],
        ['def f(a: int, *b: str, c: x = 1) -> y: pass', '(def f (a:int *b:str =c:x=1) pass)'],
        ['def f[T](x: T): pass', '(def f (x:T) pass)'],
        ['async def f():\n  await x', '(async def f () (await x))'],
        ['@a\n@b.c(1)\ndef f():\n  return 1', '(@a @(call b.c 1) def f () (return 1))'],
        ['@a\n# why\n\nclass A: x = 1', '(@a class A () (assign x 1))'],
        ['class A: pass', '(class A () pass)'],
        [
            'class A(B, *C, metaclass=D):\n  def f(self): pass\n  x = 1',
            '(class A (B *C metaclass=D) (def f (self) pass) (assign x 1))',
        ],
        [
            'class A:\n  """doc"""\n\n  def f(self):\n    return 1\n\n\nx',
            '(class A () "doc" (def f (self) (return 1)))\nx',
        ],
        ['def f():\n  def g():\n    a\n  b\nc', '(def f () (def g () a) b)\nc'],
    ],
    match: [
        ['match x:\n  case 1: a', '(match x (case 1 (do a)))'],
        ['match x, y:\n  case -1, "s": a', '(match (tuple x y) (case (sequence (- 1) "s") (do a)))'],
        [
            'match x:\n  case y if y > 1:\n    a\n  case _:\n    b',
            '(match x (case ?y if (compare y > 1) (do a)) (case _ (do b)))',
        ],
        ['match x:\n  case 1 | -2 | None: a', '(match x (case (or 1 (- 2) None) (do a)))'],
        ['match x:\n  case [a, *rest]: b', '(match x (case (sequence ?a *rest) (do b)))'],
        ['match x:\n  case (a): b\n  case (c,): d', '(match x (case ?a (do b)) (case (sequence ?c) (do d)))'],
        ['match x:\n  case (1 | 2) as y: a', '(match x (case (as (or 1 2) y) (do a)))'],
        ['match x:\n  case a.B: c', '(match x (case a.B (do c)))'],
        ['match x:\n  case Point(x=0, y=z): a', '(match x (case (class Point x=0 y=?z) (do a)))'],
        ['match x:\n  case {"a": b, **rest}: c', '(match x (case (mapping (entry "a" ?b) **rest) (do c)))'],
        ['match x:\n  case 1+2j: a', '(match x (case (other) (do a)))'],
    ],
};

describe('statements', () => {
    for (const [group, pairs] of Object.entries(statements)) {
        it(group, async () => {
            const parser = await loadParser();
            for (const [code, expected] of pairs) {
                const reading = parser.read(code);
                assert.equal(print(reading.module), expected, code);
                assert.deepEqual(problems(reading), [], code);
                assert.equal(
                    print(parser.read(`def f():\n  ${code.replaceAll('\n', '\n  ')}`).module),
                    indented(expected),
                    code,
                );
            }
        });
    }
});

/** The same as the body of a function, where it has one. */
const indented = (expected: string): string =>
    expected === '' ? '(def f ())' : `(def f () ${expected.replaceAll('\n', ' ')})`;
