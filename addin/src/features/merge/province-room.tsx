/** "Toàn tỉnh": who has reported, decide, merge into sheets, figures at a glance, export. */
import type { ReturnsAnswer } from "../../../../domain/api/api.ts";
import type { Desk } from "../../desk.ts";
import { Button } from "../../ui/button.tsx";
import { JobStrip } from "../../ui/job-strip.tsx";
import { Section } from "../../ui/section.tsx";
import { useJob } from "../../ui/use-job.ts";
import { ChaseSection } from "../chase/chase-section.tsx";
import { ClosingSection } from "../closing/closing-section.tsx";
import { ByFileSection } from "../files/by-file-section.tsx";
import { DocumentsSection } from "../files/documents-section.tsx";
import { useDocuments } from "../files/use-documents.ts";
import { KpiCards } from "../kpi/kpi-cards.tsx";
import { PlanChoiceFields } from "../plan-choice/plan-choice-fields.tsx";
import { usePlanChoice } from "../plan-choice/use-plan-choice.ts";
import { AgencyList } from "./agency-list.tsx";
import { OutlierList } from "./outlier-list.tsx";
import { useProvince } from "./use-province.ts";

export default function ProvinceRoom({ desk }: { readonly desk: Desk }) {
  const job = useJob();
  const choice = usePlanChoice(desk, job);
  const { plan, period } = choice;
  const province = useProvince(desk, job, plan, period);
  const documents = useDocuments(desk, job, plan, period, province.say);
  const { returns, merge } = province;
  const waiting = returns?.heads.filter(({ status }) => status === "sent") ?? [];
  const decides = desk.me.roles.includes("aggregator");
  const because = job.busy ?? (period === null ? "Chưa chọn kỳ báo cáo." : null);
  return (
    <>
      <Section title="Toàn tỉnh">
        <PlanChoiceFields choice={choice} />
        <div className="actions">
          <Button primary because={because} onClick={province.mergeAll}>
            Tổng hợp
          </Button>
          <Button because={because} onClick={documents.workbook}>
            Xuất .xlsx
          </Button>
          <Button because={job.busy} onClick={period === null ? choice.reload : province.reload}>
            Tải lại
          </Button>
        </div>
      </Section>
      <JobStrip job={job} news={province.news} onSignIn={desk.signInAgain} />
      {plan !== null && merge !== null && (
        <Section title="Chỉ tiêu">
          <KpiCards plan={plan} merge={merge} go={province.goToCount} />
        </Section>
      )}
      {plan !== null && <OutlierList plan={plan} found={province.outliers} />}
      {period !== null && merge !== null && <DocumentsSection documents={documents} because={job.busy} />}
      {plan !== null && returns !== null && (
        <Section title={coverageWords(returns)}>
          {decides && (
            <div className="actions">
              <Button
                because={job.busy ?? (waiting.length === 0 ? "Không có báo cáo nào đang chờ tiếp nhận." : null)}
                onClick={() => province.accept(waiting)}
              >
                {waiting.length === 0 ? "Tiếp nhận tất cả" : `Tiếp nhận tất cả (${waiting.length})`}
              </Button>
            </div>
          )}
          <AgencyList
            plan={plan}
            returns={returns}
            decide={decides ? province : null}
            look={province.look}
            original={documents.original}
            busy={job.busy}
          />
        </Section>
      )}
      {decides && plan !== null && period !== null && returns !== null && (
        <ByFileSection
          desk={desk}
          job={job}
          plan={plan}
          periodId={period.id}
          onForms={documents.forms}
          onTaken={province.reload}
        />
      )}
      {plan !== null && period !== null && returns !== null && (
        <ChaseSection desk={desk} job={job} planId={plan.id} periodId={period.id} returns={returns} onChanged={province.reload} />
      )}
      {plan !== null && period !== null && returns !== null && (
        <ClosingSection
          desk={desk}
          job={job}
          plan={plan}
          periodId={period.id}
          version={returns}
          accepted={returns.heads.filter(({ status }) => status === "accepted").length}
          onChanged={province.reload}
        />
      )}
    </>
  );
}

function coverageWords({ expected, heads }: ReturnsAnswer): string {
  const accepted = heads.filter(({ status }) => status === "accepted").length;
  return `Đã nhận ${heads.length}/${expected.length} báo cáo, tiếp nhận ${accepted}`;
}
