/**
 * Ranges that the library lets go after a run, in a request of their own that nobody awaits: it is no trip of the add-in's, and
 * a trouble that a test plays must not be spent on it.
 */
import type { RichRequest } from "./rich-request.ts";
import { ActionType } from "./rich-request.ts";

export const isCleanUp = ({ Actions }: RichRequest): boolean =>
  Actions.every(({ ActionType: type, Name }) => type === ActionType.instantiate || Name === "_RemoveReference");
