/**
 * Whether a text may have to do with networks at all. Most files of a big project do not, and are left without
 * parsing; a name too many here costs a few milliseconds, a name too few a finding.
 */
export const mayMatter = (text: string): boolean => TRACE.test(text);

const TRACE = new RegExp(
    [
        'keras|tensorflow|\\btf\\b|footgun',
        '\\bmodels?\\b|sequential|\\blayers?\\b|network|neural|neuron|epoch|optimi[sz]er|initiali[sz]er|regulari[sz]er',
        'dense|conv\\w*[123]d|pool\\w*[123]d|\\w(?:padding|cropping|upsampling)[123]d|lstm|\\bgru|rnn|dropout|embedding',
        'flatten|batchnorm|normalization|activation|softmax|sigmoid|relu|attention|\\bInput(?:Layer)?\\(',
        '\\.(?:compile|fit|predict|evaluate|fit_transform|adapt)\\w*\\(|train_test_split|learning_rate|callbacks?\\b',
    ].join('|'),
    'i',
);
