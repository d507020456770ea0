/** Figures to ask about. `version` changes when the province was loaded anew; null while there is nothing to look at. */
import { useMemo } from "react";
import type { OutliersAnswer } from "../../../../domain/api/api.ts";
import { type Beside, useBeside } from "../../api/use-beside.ts";
import type { Desk } from "../../desk.ts";

export type Outliers = Beside<OutliersAnswer>;

export function useOutliers({ api }: Desk, planId: string | null, periodId: string | null, version: unknown): Outliers {
  const isAsked = version !== null;
  const ask = useMemo(
    () => (planId === null || periodId === null || !isAsked ? null : () => api.outliers(planId, periodId)),
    [api, planId, periodId, isAsked],
  );
  return useBeside(ask, version);
}
