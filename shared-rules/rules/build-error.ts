import type { Place, Refusal } from '../model/graph';
import { defineRule } from './rule';

export const buildError = defineRule({
    id: 'build-error',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'Keras stops here',
        ru: 'Здесь Keras остановится',
    },
    why: {
        en: `While a program runs, Keras checks the arguments of each layer, the shapes of its inputs and the way the layers
             are connected, and raises an exception where they do not fit. footgun does the same arithmetic without
             running anything. The sentence is that of Keras itself, so that it can be searched for.`,
        ru: `По ходу программы Keras проверяет аргументы каждого слоя, формы его входов и связи между слоями, и там, где они
             не сходятся, бросает исключение. footgun проделывает те же вычисления, ничего не запуская. Предложение
             приведено дословно, как его скажет Keras, чтобы его можно было найти.`,
    },
    messages: {
        stops: {
            en: 'Keras stops here: {sentence}',
            ru: 'Здесь Keras остановится: {sentence}',
        },
        constructor: {
            en: 'The constructor of `{class}` raises `{exception}`.',
            ru: 'Конструктор `{class}` бросит `{exception}`.',
        },
        application: {
            en: '`{class}` raises `{exception}` when it is applied.',
            ru: '`{class}` бросит `{exception}`, когда его применят.',
        },
        raises: {
            en: '`{exception}` is raised.',
            ru: 'Будет брошено исключение `{exception}`.',
        },
        argument: {
            en: 'It is about the argument `{argument}`.',
            ru: 'Речь об аргументе `{argument}`.',
        },
        here: { en: 'and it is here that the program stops', ru: 'а программа остановится в этом месте' },
        rest: {
            en: 'The rest of the program is not reached; what is said about it assumes that this has been repaired.',
            ru: 'До остального программа не дойдёт; всё, что сказано о нём, верно, если это исправить.',
        },
    },
    references: ['https://keras.io/api/layers/'],

    check({ program, say, report }) {
        for (const refusal of program.refusals) {
            const { exception, sentence, blame, layer, application, raisedAt } = refusal;
            const place = placeOf(refusal);
            const about = { class: refusal.class, exception };
            const isElsewhere = raisedAt.site.start > place.site.end || raisedAt.site.end < place.site.start;
            const finding = report(place, say('stops', { sentence: oneLine(sentence) }))
                .explain(
                    application || layer
                        ? say(application ? 'application' : 'constructor', about)
                        : say('raises', { exception }),
                )
                .speakFor(refusal);
            if (blame !== undefined) finding.explain(say('argument', { argument: blame }));
            if (isElsewhere) finding.because(raisedAt.site, say('here'));
            finding.explain(say('rest'));
        }
    },
});

const oneLine = (sentence: string) => sentence.trim().replace(/\s*\n\s*/g, ' ');

/** The argument that Keras blames, with its keyword if that is what is wrong; else the name of what it refuses, else the statement. */
function placeOf({ blame, code, layer, call, raisedAt }: Refusal): Place {
    const refused = layer?.call ?? call;
    if (!refused) return raisedAt;
    const argument = blame === undefined ? undefined : refused.arguments.get(blame);
    const site = code === 'unknown-argument' ? argument?.whole : argument?.site;
    return { site: site ?? refused.callee, frames: refused.frames };
}
