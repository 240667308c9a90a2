import { Interpreter } from '../keras/interpret';
import type { Engine } from './engine';
import { Explorer } from './findings';

/** Remembers one text through its edits. An analysis made with it is good until the next one is. */
export class Memory {
    private readonly interpreter = new Interpreter();
    readonly explorer = new Explorer();

    readonly interpret: Engine['interpret'] = (module, text, sources) =>
        this.interpreter.interpret(module, text, sources);
}
