import type { Edit } from '../../shared-rules/rules/rule';
import { describeEdits, lines, type Read } from './program';

const before =
    (className: string, code = 'Flatten()') =>
    ({ application }: Read): readonly Edit[] => [{ kind: 'insertBefore', application: application(className), code }];
const after =
    (className: string, code = 'Flatten()') =>
    ({ application }: Read): readonly Edit[] => [{ kind: 'insertAfter', application: application(className), code }];

describeEdits('inserting into a list', [
    {
        title: 'before an element: a line of its own',
        before: lines('model = Sequential([', '    Conv2D(8, 3),', '    Dense(1),', '])'),
        edits: before('Dense'),
        after: lines('model = Sequential([', '    Conv2D(8, 3),', '    Flatten(),', '    Dense(1),', '])'),
    },
    {
        title: 'after an element: a line of its own, behind its comment',
        before: lines('model = Sequential([', '    Conv2D(8, 3),  # eight', '    Dense(1),', '])'),
        edits: after('Conv2D'),
        after: lines('model = Sequential([', '    Conv2D(8, 3),  # eight', '    Flatten(),', '    Dense(1),', '])'),
    },
    {
        title: 'after the last one, which has a comma',
        before: lines('model = Sequential([', '    Conv2D(8, 3),', '])'),
        edits: after('Conv2D'),
        after: lines('model = Sequential([', '    Conv2D(8, 3),', '    Flatten(),', '])'),
    },
    {
        title: 'after the last one, which has none',
        before: lines('model = Sequential([', '    Conv2D(8, 3)', '])'),
        edits: after('Conv2D'),
        after: lines('model = Sequential([', '    Conv2D(8, 3),', '    Flatten()', '])'),
    },
    {
        title: 'after the last one, which has none, but a comment',
        before: lines('model = Sequential([', '    Conv2D(8, 3)  # eight', '])'),
        edits: after('Conv2D'),
        after: lines('model = Sequential([', '    Conv2D(8, 3),  # eight', '    Flatten()', '])'),
    },
    {
        title: 'after the last one, on whose line the bracket closes',
        before: lines('model = Sequential([', '    Conv2D(8, 3)])'),
        edits: after('Conv2D'),
        after: lines('model = Sequential([', '    Conv2D(8, 3),', '    Flatten()])'),
    },
    {
        title: 'before the name that holds the layer',
        before: lines('last = Dense(1)', 'model = Sequential([Conv2D(8, 3), last])'),
        edits: before('Dense'),
        after: lines('last = Dense(1)', 'model = Sequential([Conv2D(8, 3), Flatten(), last])'),
    },
    {
        title: 'within a line, before',
        before: 'Sequential([Conv2D(8, 3), Dense(1)])\n',
        edits: before('Dense'),
        after: 'Sequential([Conv2D(8, 3), Flatten(), Dense(1)])\n',
    },
    {
        title: 'within a line, after',
        before: 'Sequential([Conv2D(8, 3), Dense(1)])\n',
        edits: after('Conv2D'),
        after: 'Sequential([Conv2D(8, 3), Flatten(), Dense(1)])\n',
    },
    {
        title: 'within a line, after the last',
        before: 'Sequential([Conv2D(8, 3)])\n',
        edits: after('Conv2D'),
        after: 'Sequential([Conv2D(8, 3), Flatten()])\n',
    },
    {
        title: 'before the first of a list that hangs on its bracket',
        before: lines('model = Sequential([Conv2D(8, 3),', '                    Dense(1)])'),
        edits: before('Conv2D', 'Rescaling(1.0 / 255)'),
        after: lines('model = Sequential([Rescaling(1.0 / 255), Conv2D(8, 3),', '                    Dense(1)])'),
    },
    {
        title: 'with tabs and the line ends of Windows',
        before: 'model = Sequential([\r\n\tConv2D(8, 3),\r\n\tDense(1)\r\n])\r\n',
        edits: after('Dense', 'Softmax()'),
        after: 'model = Sequential([\r\n\tConv2D(8, 3),\r\n\tDense(1),\r\n\tSoftmax()\r\n])\r\n',
    },
    {
        title: 'two at one place keep their order',
        before: lines('model = Sequential([', '    Conv2D(8, 3),', '    Dense(1)', '])'),
        edits: (read) => [...after('Conv2D', 'ReLU()')(read), ...after('Conv2D')(read)],
        after: lines(
            'model = Sequential([',
            '    Conv2D(8, 3),',
            '    ReLU(),',
            '    Flatten(),',
            '    Dense(1)',
            '])',
        ),
    },
]);

describeEdits('inserting a layer that is added', [
    {
        title: 'before: to the same model',
        before: lines('net = Sequential()', 'net.add(Conv2D(8, 3))', 'net.add(Dense(1))  # one'),
        edits: before('Dense'),
        after: lines('net = Sequential()', 'net.add(Conv2D(8, 3))', 'net.add(Flatten())', 'net.add(Dense(1))  # one'),
    },
    {
        title: 'after: behind the comment of the line',
        before: lines('net = Sequential()', 'net.add(Conv2D(8, 3))  # eight', 'net.add(Dense(1))'),
        edits: after('Conv2D'),
        after: lines('net = Sequential()', 'net.add(Conv2D(8, 3))  # eight', 'net.add(Flatten())', 'net.add(Dense(1))'),
    },
    {
        title: 'after the last line of a file that does not end it',
        before: 'net = Sequential()\nnet.add(Conv2D(8, 3))',
        edits: after('Conv2D'),
        after: 'net = Sequential()\nnet.add(Conv2D(8, 3))\nnet.add(Flatten())',
    },
    {
        title: 'in the body of a loop',
        before: lines('net = Sequential()', 'for n in [8, 16]:', '\tnet.add(Conv2D(n, 3))', 'net.add(Dense(1))'),
        edits: after('Conv2D', "Activation('relu')"),
        after: lines(
            'net = Sequential()',
            'for n in [8, 16]:',
            '\tnet.add(Conv2D(n, 3))',
            '\tnet.add(Activation("relu"))',
            'net.add(Dense(1))',
        ),
    },
    {
        title: 'between semicolons',
        before: 'net = Sequential(); net.add(Conv2D(8, 3)); net.add(Dense(1))\n',
        edits: before('Dense'),
        after: 'net = Sequential(); net.add(Conv2D(8, 3)); net.add(Flatten()); net.add(Dense(1))\n',
    },
    {
        title: 'after the last of a line with semicolons',
        before: 'net = Sequential(); net.add(Conv2D(8, 3))\n',
        edits: after('Conv2D'),
        after: 'net = Sequential(); net.add(Conv2D(8, 3)); net.add(Flatten())\n',
    },
    {
        title: 'in the line of its loop',
        before: lines('net = Sequential()', 'for n in [8, 16]: net.add(Conv2D(n, 3))'),
        edits: after('Conv2D', 'ReLU()'),
        after: lines('net = Sequential()', 'for n in [8, 16]: net.add(Conv2D(n, 3)); net.add(ReLU())'),
    },
    {
        title: 'to a model in an attribute, over several lines',
        before: lines(
            'class Net:',
            '    def __init__(self):',
            '        self.net = Sequential()',
            '        self.net.add(',
            '            Conv2D(8, 3)',
            '        )',
            'Net()',
        ),
        edits: after('Conv2D'),
        after: lines(
            'class Net:',
            '    def __init__(self):',
            '        self.net = Sequential()',
            '        self.net.add(',
            '            Conv2D(8, 3)',
            '        )',
            '        self.net.add(Flatten())',
            'Net()',
        ),
    },
    {
        title: 'with the line ends of Windows',
        before: 'net = Sequential()\r\nnet.add(Conv2D(8, 3))\r\nnet.add(Dense(1))\r\n',
        edits: before('Dense'),
        after: 'net = Sequential()\r\nnet.add(Conv2D(8, 3))\r\nnet.add(Flatten())\r\nnet.add(Dense(1))\r\n',
    },
]);

const functional = (...code: readonly string[]): string =>
    lines('inputs = keras.Input((8, 8, 1))', ...code, 'model = keras.Model(inputs, outputs)');

describeEdits('inserting a call', [
    {
        title: 'before a line that reads and writes one name',
        before: functional('x = Conv2D(8, 3)(inputs)', 'x = Dense(4)(x)', 'outputs = Dense(1)(x)'),
        edits: before('Dense'),
        after: functional('x = Conv2D(8, 3)(inputs)', 'x = Flatten()(x)', 'x = Dense(4)(x)', 'outputs = Dense(1)(x)'),
    },
    {
        title: 'before a line that reads another name: others may read that name too',
        before: functional('x = Conv2D(8, 3)(inputs)', 'outputs = Dense(1)(x)'),
        edits: before('Dense'),
        after: functional('x = Conv2D(8, 3)(inputs)', 'outputs = Dense(1)(Flatten()(x))'),
    },
    {
        title: 'after a line',
        before: functional('x = Conv2D(8, 3)(inputs)', 'outputs = Dense(1)(x)'),
        edits: after('Conv2D'),
        after: functional('x = Conv2D(8, 3)(inputs)', 'x = Flatten()(x)', 'outputs = Dense(1)(x)'),
    },
    {
        title: 'after a line with several tensors',
        before: functional('a = Conv2D(8, 3)(inputs)', 'x = Add()([a, a])', 'outputs = Dense(1)(x)'),
        edits: after('Add'),
        after: functional('a = Conv2D(8, 3)(inputs)', 'x = Add()([a, a])', 'x = Flatten()(x)', 'outputs = Dense(1)(x)'),
    },
    {
        title: 'not before several tensors',
        before: functional('a = Conv2D(8, 3)(inputs)', 'x = Add()([a, a])', 'outputs = Dense(1)(x)'),
        edits: before('Add'),
        after: undefined,
    },
    {
        title: 'before a nested call',
        before: functional('outputs = Dense(1)(Conv2D(8, 3)(inputs))'),
        edits: before('Dense'),
        after: functional('outputs = Dense(1)(Flatten()(Conv2D(8, 3)(inputs)))'),
    },
    {
        title: 'after a nested call',
        before: functional('outputs = Dense(1)(Conv2D(8, 3)(inputs))'),
        edits: after('Conv2D'),
        after: functional('outputs = Dense(1)(Flatten()(Conv2D(8, 3)(inputs)))'),
    },
    {
        title: 'after what a function returns',
        before: lines('def block(x):', '    return Conv2D(8, 3)(x)', '', 'y = block(keras.Input((8, 8, 1)))'),
        edits: after('Conv2D'),
        after: lines('def block(x):', '    return Flatten()(Conv2D(8, 3)(x))', '', 'y = block(keras.Input((8, 8, 1)))'),
    },
    {
        title: 'not after an input: its name has to stay what the model begins with',
        before: functional('outputs = Dense(1)(inputs)'),
        edits: after('InputLayer'),
        after: undefined,
    },
]);
