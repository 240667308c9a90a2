import type { Edit } from '../../shared-rules/rules/rule';
import { describeEdits, lines, type Read } from './program';

const set =
    (className: string, name: string, code: string, nth = 0) =>
    ({ call }: Read): readonly Edit[] => [{ kind: 'setArgument', call: call(className, nth), name, code }];
const remove =
    (className: string, ...names: readonly string[]) =>
    ({ call }: Read): readonly Edit[] =>
        names.map((name) => ({ kind: 'removeArgument', call: call(className), name }));
const relu = set('Dense', 'activation', '"relu"');
const inSequential = (code: string): string => `model = Sequential([${code}])\n`;

describeEdits('an argument that is not given', [
    {
        title: 'comes last',
        before: inSequential('Dense(10)'),
        edits: relu,
        after: inSequential('Dense(10, activation="relu")'),
    },
    {
        title: 'goes before the comma that ends the list in its line',
        before: inSequential('Dense(10, use_bias=False,)'),
        edits: relu,
        after: inSequential('Dense(10, use_bias=False, activation="relu",)'),
    },
    {
        title: 'fills empty brackets',
        before: inSequential('BatchNormalization()'),
        edits: set('BatchNormalization', 'momentum', '0.9'),
        after: inSequential('BatchNormalization(momentum=0.9)'),
    },
    {
        title: 'gets a line where the last one has one',
        before: lines('Sequential([Dense(', '    10,', '    use_bias=False,  # no bias', ')])'),
        edits: relu,
        after: lines(
            'Sequential([Dense(',
            '    10,',
            '    use_bias=False,  # no bias',
            '    activation="relu",',
            ')])',
        ),
    },
    {
        title: 'gets a line, and the one before its comma',
        before: lines('Sequential([Dense(', '    10,', '    use_bias=False  # no bias', ')])'),
        edits: relu,
        after: lines('Sequential([Dense(', '    10,', '    use_bias=False,  # no bias', '    activation="relu"', ')])'),
    },
    {
        title: 'gets a line where arguments hang on the bracket',
        before: lines('Sequential([Dense(10,', '                  use_bias=False)])'),
        edits: relu,
        after: lines(
            'Sequential([Dense(10,',
            '                  use_bias=False,',
            '                  activation="relu")])',
        ),
    },
    {
        title: 'stays in the line where several share it',
        before: lines('Sequential([Dense(', '    10, use_bias=False', ')])'),
        edits: relu,
        after: lines('Sequential([Dense(', '    10, use_bias=False, activation="relu"', ')])'),
    },
    {
        title: 'has the quotes of the file',
        before: inSequential("Dense(10, name='a'), Dense(1)"),
        edits: relu,
        after: inSequential("Dense(10, name='a', activation='relu'), Dense(1)"),
    },
    {
        title: 'comes with another one',
        before: inSequential('Dense(10)'),
        edits: (read) => [...relu(read), ...set('Dense', 'kernel_initializer', '"he_normal"')(read)],
        after: inSequential('Dense(10, activation="relu", kernel_initializer="he_normal")'),
    },
    {
        title: 'comes with another one, into empty brackets',
        before: inSequential('BatchNormalization()'),
        edits: (read) => [
            ...set('BatchNormalization', 'axis', '-1')(read),
            ...set('BatchNormalization', 'momentum', '0.9')(read),
        ],
        after: inSequential('BatchNormalization(axis=-1, momentum=0.9)'),
    },
    {
        title: 'takes the place of one that goes',
        before: inSequential('Dropout(noise_shape=None)'),
        edits: (read) => [...remove('Dropout', 'noise_shape')(read), ...set('Dropout', 'rate', '0.5')(read)],
        after: inSequential('Dropout(rate=0.5)'),
    },
    {
        title: 'goes before a dictionary of arguments that is known',
        before: lines('same = {"padding": "same"}', 'Sequential([Conv2D(8, 3, **same)])'),
        edits: set('Conv2D', 'activation', '"relu"'),
        after: lines('same = {"padding": "same"}', 'Sequential([Conv2D(8, 3, activation="relu", **same)])'),
    },
    {
        title: 'is not added where unknown ones may give it',
        before: lines('def build(**more):', '    return Sequential([Dense(10, **more)])', 'build()', 'build(**other)'),
        edits: ({ program }) => [
            { kind: 'setArgument', call: program.applications.at(-1)!.layer.call, name: 'activation', code: '"relu"' },
        ],
        after: undefined,
    },
    {
        title: 'is added once in a loop',
        before: lines('m = Sequential()', 'for n in [8, 16]:', '    m.add(Dense(n))'),
        edits: (read) => [...relu(read), ...set('Dense', 'activation', '"relu"', 1)(read)],
        after: lines('m = Sequential()', 'for n in [8, 16]:', '    m.add(Dense(n, activation="relu"))'),
    },
    {
        title: 'has the line ends of the file',
        before: 'Sequential([Dense(\r\n\t10,\r\n\tuse_bias=False,\r\n)])\r\n',
        edits: relu,
        after: 'Sequential([Dense(\r\n\t10,\r\n\tuse_bias=False,\r\n\tactivation="relu",\r\n)])\r\n',
    },
]);

describeEdits('an argument that is given', [
    {
        title: 'by its keyword',
        before: inSequential('Dense(10, activation="softmax", name="a")'),
        edits: relu,
        after: inSequential('Dense(10, activation="relu", name="a")'),
    },
    {
        title: 'by its position',
        before: inSequential('Dense(10, "softmax")'),
        edits: relu,
        after: inSequential('Dense(10, "relu")'),
    },
    {
        title: 'keeps its quotes whatever the file prefers',
        before: inSequential(`Dense(10, activation='softmax', name="a"), Dense(1, name="b")`),
        edits: relu,
        after: inSequential(`Dense(10, activation='relu', name="a"), Dense(1, name="b")`),
    },
    {
        title: 'as an object',
        before: inSequential('Dense(10, kernel_initializer=keras.initializers.zeros())'),
        edits: set('Dense', 'kernel_initializer', '"he_normal"'),
        after: inSequential('Dense(10, kernel_initializer="he_normal")'),
    },
    {
        title: 'as arithmetic',
        before: inSequential('Dense(64 / 2)'),
        edits: set('Dense', 'units', '64 // 2'),
        after: inSequential('Dense(64 // 2)'),
    },
    {
        title: 'by a name that serves it alone: where the name gets its value',
        before: lines('units = 512', 'model = Sequential([Dense(units), Dense(1)])'),
        edits: set('Dense', 'units', '32'),
        after: lines('units = 32', 'model = Sequential([Dense(units), Dense(1)])'),
    },
    {
        title: 'by a name that others read too: in the call',
        before: lines('act = "softmax"', 'model = Sequential([Dense(8, activation=act), Dense(10, activation=act)])'),
        edits: relu,
        after: lines('act = "softmax"', 'model = Sequential([Dense(8, activation="relu"), Dense(10, activation=act)])'),
    },
    {
        title: 'by a name of a name',
        before: lines('N = 512', 'units = N', 'print(N)', 'model = Sequential([Dense(units)])'),
        edits: set('Dense', 'units', '32'),
        after: lines('N = 512', 'units = N', 'print(N)', 'model = Sequential([Dense(32)])'),
    },
    {
        title: 'by the list of a loop: in the list',
        before: lines('m = Sequential()', 'for n in [512, 64]:', '    m.add(Dense(n))'),
        edits: set('Dense', 'units', '32'),
        after: lines('m = Sequential()', 'for n in [32, 64]:', '    m.add(Dense(n))'),
    },
    {
        title: 'by a list with a name',
        before: lines('sizes = (64, 512)', 'm = Sequential()', 'for i, n in enumerate(sizes):', '    m.add(Dense(n))'),
        edits: set('Dense', 'units', '32', 1),
        after: lines('sizes = (64, 32)', 'm = Sequential()', 'for i, n in enumerate(sizes):', '    m.add(Dense(n))'),
    },
    {
        title: 'by a list of pairs',
        before: lines(
            'm = Sequential()',
            'for n, act in [(64, "relu"), (32, "softmax")]:',
            '    m.add(Dense(n, activation=act))',
        ),
        edits: set('Dense', 'activation', '"relu"', 1),
        after: lines(
            'm = Sequential()',
            'for n, act in [(64, "relu"), (32, "relu")]:',
            '    m.add(Dense(n, activation=act))',
        ),
    },
    {
        title: 'in every turn: every element of the list',
        before: lines('m = Sequential()', 'for rate in (50, 20):', '    m.add(Dropout(rate))'),
        edits: (read) => [...set('Dropout', 'rate', '0.5')(read), ...set('Dropout', 'rate', '0.2', 1)(read)],
        after: lines('m = Sequential()', 'for rate in (0.5, 0.2):', '    m.add(Dropout(rate))'),
    },
    {
        title: 'by a name from outside of a loop, for this turn only: not',
        before: lines('n = 512', 'print(n)', 'm = Sequential()', 'for i in range(2):', '    m.add(Dense(n))'),
        edits: set('Dense', 'units', '32'),
        after: undefined,
    },
    {
        title: 'by a name from inside of the loop',
        before: lines('m = Sequential()', 'for i in range(2):', '    n = 512', '    m.add(Dense(n))'),
        edits: set('Dense', 'units', '32'),
        after: lines('m = Sequential()', 'for i in range(2):', '    n = 32', '    m.add(Dense(n))'),
    },
    {
        title: 'by the default of a parameter',
        before: lines('def build(units=512):', '    return Sequential([Dense(units)])', 'build()'),
        edits: set('Dense', 'units', '32'),
        after: lines('def build(units=32):', '    return Sequential([Dense(units)])', 'build()'),
    },
    {
        title: 'by the call of a function of the file',
        before: lines('def build(units):', '    return Sequential([Dense(units)])', 'build(512)'),
        edits: set('Dense', 'units', '32'),
        after: lines('def build(units):', '    return Sequential([Dense(units)])', 'build(32)'),
    },
    {
        title: 'by a parameter that others read too: not',
        before: lines('def build(units):', '    return Sequential([Dense(units), Dense(units)])', 'build(512)'),
        edits: set('Dense', 'units', '32'),
        after: undefined,
    },
    {
        title: 'by an attribute',
        before: lines(
            'class Builder:',
            '    def __init__(self):',
            '        self.units = 512',
            '    def build(self):',
            '        return Sequential([Dense(self.units)])',
            'Builder().build()',
        ),
        edits: set('Dense', 'units', '32'),
        after: lines(
            'class Builder:',
            '    def __init__(self):',
            '        self.units = 32',
            '    def build(self):',
            '        return Sequential([Dense(self.units)])',
            'Builder().build()',
        ),
    },
    {
        title: 'by a dictionary, one key of it',
        before: lines('cfg = {"units": 512, "rate": 0.5}', 'Sequential([Dense(cfg["units"]), Dropout(cfg["rate"])])'),
        edits: set('Dense', 'units', '32'),
        after: lines('cfg = {"units": 32, "rate": 0.5}', 'Sequential([Dense(cfg["units"]), Dropout(cfg["rate"])])'),
    },
    {
        title: 'by a dictionary that is read twice: in the call',
        before: lines('cfg = {"units": 512}', 'Sequential([Dense(cfg["units"]), Dense(cfg["units"])])'),
        edits: set('Dense', 'units', '32'),
        after: lines('cfg = {"units": 512}', 'Sequential([Dense(32), Dense(cfg["units"])])'),
    },
    {
        title: 'by a dictionary that is spread',
        before: lines(
            'cfg = dict(padding="same")',
            'common = {"activation": "softmax"}',
            'Sequential([Dense(8, **common)])',
        ),
        edits: relu,
        after: lines(
            'cfg = dict(padding="same")',
            'common = {"activation": "relu"}',
            'Sequential([Dense(8, **common)])',
        ),
    },
    {
        title: 'by a dictionary that is spread twice: not',
        before: lines('common = {"activation": "softmax"}', 'Sequential([Dense(8, **common), Dense(4, **common)])'),
        edits: relu,
        after: undefined,
    },
    {
        title: 'by a dictionary that is spread where it is written',
        before: 'Sequential([Dense(8, **{"activation": "softmax"})])\n',
        edits: relu,
        after: 'Sequential([Dense(8, **{"activation": "relu"})])\n',
    },
    {
        title: 'by one side of a condition',
        before: lines('last = True', 'Sequential([Dense(8, activation="softmax" if last else "tanh")])'),
        edits: relu,
        after: lines('last = True', 'Sequential([Dense(8, activation="relu" if last else "tanh")])'),
    },
    {
        title: 'to what it is already: nothing to do',
        before: inSequential('Dense(10, activation="relu")'),
        edits: relu,
        after: undefined,
    },
]);

describeEdits('removing an argument', [
    {
        title: 'the last',
        before: inSequential('Dense(10, activation="relu")'),
        edits: remove('Dense', 'activation'),
        after: inSequential('Dense(10)'),
    },
    {
        title: 'in the middle',
        before: inSequential('Dense(10, activation="relu", name="a")'),
        edits: remove('Dense', 'activation'),
        after: inSequential('Dense(10, name="a")'),
    },
    {
        title: 'the first',
        before: inSequential('Dense(activation="relu", units=10)'),
        edits: remove('Dense', 'activation'),
        after: inSequential('Dense(units=10)'),
    },
    {
        title: 'the only one',
        before: inSequential('Softmax(axis=0)'),
        edits: remove('Softmax', 'axis'),
        after: inSequential('Softmax()'),
    },
    {
        title: 'the only one, with its lines',
        before: lines('Sequential([Softmax(', '    axis=0,', ')])'),
        edits: remove('Softmax', 'axis'),
        after: lines('Sequential([Softmax()])'),
    },
    {
        title: 'with its line',
        before: lines('Sequential([Dense(', '    10,', '    activation="relu",  # why?', '    name="a",', ')])'),
        edits: remove('Dense', 'activation'),
        after: lines('Sequential([Dense(', '    10,', '    name="a",', ')])'),
    },
    {
        title: 'two neighbours',
        before: inSequential('Dense(10, activation="relu", use_bias=False, name="a")'),
        edits: remove('Dense', 'activation', 'use_bias'),
        after: inSequential('Dense(10, name="a")'),
    },
    {
        title: 'the last two',
        before: inSequential('Dense(10, activation="relu", name="a")'),
        edits: remove('Dense', 'activation', 'name'),
        after: inSequential('Dense(10)'),
    },
    {
        title: 'by position, if nothing follows that would move up',
        before: inSequential('Dense(10, "relu", name="a")'),
        edits: remove('Dense', 'activation'),
        after: inSequential('Dense(10, name="a")'),
    },
    {
        title: 'by position, where something would move up: not',
        before: inSequential('Dense(10, "relu", False)'),
        edits: remove('Dense', 'activation'),
        after: undefined,
    },
    {
        title: 'that is not given: nothing to do',
        before: inSequential('Dense(10)'),
        edits: remove('Dense', 'activation'),
        after: undefined,
    },
    {
        title: 'of a dictionary: not',
        before: lines('common = {"activation": "relu"}', 'Sequential([Dense(8, **common)])'),
        edits: remove('Dense', 'activation'),
        after: undefined,
    },
]);
