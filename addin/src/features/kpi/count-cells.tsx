/** From a total to what it is made of: the counts of a figure, each agency's part, and the cell of `Số liệu` where it stands. */
import { useState } from "react";
import { differenceInWords } from "../../../../domain/kpi/carried.ts";
import { formatCount } from "../../../../domain/kpi/format.ts";
import type { Indicator } from "../../../../domain/kpi/indicator.ts";
import { countsSheetName } from "../../../../domain/matrix/province/counts-sheet.ts";
import type { CountTotal, Merged } from "../../../../domain/merge/merge.ts";
import { periodTitle } from "../../../../domain/period/period-title.ts";
import { LinkButton } from "../../ui/button.tsx";

interface CountCellsProps {
  readonly indicator: Indicator;
  readonly merged: Merged;
  readonly nameOf: (agencyId: string) => string;
  /** Null without a workbook: the figures are read, and there is no cell to go to. */
  readonly go: ((indicatorId: string, countId: string, agencyId: string) => void) | null;
}

export function CountCells({ indicator, merged, nameOf, go }: CountCellsProps) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <ul className="list">
      {indicator.counts.map(({ id, label, unit }) => {
        const total = merged.counts.find((each) => each.indicatorId === indicator.id && each.countId === id);
        if (total === undefined) return null;
        const words = `${label}: ${formatCount(total.total)} ${unit}`;
        return (
          <li key={id} className="small">
            {total.addends.length + total.carried.length === 0 ? (
              words
            ) : (
              <LinkButton says={`${words}, xem từng cơ quan`} onClick={() => setOpen(open === id ? null : id)}>
                {words}
              </LinkButton>
            )}
            {open === id && (
              <Addends total={total} nameOf={nameOf} go={go === null ? null : (agencyId) => go(indicator.id, id, agencyId)} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The largest part first: what a person looks for in a total that surprises. */
function Addends({
  total,
  nameOf,
  go,
}: {
  readonly total: CountTotal;
  readonly nameOf: (agencyId: string) => string;
  readonly go: ((agencyId: string) => void) | null;
}) {
  const parts = [...total.addends].sort((a, b) => b.value - a.value);
  const silent = [...total.missing, ...total.noData];
  return (
    <ul className="list">
      {parts.map(({ agencyId, value }) => (
        <li key={agencyId}>
          {go === null ? (
            `${nameOf(agencyId)}: ${formatCount(value)}`
          ) : (
            <LinkButton
              says={`${nameOf(agencyId)}: ${formatCount(value)}, tới ô ở trang ${countsSheetName}`}
              onClick={() => go(agencyId)}
            >
              {`${nameOf(agencyId)}: ${formatCount(value)}`}
            </LinkButton>
          )}
        </li>
      ))}
      {total.carried.map(({ agencyId, periodId, amount }) => (
        <li key={`${periodId}/${agencyId}`}>
          {`Điều chỉnh từ ${periodTitle({ id: periodId })}, ${nameOf(agencyId)}: ${differenceInWords(amount)}`}
        </li>
      ))}
      {silent.length > 0 && <li>Chưa có số: {silent.map(nameOf).join("; ")}.</li>}
    </ul>
  );
}
