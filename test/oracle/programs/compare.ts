import { signatures } from '../../../shared-rules/keras/signatures';
import type { AnyShape, Dim } from '../../../shared-rules/model/shape';
import type { CallSummary, ModelSummary, ProgramSummary } from '../../../server/src/analysis/summary';
import { normal, withHoles, type Verdict } from '../compare';
import type { CallOutcome, ErrorOutcome, ModelOutcome, Outcome } from './outcome';

/** One thing that Keras did, and whether footgun foresaw it. */
export interface Point {
    readonly kind: 'call' | 'model' | 'error';
    readonly verdict: Verdict;
    /** Where both differ, for people; two differences of one kind have the same words before the colon. */
    readonly difference: string;
}

/** Point by point: each call, the exception, each model. What Python itself raises ends the comparison. */
export function comparePrograms(text: string, ours: ProgramSummary, keras: Outcome): readonly Point[] {
    const { error } = keras;
    const calls = keras.calls.map((call, i) => point('call', call.line, compareCall(ours.calls[i], call)));
    const more = error
        ? []
        : ours.calls
              .slice(keras.calls.length)
              .map((it) => point('call', it.line, [`more calls than Keras: ${it.class}`]));
    const models = error ? [] : compareModels(ours.models, keras.models);
    return [...calls, ...more, ...compareErrors(text, ours, error), ...models];
}

/** What is wrong, what is open; nothing where both agree. */
type Difference = string | { readonly open: string };

function point(kind: Point['kind'], line: number, differences: readonly Difference[]): Point {
    const wrong = differences.find((it) => typeof it === 'string');
    const [first] = differences;
    if (wrong !== undefined) return { kind, verdict: 'wrong', difference: `${wrong} (line ${line})` };
    if (first === undefined) return { kind, verdict: 'agrees', difference: '' };
    return { kind, verdict: 'silent', difference: `${typeof first === 'string' ? first : first.open} (line ${line})` };
}

function compareCall(ours: CallSummary | undefined, keras: CallOutcome): readonly Difference[] {
    if (!ours) return [`no such call: ${keras.class}`];
    if (ours.line !== keras.line || ours.class !== keras.class)
        return [`another call: ours ${ours.class} in ${ours.line}, Keras' ${keras.class}`];
    return [
        ...compareShapes(`output of ${keras.class}`, ours.outputShapes, keras.shapes),
        ...compareNumbers(`params of ${keras.class}`, ours.params, keras.params),
    ];
}

function compareShapes(
    what: string,
    ours: readonly AnyShape[],
    keras: readonly (readonly Dim[])[],
): readonly Difference[] {
    if (ours.length === 1 && ours[0] === undefined) return [{ open: `${what}: unknown` }];
    if (ours.length !== keras.length) return [`number of ${what}: ours ${ours.length}, Keras' ${keras.length}`];
    return keras.flatMap((shape, i) => compareShape(what, ours[i], shape));
}

function compareShape(what: string, ours: AnyShape, keras: readonly Dim[]): readonly Difference[] {
    if (!ours) return [{ open: `${what}: unknown` }];
    const fits = ours.length === keras.length && ours.every((size, axis) => size === undefined || size === keras[axis]);
    if (!fits) return [`${what}: ours (${ours.join(', ')}), Keras' (${keras.join(', ')})`];
    return ours.includes(undefined) ? [{ open: `${what}: sizes unknown` }] : [];
}

/** What Keras cannot count yet must be open for us as well. */
function compareNumbers(what: string, ours: number | undefined, keras: number | null): readonly Difference[] {
    if (ours === (keras ?? undefined)) return [];
    return ours === undefined ? [{ open: `${what}: unknown` }] : [`${what}: ours ${ours}, Keras' ${keras}`];
}

/** The first exception: ours must stand at the same line, and say the same. */
function compareErrors(text: string, ours: ProgramSummary, keras: ErrorOutcome | null): readonly Point[] {
    const [first] = [...ours.errors];
    if (keras && !keras.keras)
        return first && first.line < keras.line
            ? [point('error', first.line, [`error where there is none: ${first.message}`])]
            : [];
    if (!keras)
        return first
            ? [point('error', first.line, [`error where there is none: ${first.class}: ${first.message}`])]
            : [];
    if (!first)
        return [
            point('error', keras.line, [
                isOpenAt(ours, keras.line)
                    ? { open: `not foreseen: ${keras.message}` }
                    : `no error: ${keras.class}: ${keras.message}`,
            ]),
        ];
    if (!isInStatement(text, first.line, keras.line))
        return [
            point('error', keras.line, [
                `error at another line: ours ${first.line}: ${first.message}, Keras' ${keras.class}: ${keras.message}`,
            ]),
        ];
    return [point('error', keras.line, compareSentences(`${first.message}`, keras.message, keras.class))];
}

/** We name the statement, Python the line in it. */
function isInStatement(text: string, statement: number, line: number): boolean {
    const between = text.split('\n').slice(statement, line);
    return statement <= line && between.every((it) => /^( {4,}\S.*,|\].*)$/.test(it));
}

/** Something that we did not know took part. */
const isOpenAt = (ours: ProgramSummary, line: number): boolean => ours.unknown.some((it) => it.line <= line);

function compareSentences(ours: string, keras: string, kind: string): readonly Difference[] {
    const [foreseen, raised] = [words(ours), words(keras)];
    if (foreseen === raised) return [];
    if (foreseen.includes('?') && withHoles(foreseen).test(raised)) return [{ open: `sentence: ${ours}` }];
    return [`another sentence: ours ${ours}, Keras' ${kind}: ${keras}`];
}

/** Without the names of tensors and the addresses of objects. */
const words = (sentence: string): string => normal(sentence).replace(/\bkeras_tensor(_\d+)?\b/g, 'keras_tensor');

function compareModels(ours: readonly ModelSummary[], keras: readonly ModelOutcome[]): readonly Point[] {
    const models = keras.map((model, i) => point('model', model.line, compareModel(ours[i], model)));
    return [
        ...models,
        ...ours.slice(keras.length).map((it) => point('model', it.line, [`more models than Keras: ${it.class}`])),
    ];
}

function compareModel(ours: ModelSummary | undefined, keras: ModelOutcome): readonly Difference[] {
    if (!ours) return [`no such model: ${keras.class}`];
    if (ours.class !== keras.class) return [`another model: ours ${ours.class}, Keras' ${keras.class}`];
    const isOwn = keras.class !== 'Sequential' && keras.class !== 'Functional';
    return [
        ...(isOwn || ours.line === keras.line ? [] : [`line of a model: ours ${ours.line}, Keras' ${keras.line}`]),
        ...compareNames(`name of ${keras.class}`, ours.name, keras.name),
        ...compareNumbers(`params of ${keras.class}`, ours.params, keras.params),
        ...compareNumbers(`trainable of ${keras.class}`, ours.trainable, keras.trainable),
        ...compareNumbers(`nonTrainable of ${keras.class}`, ours.nonTrainable, keras.nonTrainable),
        ...(isOwn || keras.params === null
            ? []
            : compareShapes(`outputs of ${keras.class}`, ours.outputs, keras.outputs)),
        ...(isOwn ? [] : compareLayers(ours.layers, keras, keras.params !== null)),
    ];
}

/** Of a model that is not built some layers may be, those without weights: who could care. */
function compareLayers(
    ours: ModelSummary['layers'],
    { class: kind, layers }: ModelOutcome,
    isBuilt: boolean,
): readonly Difference[] {
    if (isPretrained(ours) && layers.length > 10) return [];
    if (ours.length === 0 && layers.length > 0) return [{ open: `layers of ${kind}: unknown` }];
    if (ours.length !== layers.length) {
        const list = (it: readonly { readonly class: string }[]) => it.map((layer) => layer.class).join(' ');
        return [`layers of ${kind}: ours ${list(ours)}, Keras' ${list(layers)}`];
    }
    return layers.flatMap((layer, i) => {
        const { class: our, name, params } = ours[i]!;
        if (our === 'unknown') return [{ open: `layer of ${kind}: unknown` }];
        if (our !== layer.class) return [`layer of ${kind}: ours ${our}, Keras' ${layer.class}`];
        return [
            ...compareNames(`name of a layer ${our} of ${kind}`, name, layer.name),
            ...(isBuilt ? compareNumbers(`params of ${our} in ${kind}`, params, layer.params) : []),
        ];
    });
}

/** A pretrained network is one step: what is inside is not listed. */
const isPretrained = (layers: ModelSummary['layers']): boolean =>
    layers.some(({ class: kind }) => Object.hasOwn(signatures, `keras.applications.${kind}`));

function compareNames(what: string, ours: string | undefined, keras: string): readonly Difference[] {
    // An input without a name is called after its tensor in a clone; tensors are counted wherever Keras makes one.
    if (ours === keras || /^keras_tensor(_\d+)?(CLONE)*$/.test(keras)) return [];
    return ours === undefined ? [{ open: `${what}: unknown` }] : [`${what}: ours ${ours}, Keras' ${keras}`];
}
