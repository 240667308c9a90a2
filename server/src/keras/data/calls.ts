import type { Call } from '../../../../shared-rules/model/graph';
import type { CallSite, Given } from '../../interpreter/library';
import { callOf } from '../freeze';
import { argumentsOf } from '../uses';

/** A call as rules see it, for what remembers where it came from: the recorded one, where there is one. */
export const callFor = (name: string, given: Given, at: CallSite): Call =>
    at.call?.name === name ? at.call : callOf(name, { arguments: argumentsOf(name, given) }, given.complete, at);
