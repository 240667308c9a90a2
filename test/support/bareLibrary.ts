import { reprOf } from '../../server/src/interpreter/format';
import type { CallSite, Given, Library } from '../../server/src/interpreter/library';
import { symbol, unknown, type Runtime } from '../../server/src/interpreter/values';

/** No library at all, but for one function: what `reveal(value)` is given is kept. */
export class BareLibrary implements Library {
    /** What Python would print at that moment; `?` for what is not known. */
    readonly revealed: { readonly at: CallSite; readonly text: string }[] = [];

    enter() {}
    ambient(name: string) {
        return name === 'reveal' ? symbol('reveal') : undefined;
    }
    module() {
        return undefined;
    }
    starNames() {
        return [];
    }
    member(owner: string, attribute: string) {
        return symbol(`${owner}.${attribute}`);
    }
    callSymbol(name: string, given: Given, at: CallSite): Runtime {
        const [first] = given.positional;
        if (name !== 'reveal' || !first) return unknown(`the result of ${name}`);
        this.revealed.push({ at, text: reprOf(first.value) ?? '?' });
        return first.value;
    }
    callUnknown({ reason }: { readonly reason: string }) {
        return unknown(reason);
    }
    stemming(result: Runtime) {
        return result;
    }
    gathered() {}
    call() {
        return unknown('call');
    }
    method() {
        return unknown('method');
    }
    attribute() {
        return undefined;
    }
    assign() {}
    operator() {
        return undefined;
    }
    unary() {
        return undefined;
    }
    compare() {
        return undefined;
    }
    index() {
        return undefined;
    }
    iterate() {
        return undefined;
    }
    truth() {
        return undefined;
    }
    length() {
        return undefined;
    }
    arrayAttribute() {
        return undefined;
    }
    arrayMethod() {
        return undefined;
    }
    either() {
        return undefined;
    }
    cutShort() {}
    isInstance() {
        return undefined;
    }
    derives() {
        return undefined;
    }
    classOf() {
        return undefined;
    }
    isCallable() {
        return undefined;
    }
    adoptsObject() {
        return false;
    }
    isPlainBase() {
        return false;
    }
    adopts() {
        return false;
    }
    adopt() {
        return undefined;
    }
    inherited() {
        return undefined;
    }
    callInherited() {
        return unknown('inherited');
    }
    restart() {}
    open() {}
    recall() {}
    settle() {}
    uncalled() {
        return [];
    }
    callObject() {
        return unknown('object');
    }
}
