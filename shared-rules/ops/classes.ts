/** The classes whose names are not the function's own in capitals. */
const CLASSES: Readonly<Record<string, string>> = {
    abs: 'Absolute',
    allclose: 'AllClose',
    batch_normalization: 'BatchNorm',
    cdist: 'CDist',
    conj: 'Conjugate',
    ctc_decode: 'CTCDecode',
    ctc_loss: 'CTCLoss',
    fft: 'FFT',
    fft2: 'FFT2',
    hsv_to_rgb: 'HSVToRGB',
    ifft2: 'IFFT2',
    irfft: 'IRFFT',
    isin: 'IsIn',
    istft: 'ISTFT',
    layer_normalization: 'LayerNorm',
    psnr: 'PSNR',
    rfft: 'RFFT',
    rgb_to_grayscale: 'RGBToGrayscale',
    rgb_to_hsv: 'RGBToHSV',
    rms_normalization: 'RMSNorm',
    searchsorted: 'SearchSorted',
    ssim: 'SSIM',
    stft: 'STFT',
    svd: 'SVD',
};

/** Keras' class of a function, which names the step in a model: `keras.ops.expand_dims` is `ExpandDims`. */
export function operationClass(keras: string): string {
    const name = keras.slice(keras.lastIndexOf('.') + 1);
    return CLASSES[name] ?? name.replace(/(^|_)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());
}
