import type { Edit } from '../../shared-rules/rules/rule';
import { describeEdits, lines, type Read } from './program';

const dropout =
    (nth = 0) =>
    ({ application }: Read): readonly Edit[] => [{ kind: 'removeLayer', application: application('Dropout', nth) }];
const dropouts = ({ application }: Read): readonly Edit[] =>
    [0, 1].map((nth) => ({ kind: 'removeLayer', application: application('Dropout', nth) }));

describeEdits('removing an element of a list', [
    {
        title: 'takes its line and its comma',
        before: lines('model = Sequential([', '    Dense(10),', '    Dropout(0.5),', '    Dense(1),', '])'),
        edits: dropout(),
        after: lines('model = Sequential([', '    Dense(10),', '    Dense(1),', '])'),
    },
    {
        title: 'takes its comment, and leaves those of the neighbours',
        before: lines(
            'model = Sequential([',
            '    # the first',
            '    Dense(10),  # ten',
            '    Dropout(0.5),  # against overfitting, they say',
            '    Dense(1),  # one',
            '])',
        ),
        edits: dropout(),
        after: lines('model = Sequential([', '    # the first', '    Dense(10),  # ten', '    Dense(1),  # one', '])'),
    },
    {
        title: 'takes the comma before it, if it was the last and had none',
        before: lines('model = Sequential([', '    Dense(10),', '    Dropout(0.5)', '])'),
        edits: dropout(),
        after: lines('model = Sequential([', '    Dense(10)', '])'),
    },
    {
        title: 'leaves the comma before it, if the file ends its lists with one',
        before: lines('model = Sequential([', '    Dense(10),', '    Dropout(0.5),', '])'),
        edits: dropout(),
        after: lines('model = Sequential([', '    Dense(10),', '])'),
    },
    {
        title: 'leaves a comment behind the comma before it',
        before: lines('model = Sequential([', '    Dense(10),  # ten', '    Dropout(0.5)', '])'),
        edits: dropout(),
        after: lines('model = Sequential([', '    Dense(10)  # ten', '])'),
    },
    {
        title: 'takes all its lines',
        before: lines(
            'model = Sequential([',
            '    Dense(10),',
            '    Dropout(',
            '        rate=0.5,',
            '    ),',
            '    Dense(1),',
            '])',
        ),
        edits: dropout(),
        after: lines('model = Sequential([', '    Dense(10),', '    Dense(1),', '])'),
    },
    {
        title: 'within a line: the first',
        before: 'Sequential([Dropout(0.5), Dense(10), Dense(1)])\n',
        edits: dropout(),
        after: 'Sequential([Dense(10), Dense(1)])\n',
    },
    {
        title: 'within a line: in the middle',
        before: 'Sequential([Dense(10), Dropout(0.5), Dense(1)])\n',
        edits: dropout(),
        after: 'Sequential([Dense(10), Dense(1)])\n',
    },
    {
        title: 'within a line: the last',
        before: 'Sequential([Dense(10), Dense(1), Dropout(0.5)])\n',
        edits: dropout(),
        after: 'Sequential([Dense(10), Dense(1)])\n',
    },
    {
        title: 'within a line: the last with a comma behind it',
        before: 'Sequential([Dense(10), Dropout(0.5),])\n',
        edits: dropout(),
        after: 'Sequential([Dense(10),])\n',
    },
    {
        title: 'within a line: the only one',
        before: 'Sequential([Dropout(0.5)])\n',
        edits: dropout(),
        after: 'Sequential([])\n',
    },
    {
        title: 'the last in a line of several lines',
        before: lines('Sequential([', '    Dense(10), Dropout(0.5),', '    Dense(1),', '])'),
        edits: dropout(),
        after: lines('Sequential([', '    Dense(10),', '    Dense(1),', '])'),
    },
    {
        title: 'where the brackets hang on the elements',
        before: lines(
            'model = Sequential([Dense(10),',
            '                    Dense(1),',
            '                    Dropout(0.5)])',
        ),
        edits: dropout(),
        after: lines('model = Sequential([Dense(10),', '                    Dense(1)])'),
    },
    {
        title: 'two neighbours at the end of a line',
        before: 'Sequential([Dense(10), Dropout(0.5), Dropout(0.5)])\n',
        edits: dropouts,
        after: 'Sequential([Dense(10)])\n',
    },
    {
        title: 'two neighbours with lines of their own',
        before: lines('Sequential([', '    Dense(10),', '    Dropout(0.5),', '    Dropout(0.5)', '])'),
        edits: dropouts,
        after: lines('Sequential([', '    Dense(10)', '])'),
    },
    {
        title: 'with tabs and the line ends of Windows',
        before: 'model = Sequential([\r\n\tDense(10),\r\n\tDropout(0.5),\r\n\tDense(1)\r\n])\r\n',
        edits: dropout(),
        after: 'model = Sequential([\r\n\tDense(10),\r\n\tDense(1)\r\n])\r\n',
    },
    {
        title: 'by the name that holds the layer',
        before: lines(
            'drop = Dropout(0.5)',
            'model = Sequential([',
            '    Dense(10),',
            '    drop,',
            '    Dense(1),',
            '])',
        ),
        edits: dropout(),
        after: lines('drop = Dropout(0.5)', 'model = Sequential([', '    Dense(10),', '    Dense(1),', '])'),
    },
    {
        title: 'not by a name that is used twice',
        before: lines('drop = Dropout(0.5)', 'model = Sequential([Dense(10), drop])', 'print(drop)'),
        edits: dropout(),
        after: undefined,
    },
    {
        title: 'not out of a comprehension',
        before: 'Sequential([Dropout(rate) for rate in (0.1, 0.2)])\n',
        edits: dropout(),
        after: undefined,
    },
]);

describeEdits('removing a layer that is added', [
    {
        title: 'takes the line',
        before: lines('model = Sequential()', 'model.add(Dense(10))', 'model.add(Dropout(0.5))', 'model.add(Dense(1))'),
        edits: dropout(),
        after: lines('model = Sequential()', 'model.add(Dense(10))', 'model.add(Dense(1))'),
    },
    {
        title: 'takes the comment on the line',
        before: lines('model = Sequential()', 'model.add(Dropout(0.5))  # why?', 'model.add(Dense(1))'),
        edits: dropout(),
        after: lines('model = Sequential()', 'model.add(Dense(1))'),
    },
    {
        title: 'takes all lines of it',
        before: lines('model = Sequential()', 'model.add(', '    Dropout(0.5),', ')', 'model.add(Dense(1))'),
        edits: dropout(),
        after: lines('model = Sequential()', 'model.add(Dense(1))'),
    },
    {
        title: 'leaves one blank line, not two',
        before: lines(
            'model = Sequential()',
            'model.add(Dense(10))',
            '',
            'model.add(Dropout(0.5))',
            '',
            'model.add(Dense(1))',
        ),
        edits: dropout(),
        after: lines('model = Sequential()', 'model.add(Dense(10))', '', 'model.add(Dense(1))'),
    },
    {
        title: 'at the end of a file without a line break',
        before: 'model = Sequential()\nmodel.add(Dense(10))\nmodel.add(Dropout(0.5))',
        edits: dropout(),
        after: 'model = Sequential()\nmodel.add(Dense(10))\n',
    },
    {
        title: 'the first of a line with semicolons',
        before: 'm = Sequential(); m.add(Dense(10)); m.add(Dropout(0.5)); m.add(Dense(1))\n',
        edits: ({ application }) => [{ kind: 'removeLayer', application: application('Dense') }],
        after: 'm = Sequential(); m.add(Dropout(0.5)); m.add(Dense(1))\n',
    },
    {
        title: 'the last of a line with semicolons',
        before: 'm = Sequential(); m.add(Dense(10)); m.add(Dropout(0.5))\n',
        edits: dropout(),
        after: 'm = Sequential(); m.add(Dense(10))\n',
    },
    {
        title: 'a line that ends with a semicolon',
        before: lines('model = Sequential();', 'model.add(Dropout(0.5));', 'model.add(Dense(1));'),
        edits: dropout(),
        after: lines('model = Sequential();', 'model.add(Dense(1));'),
    },
    {
        title: 'from the body of a loop, once for all turns',
        before: lines(
            'model = Sequential()',
            'for units in [64, 32]:',
            '\tmodel.add(Dense(units))',
            '\tmodel.add(Dropout(0.5))',
        ),
        edits: dropouts,
        after: lines('model = Sequential()', 'for units in [64, 32]:', '\tmodel.add(Dense(units))'),
    },
    {
        title: 'not where its block would be empty',
        before: lines('model = Sequential()', 'for rate in [0.1, 0.2]:', '    model.add(Dropout(rate))'),
        edits: dropout(),
        after: undefined,
    },
    {
        title: 'with the line ends of Windows',
        before: 'model = Sequential()\r\nmodel.add(Dropout(0.5))\r\nmodel.add(Dense(1))\r\n',
        edits: dropout(),
        after: 'model = Sequential()\r\nmodel.add(Dense(1))\r\n',
    },
    {
        title: 'from a list that grows',
        before: lines(
            'layers = []',
            'layers.append(Dense(10))',
            'layers.append(Dropout(0.5))',
            'model = Sequential(layers)',
        ),
        edits: dropout(),
        after: lines('layers = []', 'layers.append(Dense(10))', 'model = Sequential(layers)'),
    },
]);

const functional = (...code: readonly string[]): string =>
    lines('inputs = keras.Input((8,))', ...code, 'model = keras.Model(inputs, outputs)');

describeEdits('removing a call', [
    {
        title: 'takes the line that reads and writes one name',
        before: functional('x = Dense(10)(inputs)', 'x = Dropout(0.5)(x)', 'outputs = Dense(1)(x)'),
        edits: dropout(),
        after: functional('x = Dense(10)(inputs)', 'outputs = Dense(1)(x)'),
    },
    {
        title: 'passes the tensor on where the names differ',
        before: functional('x = Dense(10)(inputs)', 'outputs = Dropout(0.5)(x)'),
        edits: dropout(),
        after: functional('x = Dense(10)(inputs)', 'outputs = x'),
    },
    {
        title: 'unwraps what is nested',
        before: functional('outputs = Dense(1)(Dropout(.5)(Dense(10)(inputs)))'),
        edits: dropout(),
        after: functional('outputs = Dense(1)(Dense(10)(inputs))'),
    },
    {
        title: 'whatever keywords it is called with',
        before: functional('x = Dense(10)(inputs)', 'outputs = Dense(1)(Dropout(0.5)(x, training=True))'),
        edits: dropout(),
        after: functional('x = Dense(10)(inputs)', 'outputs = Dense(1)(x)'),
    },
    {
        title: 'of a layer with a name',
        before: functional('drop = Dropout(0.5)', 'x = Dense(10)(inputs)', 'x = drop(x)', 'outputs = Dense(1)(x)'),
        edits: dropout(),
        after: functional('drop = Dropout(0.5)', 'x = Dense(10)(inputs)', 'outputs = Dense(1)(x)'),
    },
    {
        title: 'in what a function returns',
        before: lines(
            'def block(x):',
            '    x = Dense(10)(x)',
            '    return Dropout(0.5)(x)',
            '',
            'outputs = block(keras.Input((8,)))',
        ),
        edits: dropout(),
        after: lines('def block(x):', '    x = Dense(10)(x)', '    return x', '', 'outputs = block(keras.Input((8,)))'),
    },
    {
        title: 'as an element of a list of tensors',
        before: functional('x = Concatenate()([Dense(4)(inputs), Dropout(0.5)(inputs)])', 'outputs = Dense(1)(x)'),
        edits: dropout(),
        after: functional('x = Concatenate()([Dense(4)(inputs), inputs])', 'outputs = Dense(1)(x)'),
    },
    {
        title: 'not of several tensors',
        before: functional('a, b = Dense(4)(inputs), Dense(4)(inputs)', 'x = Add()([a, b])', 'outputs = Dense(1)(x)'),
        edits: ({ application }) => [{ kind: 'removeLayer', application: application('Add') }],
        after: undefined,
    },
    {
        title: 'not with a comment inside',
        before: functional('x = Dense(10)(inputs)', 'outputs = Dropout(', '    0.5  # half', ')(x)'),
        edits: dropout(),
        after: undefined,
    },
]);
