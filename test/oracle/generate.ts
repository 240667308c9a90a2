import { parseSignature, type ParameterSpec } from '../../server/src/inference/signature';
import { signatures } from '../../shared-rules/keras/signatures';
import { callsOf } from './calls';
import { BASE, domainOf, WRONG } from './domains';
import type { Configuration, Construction, Encoded } from './encoding';
import { overrideOf } from './overrides';
import { rankOf } from './inputs';
import { random, seedOf, type Random } from './random';

/** The configurations of a class: always the same for the same seed. */
export function* configurations(layer: string, seed: number): Generator<Configuration> {
    const random_ = random(seedOf(layer, seed));
    for (;;) yield configuration(layer, moody(random_));
}

/** Half of all configurations are careful: what they give is what Keras may be given. In the others things go wrong here and there. */
interface Dice extends Random {
    /** Whether the next choice is to be an odd one. */
    isOdd(probability?: number): boolean;
}

function moody(dice: Random): Dice {
    const careful = dice.chance(0.5);
    return { ...dice, isOdd: (probability = 0.15) => !careful && dice.chance(probability) };
}

function configuration(layer: string, dice: Dice): Configuration {
    const it = construction(layer, dice);
    return { ...it, calls: layer === 'InputLayer' ? [] : callsOf(it, dice, dice.isOdd()) };
}

function construction(layer: string, dice: Dice): Construction {
    const parameters = parseSignature(signatures[`keras.layers.${layer}`] ?? '');
    const args: Encoded[] = [];
    const kwargs: Record<string, Encoded> = {};
    let positional = true;
    for (const parameter of parameters.filter((it) => it.kind === 'plain' || it.kind === 'keywordOnly')) {
        positional &&= parameter.kind === 'plain' && dice.chance(parameter.default ? 0.25 : 0.7);
        const value = argument(layer, parameter.name, dice);
        if (positional) args.push(value);
        else if (isGiven(parameter, dice)) kwargs[parameter.name] = value;
    }
    for (const name of Object.keys(BASE)) {
        if (name in kwargs ? false : name === 'foo' ? dice.isOdd(0.05) : dice.chance(0.02))
            kwargs[name] = argument(layer, name, dice);
    }
    if (dice.isOdd(0.01)) args.push(1, 2, 3, 4, 5, 6, 7, 8, 9);
    return { class: layer, args, kwargs };
}

function argument(layer: string, name: string, dice: Dice): Encoded {
    const rank = rankOf(layer);
    return !BY_BACKEND.includes(name) && dice.isOdd(0.03)
        ? WRONG(dice, rank, true)
        : (overrideOf(layer, name) ?? domainOf(name))(dice, rank, dice.isOdd());
}

/** What one backend can do and another cannot must be given as everybody can take it. */
const BY_BACKEND = ['ragged', 'seed', 'sparse', 'synchronized'];

/** What a layer needs is seldom forgotten; what most people leave alone is seldom given. */
function isGiven({ name, default: value }: ParameterSpec, dice: Dice): boolean {
    if (!value) return !dice.isOdd(0.04);
    return dice.chance(/_(initializer|regularizer|constraint)$|^(name|lora|quant|dtype)/.test(name) ? 0.04 : 0.3);
}
