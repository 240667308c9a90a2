import { classifierNets, isStack, wideConvolutions } from '../model/classifier';
import type { Application, Model, Program } from '../model/graph';
import type { Site } from '../model/site';
import { sizesOf, unitsOf } from '../model/vocabulary';
import { at, defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    shrinking: {
        en: 'Filters shrink with depth ({list}): the network loses capacity; it is usually the other way round',
        ru: 'Вглубь сети фильтров всё меньше ({list}): сеть теряет ёмкость, обычно делают наоборот',
    },
    filters: { en: '{n} {n|filter|filters}', ru: '{n} {n|фильтр|фильтра|фильтров}' },
    halves: {
        en: 'Pooling makes the picture smaller, and not to lose what was found, the channels grow with depth: half the side, twice the filters.',
        ru: 'Пулинг уменьшает картинку, и чтобы не потерять найденное, число каналов растёт вместе с глубиной: сторона вдвое меньше, фильтров вдвое больше.',
    },
    loses: {
        en: 'With ever fewer channels the last layers may have no room for what the first ones found.',
        ru: 'Если каналов становится меньше, последние слои могут не вместить то, что нашли первые.',
    },
    reverse: { en: 'Reverse the filters: {list}', ru: 'Перевернуть число фильтров: {list}' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const shrinkingFilters = defineRule({
    id: 'shrinking-filters',
    severity: 'info',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'Convolutions have ever fewer filters',
        ru: 'Фильтров в свёртках всё меньше',
    },
    why: {
        en: `In a network that tells classes apart the maps get smaller with depth, and the number of filters makes up for
             it: VGG goes from 64 to 512, ResNet from 64 to 2048. If it shrinks as well, the later layers cannot hold
             all that the earlier ones have found. Start with few filters and increase them.`,
        ru: `В сети, которая различает классы, карты вглубь становятся меньше, и это возмещает число фильтров: в VGG оно
             растёт от 64 до 512, в ResNet от 64 до 2048. Если убывает и оно, последующие слои могут не уместить всё, что
             нашли предыдущие. Лучше начать с малого и увеличивать.`,
    },
    messages,
    references: ['https://arxiv.org/abs/1409.1556', 'https://arxiv.org/abs/1512.03385'],

    check(context) {
        for (const model of classifierNets(context.program)) {
            const convolutions = shrinking(context.program, model);
            if (convolutions) judge(context, convolutions);
        }
    },
});

interface Convolution {
    readonly application: Application;
    readonly filters: number;
}

/** The convolutions of a stack, if their filters fall at least twice and never rise, and the maps get smaller too. */
function shrinking(program: Program, model: Model): readonly Convolution[] | undefined {
    const wide = wideConvolutions(model);
    if (wide.length < 3) return undefined;
    const convolutions = wide.flatMap((application) => {
        const filters = unitsOf(application.layer);
        return filters === undefined ? [] : [{ application, filters }];
    });
    if (convolutions.length !== wide.length) return undefined;
    const changes = convolutions.slice(1).map(({ filters }, i) => filters - (convolutions[i]?.filters ?? filters));
    const isFalling = changes.every((change) => change <= 0) && changes.filter((change) => change < 0).length >= 2;
    return isFalling && isStack(program, model) && model.applications.some(downsamples) ? convolutions : undefined;
}

function downsamples({ layer }: Application): boolean {
    return layer.roles.has('pooling') || (sizesOf(layer, 'strides')?.some((step) => step > 1) ?? false);
}

/** At the first layer that has fewer than the one before. */
function judge({ say, report }: Context, convolutions: readonly Convolution[]): void {
    const first = convolutions.findIndex(({ filters }, i) => filters < (convolutions[i - 1]?.filters ?? filters));
    const place = convolutions[first]?.application.layer.call;
    if (!place) return;
    const list = convolutions.map(({ filters }) => filters);
    const finding = report(at(place, 'filters'), say('shrinking', { list: list.join(', ') }));
    for (const { application, filters } of convolutions.filter((_, i) => i !== first)) {
        finding.because(at(application.layer.call, 'filters').site, say('filters', { n: filters }));
    }
    finding.explain(say('halves'), say('loses'));
    const reversed = list.toReversed();
    const edits = rewrite(convolutions, reversed);
    if (edits) finding.suggest(say('reverse', { list: reversed.join(', ') }), ...edits);
}

/** Each number where it was written, if each was written once. */
function rewrite(convolutions: readonly Convolution[], filters: readonly number[]): readonly Edit[] | undefined {
    const sites = convolutions.map(({ application }) => application.layer.call.arguments.get('filters')?.value.site);
    const known = sites.filter((site) => site !== undefined);
    const distinct = new Set(known.map((site: Site) => site.start));
    if (distinct.size !== convolutions.length) return undefined;
    return known.map((site, i) => ({ kind: 'replace', site, code: String(filters[i]) }));
}
