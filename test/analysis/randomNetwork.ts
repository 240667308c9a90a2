import { below, oneOf } from '../support/random';

type Random = () => number;

/** A network of layers that keep the shape, in one of the styles that people write. */
export interface RandomNetwork {
    readonly text: string;
    /** Keras' classes, in order, inputs aside. */
    readonly classes: readonly string[];
}

const layers = [
    ['Dense', 'Dense(8)'],
    ['Dense', 'Dense(8, activation="tanh")'],
    ['Dense', "layers.Dense(units=8, activation='tanh', name=None)"],
    ['Dense', 'Dense(\n~8,\n~use_bias=True,  # yes\n~activation="tanh",\n)'],
    ['Dense', 'Dense(8,\n~activation="tanh"\n~)'],
    ['Activation', 'layers.Activation("relu")'],
    ['Activation', "Activation('relu')"],
    ['Dropout', 'Dropout(0.5)'],
    ['Dropout', 'keras.layers.Dropout(\n~rate=0.5)'],
    ['BatchNormalization', 'BatchNormalization()'],
    ['BatchNormalization', 'layers.BatchNormalization(\n)'],
] as const;

export function randomNetwork(random: Random): RandomNetwork {
    const chosen = Array.from({ length: 2 + below(random, 5) }, () => oneOf(random, layers));
    const unit = oneOf(random, ['    ', '\t', '  ']);
    const styles = [inList, inOneLine, hanging, added, addedInLine, inFunction, functional, functionalInNames, nested];
    const style = oneOf(random, styles);
    const codes = chosen.map(([, code]) => code.replaceAll('~', unit));
    const text = style(codes, unit, random);
    const lineBreak = oneOf(random, ['\n', '\n', '\r\n']);
    return { text: text.replaceAll('\n', lineBreak), classes: chosen.map(([name]) => name) };
}

const comment = (random: Random): string => oneOf(random, ['', '', '  # a note', '  # [, ] ( )']);
const deeper = (code: string, unit: string): string => code.replaceAll('\n', `\n${unit}`);

function inList(codes: readonly string[], unit: string, random: Random): string {
    const last = oneOf(random, [',', '']);
    const lines = codes.map((code, i) => {
        const comma = i < codes.length - 1 ? ',' : last;
        const above = random() < 0.2 ? `${unit}# above\n` : '';
        return `${above}${unit}${deeper(code, unit)}${comma}${comment(random)}\n`;
    });
    return `model = Sequential([\n${unit}Input((8,)),\n${lines.join('')}])\n`;
}

const inOneLine = (codes: readonly string[]): string => `model = Sequential([Input((8,)), ${codes.join(', ')}])\n`;

const hanging = (codes: readonly string[]): string =>
    `model = Sequential([Input((8,)),\n${codes.map((code) => `                    ${code}`).join(',\n')}])\n`;

const added = (codes: readonly string[], _unit: string, random: Random): string =>
    `model = Sequential()\nmodel.add(Input((8,)))\n${codes.map((code) => `model.add(${code})${comment(random)}\n${oneOf(random, ['', '\n'])}`).join('')}`;

const addedInLine = (codes: readonly string[]): string =>
    `m = Sequential(); m.add(Input((8,))); ${codes.map((code) => `m.add(${code})`).join('; ')}`;

function inFunction(codes: readonly string[], unit: string, random: Random): string {
    const lines = codes.map((code) => `${unit}model.add(${deeper(code, unit)})${comment(random)}\n`);
    return `def build():\n${unit}model = Sequential([Input((8,))])\n${lines.join('')}${unit}return model\nbuild()\n`;
}

const functional = (codes: readonly string[], _unit: string, random: Random): string =>
    `x = Input((8,))\n${codes.map((code) => `x = ${code}(x)${comment(random)}\n`).join('')}`;

const functionalInNames = (codes: readonly string[], _unit: string, random: Random): string =>
    `x0 = Input((8,))\n${codes.map((code, i) => `x${i + 1} = ${code}(x${i})${comment(random)}\n`).join('')}`;

const nested = (codes: readonly string[]): string =>
    `y = (${codes.reduce((inner, code) => `${code}(${inner})`, 'Input((8,))')})\n`;
