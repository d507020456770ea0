/** What was found, in numbers. */
import { planName } from "../../../../domain/plan/plan-words.ts";
import { isError } from "../../../../domain/problem.ts";
import { Badge } from "../../ui/badge.tsx";
import type { PlanDraft } from "./plan-draft.ts";

export function PlanSummaryCard({ draft: { plan, problems, version } }: { readonly draft: PlanDraft }) {
  const errors = problems.filter(isError).length;
  const agencies = plan.agencies.filter(({ kind }) => kind === "agency").length;
  return (
    <div className="card" role="status">
      <div className="row">
        <strong>{planName(plan.header)}</strong>
        <Badge kind={version === null ? "neutral" : "good"}>
          {version === null ? "Chưa ban hành" : `✔ Đã ban hành, bản ${version}`}
        </Badge>
      </div>
      {plan.header.title !== null && <p>{plan.header.title}</p>}
      <p>
        {plan.tasks.length} nhiệm vụ, {agencies} cơ quan, {plan.indicators.length} chỉ tiêu
        {errors > 0 ? `; ${errors} lỗi phải sửa` : problems.length > 0 ? `; ${problems.length} chỗ nên xem` : "; không có lỗi"}.
      </p>
    </div>
  );
}
