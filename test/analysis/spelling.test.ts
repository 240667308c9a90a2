import type { Edit } from '../../shared-rules/rules/rule';
import { describeEdits, lines, type Read } from './program';

/** Puts a ReLU behind the first Dense. */
const activation = ({ application }: Read): readonly Edit[] => [
    { kind: 'insertAfter', application: application('Dense'), code: '{keras.layers.Activation}("relu")' },
];
/** Puts a call where the code has `THIS`. */
const replaceThis =
    (code: string) =>
    ({ site }: Read): readonly Edit[] => [{ kind: 'replace', site: site('THIS'), code }];

const model = (prefix: string, ...layers: readonly string[]): string =>
    `model = ${prefix}Sequential([${layers.join(', ')}])`;

describeEdits('names of the library', [
    {
        title: 'as the neighbour: a module that was imported',
        before: lines(
            'from keras import layers',
            'import keras',
            model('keras.', 'layers.Dense(8)', 'layers.Dense(1)'),
        ),
        edits: activation,
        after: lines(
            'from keras import layers',
            'import keras',
            model('keras.', 'layers.Dense(8)', 'layers.Activation("relu")', 'layers.Dense(1)'),
        ),
    },
    {
        title: 'as the neighbour: through keras',
        before: lines('import keras', model('keras.', 'keras.layers.Dense(8)')),
        edits: activation,
        after: lines('import keras', model('keras.', 'keras.layers.Dense(8)', 'keras.layers.Activation("relu")')),
    },
    {
        title: 'as the neighbour: through tensorflow',
        before: lines('import tensorflow as tf', model('tf.keras.', 'tf.keras.layers.Dense(8)')),
        edits: activation,
        after: lines(
            'import tensorflow as tf',
            model('tf.keras.', 'tf.keras.layers.Dense(8)', 'tf.keras.layers.Activation("relu")'),
        ),
    },
    {
        title: 'as the neighbour: through a short name',
        before: lines('import tensorflow as tf', 'tfkl = tf.keras.layers', model('tf.keras.', 'tfkl.Dense(8)')),
        edits: activation,
        after: lines(
            'import tensorflow as tf',
            'tfkl = tf.keras.layers',
            model('tf.keras.', 'tfkl.Dense(8)', 'tfkl.Activation("relu")'),
        ),
    },
    {
        title: 'bare, where it is imported',
        before: lines(
            'from keras import Sequential',
            'from keras.layers import Activation, Dense',
            model('', 'Dense(8)', 'Dense(1)'),
        ),
        edits: activation,
        after: lines(
            'from keras import Sequential',
            'from keras.layers import Activation, Dense',
            model('', 'Dense(8)', 'Activation("relu")', 'Dense(1)'),
        ),
    },
    {
        title: 'by the other name under which it is imported',
        before: lines(
            'from keras import Sequential',
            'from keras.layers import Activation as Act, Dense',
            model('', 'Dense(8)'),
        ),
        edits: activation,
        after: lines(
            'from keras import Sequential',
            'from keras.layers import Activation as Act, Dense',
            model('', 'Dense(8)', 'Act("relu")'),
        ),
    },
    {
        title: 'bare, and imported by the line that imports the neighbour',
        before: lines(
            'from tensorflow.keras import Sequential',
            'from tensorflow.keras.layers import Dense',
            model('', 'Dense(8)'),
        ),
        edits: activation,
        after: lines(
            'from tensorflow.keras import Sequential',
            'from tensorflow.keras.layers import Dense, Activation',
            model('', 'Dense(8)', 'Activation("relu")'),
        ),
    },
    {
        title: 'imported in brackets, several names in a line',
        before: lines(
            'from keras import Sequential',
            'from keras.layers import (Dense, Flatten,',
            '                          Dropout)',
            model('', 'Dense(8)'),
        ),
        edits: activation,
        after: lines(
            'from keras import Sequential',
            'from keras.layers import (Dense, Flatten,',
            '                          Dropout,',
            '                          Activation)',
            model('', 'Dense(8)', 'Activation("relu")'),
        ),
    },
    {
        title: 'imported in brackets, a line for each name, a comma behind the last',
        before: lines(
            'from keras import Sequential',
            'from keras.layers import (',
            '    Dense,',
            ')',
            model('', 'Dense(8)'),
        ),
        edits: activation,
        after: lines(
            'from keras import Sequential',
            'from keras.layers import (',
            '    Dense,',
            '    Activation,',
            ')',
            model('', 'Dense(8)', 'Activation("relu")'),
        ),
    },
    {
        title: 'imported over a line that is continued',
        before: lines(
            'from keras import Sequential',
            'from keras.layers import \\',
            '    Dense',
            model('', 'Dense(8)'),
        ),
        edits: activation,
        after: lines(
            'from keras import Sequential',
            'from keras.layers import \\',
            '    Dense, Activation',
            model('', 'Dense(8)', 'Activation("relu")'),
        ),
    },
    {
        title: 'imported by each of the lines that import the neighbour',
        before: lines(
            'try:',
            '    from tensorflow.keras.layers import Dense',
            'except ImportError:',
            '    from keras.layers import Dense',
            model('', 'Dense(8)'),
        ),
        edits: activation,
        after: lines(
            'try:',
            '    from tensorflow.keras.layers import Dense, Activation',
            'except ImportError:',
            '    from keras.layers import Dense, Activation',
            model('', 'Dense(8)', 'Activation("relu")'),
        ),
    },
    {
        title: 'imported in the function where the neighbour is',
        before: lines(
            'def build():',
            '    from keras import Sequential',
            '    from keras.layers import Dense',
            '    return Sequential([Dense(8)])',
            'build()',
        ),
        edits: activation,
        after: lines(
            'def build():',
            '    from keras import Sequential',
            '    from keras.layers import Dense, Activation',
            '    return Sequential([Dense(8), Activation("relu")])',
            'build()',
        ),
    },
    {
        title: 'imported once, if it is needed twice',
        before: lines(
            'from keras import Sequential',
            'from keras.layers import Dense',
            model('', 'Dense(8)', 'Dense(1)'),
        ),
        edits: ({ application }) =>
            [0, 1].map((nth) => ({
                kind: 'insertAfter',
                application: application('Dense', nth),
                code: '{keras.layers.ReLU}()',
            })),
        after: lines(
            'from keras import Sequential',
            'from keras.layers import Dense, ReLU',
            model('', 'Dense(8)', 'ReLU()', 'Dense(1)', 'ReLU()'),
        ),
    },
    {
        title: 'bare in a snippet without imports',
        before: lines('model = Sequential()', 'model.add(Dense(8))'),
        edits: activation,
        after: lines('model = Sequential()', 'model.add(Dense(8))', 'model.add(Activation("relu"))'),
    },
    {
        title: 'bare where everything is imported',
        before: lines('from keras.models import *', 'from keras.layers import *', model('', 'Dense(8)')),
        edits: activation,
        after: lines(
            'from keras.models import *',
            'from keras.layers import *',
            model('', 'Dense(8)', 'Activation("relu")'),
        ),
    },
    {
        title: 'not where the name means something else',
        before: lines(
            'from keras import Sequential',
            'from keras.layers import Dense',
            'class Activation: pass',
            model('', 'Dense(8)'),
        ),
        edits: activation,
        after: undefined,
    },
    {
        title: 'imported in a line of its own where none imports from there',
        before: lines(
            '"""A net."""',
            'import numpy as np',
            'from tensorflow.keras.models import Sequential',
            'from tensorflow.keras.layers import Dense  # layers',
            '',
            'model = Sequential([Dense(8)])',
            'model.compile(loss=THIS)',
        ),
        edits: replaceThis('{keras.losses.Huber}()'),
        after: lines(
            '"""A net."""',
            'import numpy as np',
            'from tensorflow.keras.models import Sequential',
            'from tensorflow.keras.layers import Dense  # layers',
            'from tensorflow.keras.losses import Huber',
            '',
            'model = Sequential([Dense(8)])',
            'model.compile(loss=Huber())',
        ),
    },
    {
        title: 'through the module if there is one, whatever layers are called',
        before: lines('import keras', 'from keras.layers import Dense', 'model.compile(loss=THIS)'),
        edits: replaceThis('{keras.losses.Huber}()'),
        after: lines('import keras', 'from keras.layers import Dense', 'model.compile(loss=keras.losses.Huber())'),
    },
    {
        title: 'through tensorflow if there is nothing else',
        before: lines('import tensorflow as tf', 'model.compile(loss=THIS)'),
        edits: replaceThis('{keras.losses.Huber}()'),
        after: lines('import tensorflow as tf', 'model.compile(loss=tf.keras.losses.Huber())'),
    },
    {
        title: 'through a module imported by its whole name',
        before: lines('import tensorflow.keras.losses', 'model.compile(loss=THIS)'),
        edits: replaceThis('{keras.losses.Huber}()'),
        after: lines('import tensorflow.keras.losses', 'model.compile(loss=tensorflow.keras.losses.Huber())'),
    },
    {
        title: 'by an import that already takes from there',
        before: lines('from keras.losses import MeanSquaredError', 'model.compile(loss=THIS)'),
        edits: replaceThis('{keras.losses.Huber}()'),
        after: lines('from keras.losses import MeanSquaredError, Huber', 'model.compile(loss=Huber())'),
    },
    {
        title: 'not through a module that only a function knows',
        before: lines(
            'def f():',
            '    import keras',
            '    return keras',
            'from keras import Model',
            'model.compile(loss=THIS)',
        ),
        edits: replaceThis('{keras.losses.Huber}()'),
        after: lines(
            'def f():',
            '    import keras',
            '    return keras',
            'from keras import Model',
            'from keras.losses import Huber',
            'model.compile(loss=Huber())',
        ),
    },
    {
        title: 'as what is replaced',
        before: lines('from tensorflow.keras import optimizers as opt', 'model.compile(opt.SGD(0.1))'),
        edits: ({ site }) => [{ kind: 'replace', site: site('opt.SGD(0.1)'), code: '{keras.optimizers.Adam}()' }],
        after: lines('from tensorflow.keras import optimizers as opt', 'model.compile(opt.Adam())'),
    },
    {
        title: 'of NumPy as the file calls it',
        before: lines('import numpy', 'x = THIS'),
        edits: replaceThis('{numpy.zeros}((3, 3))'),
        after: lines('import numpy', 'x = numpy.zeros((3, 3))'),
    },
    {
        title: 'leave other braces alone',
        before: lines('import keras', 'model.fit(class_weight=THIS)'),
        edits: replaceThis('{0: 1.0, 1: 5.0}'),
        after: lines('import keras', 'model.fit(class_weight={0: 1.0, 1: 5.0})'),
    },
    {
        title: 'with the line ends of Windows',
        before: 'from keras.models import Sequential\r\nfrom keras.layers import (\r\n\tDense,\r\n)\r\nSequential([Dense(8)])\r\n',
        edits: activation,
        after: 'from keras.models import Sequential\r\nfrom keras.layers import (\r\n\tDense,\r\n\tActivation,\r\n)\r\nSequential([Dense(8), Activation("relu")])\r\n',
    },
]);

describeEdits('statements', [
    {
        title: 'in front of another one, as deep as it',
        before: lines('def train(model):', '    # train', '    model.fit(x)'),
        edits: ({ site }) => [{ kind: 'insertStatement', before: site('model.fit(x)'), code: 'model.compile("adam")' }],
        after: lines('def train(model):', '    # train', '    model.compile("adam")', '    model.fit(x)'),
    },
    {
        title: 'of several lines',
        before: 'if go:\r\n\tmodel.fit(x)\r\n',
        edits: ({ site }) => [
            {
                kind: 'insertStatement',
                before: site('model.fit(x)'),
                code: 'for layer in base.layers:\n    layer.trainable = False',
            },
        ],
        after: 'if go:\r\n\tfor layer in base.layers:\r\n\t    layer.trainable = False\r\n\tmodel.fit(x)\r\n',
    },
    {
        title: 'in front of one within a line',
        before: 'model = build(); model.fit(x)\n',
        edits: ({ site }) => [{ kind: 'insertStatement', before: site('model.fit(x)'), code: 'model.compile("adam")' }],
        after: 'model = build(); model.compile("adam"); model.fit(x)\n',
    },
    {
        title: 'of several lines, not within a line',
        before: 'model = build(); model.fit(x)\n',
        edits: ({ site }) => [{ kind: 'insertStatement', before: site('model.fit(x)'), code: 'if a:\n    b' }],
        after: undefined,
    },
    {
        title: 'not in front of what is no statement',
        before: 'model.fit(x)\n',
        edits: ({ site }) => [{ kind: 'insertStatement', before: site('x'), code: 'a = 1' }],
        after: undefined,
    },
]);

describeEdits('several edits of one fix', [
    {
        title: 'are dropped where they get in each other’s way',
        before: 'Sequential([Dense(8, activation="softmax")])\n',
        edits: (read) => [
            { kind: 'setArgument', call: read.call('Dense'), name: 'activation', code: '"relu"' },
            { kind: 'replace', site: read.call('Dense').site, code: 'Dense(4)' },
        ],
        after: undefined,
    },
    {
        title: 'are dropped together if one of them is impossible',
        before: 'Sequential([Dense(8, activation="softmax")])\n',
        edits: (read) => [
            { kind: 'setArgument', call: read.call('Dense'), name: 'activation', code: '"relu"' },
            { kind: 'removeArgument', call: read.call('Dense'), name: 'name' },
        ],
        after: undefined,
    },
    {
        title: 'go to different places',
        before: lines('model = Sequential([', '    Dense(8, activation="softmax"),', '    Dropout(0.5)', '])'),
        edits: (read) => [
            { kind: 'removeLayer', application: read.application('Dropout') },
            { kind: 'setArgument', call: read.call('Dense'), name: 'activation', code: '"relu"' },
            { kind: 'setArgument', call: read.call('Dense'), name: 'name', code: '"a"' },
        ],
        after: lines('model = Sequential([', '    Dense(8, activation="relu", name="a")', '])'),
    },
]);
