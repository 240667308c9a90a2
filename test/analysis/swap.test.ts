import type { Edit } from '../../shared-rules/rules/rule';
import { describeEdits, lines, type Read } from './program';

const swap =
    (first: string, second: string) =>
    ({ application }: Read): readonly Edit[] => [
        { kind: 'swap', first: application(first), second: application(second) },
    ];
const reluAndPool = swap('Activation', 'MaxPooling2D');

describeEdits('swapping', [
    {
        title: 'elements of a list; comments stay where they are',
        before: lines(
            'Sequential([',
            '    Conv2D(8, 3),',
            '    Activation("relu"),  # 1',
            '    MaxPooling2D(2),  # 2',
            '])',
        ),
        edits: reluAndPool,
        after: lines(
            'Sequential([',
            '    Conv2D(8, 3),',
            '    MaxPooling2D(2),  # 1',
            '    Activation("relu"),  # 2',
            '])',
        ),
    },
    {
        title: 'elements within a line',
        before: 'Sequential([Conv2D(8, 3), Activation("relu"), MaxPooling2D(2)])\n',
        edits: reluAndPool,
        after: 'Sequential([Conv2D(8, 3), MaxPooling2D(2), Activation("relu")])\n',
    },
    {
        title: 'layers that are added, whatever their order in the edit',
        before: lines('m = Sequential()', 'm.add(Activation("relu"))  # 1', 'm.add(MaxPooling2D(2))'),
        edits: swap('MaxPooling2D', 'Activation'),
        after: lines('m = Sequential()', 'm.add(MaxPooling2D(2))  # 1', 'm.add(Activation("relu"))'),
    },
    {
        title: 'layers that are added in a loop',
        before: lines(
            'm = Sequential()',
            'for n in (8, 16):',
            '\tm.add(Activation("relu"))',
            '\tm.add(MaxPooling2D(2))',
        ),
        edits: reluAndPool,
        after: lines(
            'm = Sequential()',
            'for n in (8, 16):',
            '\tm.add(MaxPooling2D(2))',
            '\tm.add(Activation("relu"))',
        ),
    },
    {
        title: 'calls, the layers only: names stay',
        before: lines('i = keras.Input((8, 8, 1))', 'x = Activation("relu")(i)', 'y = MaxPooling2D(2)(x)'),
        edits: reluAndPool,
        after: lines('i = keras.Input((8, 8, 1))', 'x = MaxPooling2D(2)(i)', 'y = Activation("relu")(x)'),
    },
    {
        title: 'nested calls',
        before: lines('i = keras.Input((8, 8, 1))', 'y = MaxPooling2D(2)(Activation("relu")(i))'),
        edits: reluAndPool,
        after: lines('i = keras.Input((8, 8, 1))', 'y = Activation("relu")(MaxPooling2D(2)(i))'),
    },
    {
        title: 'with the line ends of Windows',
        before: 'Sequential([\r\n\tActivation("relu"),\r\n\tMaxPooling2D(\r\n\t\t2\r\n\t),\r\n])\r\n',
        edits: reluAndPool,
        after: 'Sequential([\r\n\tMaxPooling2D(\r\n\t\t2\r\n\t),\r\n\tActivation("relu"),\r\n])\r\n',
    },
    {
        title: 'not across the border of a loop',
        before: lines(
            'm = Sequential()',
            'for n in (8, 16):',
            '    m.add(Activation("relu"))',
            'm.add(MaxPooling2D(2))',
        ),
        edits: reluAndPool,
        after: undefined,
    },
    {
        title: 'not between a list and a line',
        before: lines('m = Sequential([Activation("relu")])', 'm.add(MaxPooling2D(2))'),
        edits: reluAndPool,
        after: undefined,
    },
]);
