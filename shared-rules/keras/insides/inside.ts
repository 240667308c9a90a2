/** The layers inside a network of `keras.applications`, in the order of `model.layers`, without its input. */
export interface InsideData {
    /** What constructors are given, in JSON, a line each. */
    readonly settings: string;
    /**
     * A layer a line: its class, its name, the line of its settings, and the layers that it takes, `-1` for the input;
     * where none are named, the one before. A name with a star is one that Keras counts, a class with a question mark
     * stands only in a network with the weights of ImageNet.
     */
    readonly body: string;
    /** What `include_top` adds. */
    readonly head: string;
    /** What `pooling` adds. */
    readonly pooling: { readonly avg: string; readonly max: string };
}
