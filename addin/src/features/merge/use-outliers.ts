/** Figures to ask about, loaded beside the province and never in its way: what could not be loaded is said, and asked for again. */
import { useCallback, useEffect, useState } from "react";
import type { OutliersAnswer } from "../../../../domain/api/api.ts";
import type { Desk } from "../../desk.ts";
import type { Failure } from "../../failure.ts";

export interface Outliers {
  readonly found: OutliersAnswer;
  /** Why what is shown is not, or is older than it could be. */
  readonly missed: Failure | null;
  readonly again: () => void;
}

/** `version` changes when the province was loaded anew; null while there is nothing to look at. */
export function useOutliers({ api }: Desk, planId: string | null, periodId: string | null, version: unknown): Outliers {
  const [found, setFound] = useState<OutliersAnswer>([]);
  const [missed, setMissed] = useState<Failure | null>(null);
  const again = useCallback(() => {
    if (planId === null || periodId === null) return;
    void api.outliers(planId, periodId).then((answer) => {
      setMissed(answer.ok ? null : answer.failure);
      if (answer.ok) setFound(answer.value.value);
    });
  }, [api, planId, periodId]);
  useEffect(() => {
    setFound([]);
    setMissed(null);
  }, [planId, periodId]);
  useEffect(() => {
    if (version !== null) again();
  }, [again, version]);
  return { found, missed, again };
}
