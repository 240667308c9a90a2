import type { StreamNative } from '../natives';

/** What a call of a stream's method is named after. */
export const ownerOfStream = ({ streamType }: Pick<StreamNative, 'streamType'>): string =>
    streamType === 'Dataset' ? 'tf.data.Dataset' : `keras.preprocessing.image.${streamType}`;
