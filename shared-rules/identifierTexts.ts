import type { Translated } from './model/text';

/** What the strings mean that Keras takes, by what they name; those that a beginner needs stand first. */
type Texts = Readonly<Record<string, Translated>>;

const activations: Texts = {
    relu: {
        en: 'max(0, x): the usual choice between layers',
        ru: 'max(0, x): обычный выбор между слоями',
    },
    softmax: {
        en: 'Probabilities that add up to one: the output for one class out of several',
        ru: 'Вероятности, дающие в сумме единицу: выход для одного класса из нескольких',
    },
    sigmoid: {
        en: 'A number between 0 and 1: the output for yes or no, or for several labels at once',
        ru: 'Число от 0 до 1: выход для «да или нет» и для нескольких меток сразу',
    },
    tanh: {
        en: 'A number between −1 and 1; usual inside recurrent layers',
        ru: 'Число от −1 до 1; обычна внутри рекуррентных слоёв',
    },
    linear: { en: 'x as it is: the output for regression', ru: 'x без изменений: выход для регрессии' },
    leaky_relu: {
        en: 'x above zero, 0.2·x below it: no neuron dies for good',
        ru: 'x выше нуля, 0,2·x ниже: нейрон не умирает навсегда',
    },
    elu: { en: 'x above zero, eˣ − 1 below it', ru: 'x выше нуля, eˣ − 1 ниже' },
    selu: {
        en: 'ELU that keeps mean and variance by itself; needs `lecun_normal` and `AlphaDropout`',
        ru: 'ELU, которая сама держит среднее и дисперсию; нужны `lecun_normal` и `AlphaDropout`',
    },
    gelu: { en: 'Smooth ReLU of transformers', ru: 'Гладкая ReLU трансформеров' },
    silu: { en: 'x · sigmoid(x), also called swish', ru: 'x · sigmoid(x), она же swish' },
    swish: { en: 'x · sigmoid(x), also called SiLU', ru: 'x · sigmoid(x), она же SiLU' },
    softplus: { en: 'ln(1 + eˣ): positive and smooth', ru: 'ln(1 + eˣ): положительна и гладка' },
    softsign: { en: 'x / (1 + |x|), between −1 and 1', ru: 'x / (1 + |x|), от −1 до 1' },
    exponential: { en: 'eˣ', ru: 'eˣ' },
    hard_sigmoid: { en: 'Sigmoid of straight pieces', ru: 'Сигмоида из прямых отрезков' },
    relu6: { en: 'ReLU cut off at 6; of networks for phones', ru: 'ReLU, обрезанная на 6; в сетях для телефонов' },
    mish: { en: 'x · tanh(softplus(x))', ru: 'x · tanh(softplus(x))' },
    log_softmax: { en: 'The logarithm of softmax', ru: 'Логарифм softmax' },
};

const losses: Texts = {
    categorical_crossentropy: {
        en: 'One class out of several, labels as one-hot vectors; wants softmax',
        ru: 'Один класс из нескольких, метки в one-hot; нужна softmax',
    },
    sparse_categorical_crossentropy: {
        en: 'One class out of several, labels as numbers of classes; wants softmax',
        ru: 'Один класс из нескольких, метки номерами классов; нужна softmax',
    },
    binary_crossentropy: {
        en: 'Yes or no, or several labels at once; wants sigmoid',
        ru: '«Да или нет» или несколько меток сразу; нужна sigmoid',
    },
    mse: { en: 'Mean squared error: regression', ru: 'Средний квадрат ошибки: регрессия' },
    mae: {
        en: 'Mean absolute error: regression with outliers',
        ru: 'Средний модуль ошибки: регрессия с выбросами',
    },
    mean_squared_error: { en: 'Mean squared error: regression', ru: 'Средний квадрат ошибки: регрессия' },
    mean_absolute_error: {
        en: 'Mean absolute error: regression with outliers',
        ru: 'Средний модуль ошибки: регрессия с выбросами',
    },
    huber: {
        en: 'Squared for small errors, absolute for large ones',
        ru: 'Квадрат для малых ошибок, модуль для больших',
    },
    log_cosh: { en: 'ln(cosh(error)), close to Huber', ru: 'ln(cosh(ошибка)), близка к Huber' },
    mean_absolute_percentage_error: {
        en: 'Mean error in per cent of the true value',
        ru: 'Средняя ошибка в процентах от верного значения',
    },
    mean_squared_logarithmic_error: {
        en: 'Squared error of logarithms: values of very different size',
        ru: 'Квадрат ошибки логарифмов: величины очень разного размера',
    },
    kl_divergence: {
        en: 'Distance between two distributions',
        ru: 'Расстояние между двумя распределениями',
    },
    poisson: { en: 'Counts', ru: 'Количества (счётные данные)' },
    hinge: { en: 'Margin of two classes, labels −1 and 1', ru: 'Зазор для двух классов, метки −1 и 1' },
    squared_hinge: { en: 'Hinge, squared', ru: 'Hinge в квадрате' },
    categorical_hinge: { en: 'Margin of several classes', ru: 'Зазор для нескольких классов' },
    cosine_similarity: { en: 'The angle between vectors', ru: 'Угол между векторами' },
    binary_focal_crossentropy: {
        en: 'Binary crossentropy that looks at hard examples; for rare classes',
        ru: 'Бинарная кросс-энтропия с упором на трудные примеры; для редких классов',
    },
    categorical_focal_crossentropy: {
        en: 'Crossentropy that looks at hard examples; for rare classes',
        ru: 'Кросс-энтропия с упором на трудные примеры; для редких классов',
    },
    dice: { en: 'Overlap of masks: segmentation', ru: 'Совпадение масок: сегментация' },
    tversky: { en: 'Dice with a weight for each kind of error', ru: 'Dice с весом для каждого вида ошибок' },
    ctc: {
        en: 'Sequences without alignment: speech, handwriting',
        ru: 'Последовательности без разметки по времени: речь, почерк',
    },
};

const metrics: Texts = {
    accuracy: {
        en: 'The share of right answers; Keras chooses the kind by loss and output',
        ru: 'Доля верных ответов; вид Keras выбирает по потере и выходу',
    },
    mae: { en: 'Mean absolute error', ru: 'Средний модуль ошибки' },
    mse: { en: 'Mean squared error', ru: 'Средний квадрат ошибки' },
    root_mean_squared_error: { en: 'Root of the mean squared error', ru: 'Корень из среднего квадрата ошибки' },
    binary_accuracy: {
        en: 'Right answers at the threshold 0.5',
        ru: 'Верные ответы при пороге 0,5',
    },
    categorical_accuracy: {
        en: 'Right answers, labels as one-hot vectors',
        ru: 'Верные ответы, метки в one-hot',
    },
    sparse_categorical_accuracy: {
        en: 'Right answers, labels as numbers of classes',
        ru: 'Верные ответы, метки номерами классов',
    },
    top_k_categorical_accuracy: {
        en: 'Whether the right class is among the five likeliest',
        ru: 'Есть ли верный класс среди пяти вероятнейших',
    },
    auc: { en: 'Area under the ROC curve', ru: 'Площадь под ROC-кривой' },
    precision: { en: 'Right ones among those found', ru: 'Доля верных среди найденных' },
    recall: { en: 'Found ones among those that are there', ru: 'Доля найденных среди имеющихся' },
    f1_score: { en: 'Harmonic mean of precision and recall', ru: 'Среднее гармоническое precision и recall' },
    r2_score: { en: 'The share of variance that is explained', ru: 'Доля объяснённой дисперсии' },
    cosine_similarity: { en: 'The angle between vectors', ru: 'Угол между векторами' },
    mean_absolute_percentage_error: {
        en: 'Mean error in per cent of the true value',
        ru: 'Средняя ошибка в процентах от верного значения',
    },
};

const optimizers: Texts = {
    adam: {
        en: 'A step of its own for each weight: a good first choice',
        ru: 'Свой шаг для каждого веса: хорош для начала',
    },
    sgd: {
        en: 'Plain gradient descent; as a string without momentum',
        ru: 'Простой градиентный спуск; строкой – без момента',
    },
    rmsprop: {
        en: 'Steps by the size of recent gradients; for recurrent networks',
        ru: 'Шаг по величине недавних градиентов; для рекуррентных сетей',
    },
    adamw: { en: 'Adam with weight decay: transformers', ru: 'Adam с затуханием весов: трансформеры' },
    nadam: { en: 'Adam with Nesterov momentum', ru: 'Adam с моментом Нестерова' },
    adagrad: {
        en: 'Steps shrink where much was learnt; sparse data',
        ru: 'Шаг мельчает там, где уже учились; разрежённые данные',
    },
    adadelta: { en: 'Adagrad that does not fade', ru: 'Adagrad, который не угасает' },
    adamax: { en: 'Adam with the greatest gradient', ru: 'Adam по наибольшему градиенту' },
    adafactor: { en: 'Little memory: large models', ru: 'Мало памяти: большие модели' },
    lion: { en: 'Steps by the sign of momentum', ru: 'Шаг по знаку момента' },
    ftrl: { en: 'Follow the regularised leader: sparse linear models', ru: 'FTRL: разрежённые линейные модели' },
};

const initializers: Texts = {
    glorot_uniform: {
        en: 'Glorot (Xavier): before tanh and sigmoid; the default',
        ru: 'Глорот (Ксавье): перед tanh и sigmoid; по умолчанию',
    },
    he_normal: { en: 'He: before ReLU and its kin', ru: 'Хе: перед ReLU и её роднёй' },
    he_uniform: { en: 'He, uniform: before ReLU and its kin', ru: 'Хе, равномерная: перед ReLU и её роднёй' },
    glorot_normal: { en: 'Glorot (Xavier), normal', ru: 'Глорот (Ксавье), нормальная' },
    lecun_normal: { en: 'LeCun: before SELU', ru: 'ЛеКун: перед SELU' },
    lecun_uniform: { en: 'LeCun, uniform', ru: 'ЛеКун, равномерная' },
    orthogonal: { en: 'An orthogonal matrix: recurrent weights', ru: 'Ортогональная матрица: рекуррентные веса' },
    random_normal: { en: 'Normal with deviation 0.05', ru: 'Нормальная с отклонением 0,05' },
    random_uniform: { en: 'Uniform from −0.05 to 0.05', ru: 'Равномерная от −0,05 до 0,05' },
    truncated_normal: { en: 'Normal without its tails', ru: 'Нормальная без хвостов' },
    zeros: { en: 'All zeros: for biases only', ru: 'Одни нули: только для смещений' },
    ones: { en: 'All ones: for scales only', ru: 'Одни единицы: только для масштабов' },
    identity: { en: 'The identity matrix', ru: 'Единичная матрица' },
    variance_scaling: {
        en: 'By the number of inputs; what Glorot and He are made of',
        ru: 'По числу входов; из неё сделаны Глорот и Хе',
    },
};

const regularizers: Texts = {
    l2: { en: 'Penalty on squares of weights, 0.01', ru: 'Штраф за квадраты весов, 0,01' },
    l1: {
        en: 'Penalty on absolute weights, 0.01: makes many of them zero',
        ru: 'Штраф за модули весов, 0,01: многие станут нулями',
    },
    l1l2: { en: 'Both penalties; as a string both are 0', ru: 'Оба штрафа; строкой – оба равны 0' },
};

const constraints: Texts = {
    max_norm: { en: 'Weights of a neuron are no longer than 2', ru: 'Веса нейрона не длиннее 2' },
    non_neg: { en: 'No weight below zero', ru: 'Веса не ниже нуля' },
    unit_norm: { en: 'Weights of a neuron have the length 1', ru: 'Веса нейрона длины 1' },
    min_max_norm: { en: 'The length of weights between two bounds', ru: 'Длина весов между двумя границами' },
};

const padding: Texts = {
    valid: { en: 'No padding: the picture shrinks by the kernel', ru: 'Без дополнения: картинка убывает на ядро' },
    same: { en: 'Zeros around: with stride 1 the size stays', ru: 'Нули вокруг: при шаге 1 размер сохраняется' },
};

const causalPadding: Texts = {
    ...padding,
    causal: { en: 'Zeros before: no look into the future', ru: 'Нули спереди: без взгляда в будущее' },
};

const dataFormat: Texts = {
    channels_last: { en: '(height, width, channels): the default', ru: '(высота, ширина, каналы): по умолчанию' },
    channels_first: { en: '(channels, height, width)', ru: '(каналы, высота, ширина)' },
};

const mergeMode: Texts = {
    concat: { en: 'Both directions side by side: twice as wide', ru: 'Оба направления рядом: вдвое шире' },
    sum: { en: 'Their sum', ru: 'Сумма' },
    mul: { en: 'Their product', ru: 'Произведение' },
    ave: { en: 'Their mean', ru: 'Среднее' },
};

const interpolation: Texts = {
    nearest: { en: 'The nearest pixel', ru: 'Ближайший пиксель' },
    bilinear: { en: 'Between four pixels', ru: 'По четырём пикселям' },
    bicubic: { en: 'Between sixteen pixels', ru: 'По шестнадцати пикселям' },
    lanczos3: { en: 'Lanczos with radius 3', ru: 'Ланцош с радиусом 3' },
    lanczos5: { en: 'Lanczos with radius 5', ru: 'Ланцош с радиусом 5' },
};

const mode: Texts = {
    auto: { en: 'By the name of what is watched', ru: 'По имени наблюдаемого' },
    min: { en: 'The less the better: losses', ru: 'Чем меньше, тем лучше: потери' },
    max: { en: 'The more the better: accuracy', ru: 'Чем больше, тем лучше: точность' },
};

const reduction: Texts = {
    sum_over_batch_size: { en: 'The mean over the batch: the default', ru: 'Среднее по пакету: по умолчанию' },
    sum: { en: 'The sum over the batch', ru: 'Сумма по пакету' },
    mean: { en: 'The mean', ru: 'Среднее' },
    mean_with_sample_weight: { en: 'The mean by the weights of examples', ru: 'Среднее с весами примеров' },
    none: { en: 'One number for each example', ru: 'По числу на каждый пример' },
};

const monitor: Texts = {
    val_loss: { en: 'The loss on validation data', ru: 'Потеря на проверочных данных' },
    val_accuracy: { en: 'The accuracy on validation data', ru: 'Точность на проверочных данных' },
    loss: { en: 'The loss on training data', ru: 'Потеря на обучающих данных' },
    accuracy: { en: 'The accuracy on training data', ru: 'Точность на обучающих данных' },
};

/** By the end of a parameter's name; what Keras knows besides is offered without a text. */
export const identifierTexts = {
    activations,
    losses,
    metrics,
    optimizers,
    initializers,
    regularizers,
    constraints,
    padding,
    causalPadding,
    dataFormat,
    mergeMode,
    interpolation,
    mode,
    reduction,
    monitor,
} as const;

export type IdentifierKind = keyof typeof identifierTexts;
