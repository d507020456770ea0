/** The day in Việt Nam, seven hours ahead of UTC all year. The clock itself is passed in at the entry. */
import { dayOfInstant } from "../../domain/sheet/day.ts";

export type Clock = () => Date;

export const today = (clock: Clock): string => dayOfInstant(clock().toISOString());
