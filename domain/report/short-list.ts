/** "A; B; C và 28 cơ quan khác": a sentence that is signed does not run on for a page. Whole where it is short. */
import { formatCount } from "../kpi/format.ts";

export const shortList = (names: readonly string[], most: number, what: string): string =>
  names.length <= most
    ? names.join("; ")
    : `${names.slice(0, most).join("; ")} và ${formatCount(names.length - most)} ${what} khác`;
