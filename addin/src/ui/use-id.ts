/** An id for tying a label, a reason or a region to its control; the same for the life of the component. */
import { useState } from "react";

let count = 0;

export const useId = (prefix: string): string => useState(() => `${prefix}-${++count}`)[0];
