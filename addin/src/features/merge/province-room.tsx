/** "Toàn tỉnh": who has reported, decide, merge into sheets, figures at a glance, export. What draws sheets is there only with a workbook. */
import { leaderPage } from "../../../../domain/matrix/province/leader-page.ts";
import type { ReturnsAnswer } from "../../../../domain/api/api.ts";
import { useState } from "react";
import type { Desk } from "../../desk.ts";
import { today } from "../../today.ts";
import { Button } from "../../ui/button.tsx";
import { JobStrip } from "../../ui/job-strip.tsx";
import { Section } from "../../ui/section.tsx";
import { useJob } from "../../ui/use-job.ts";
import { ChaseSection } from "../chase/chase-section.tsx";
import { ClosingSection } from "../closing/closing-section.tsx";
import { ByFileSection } from "../files/by-file-section.tsx";
import { DocumentsSection } from "../files/documents-section.tsx";
import { useDocuments } from "../files/use-documents.ts";
import { InquirySection } from "../inquiries/inquiry-section.tsx";
import { useInquiries } from "../inquiries/use-inquiries.ts";
import { KpiCards } from "../kpi/kpi-cards.tsx";
import { AskAboutReturn, AskAboutTarget } from "../leader/ask-about.tsx";
import { LeaderPrint } from "../leader/leader-print.tsx";
import { LeaderFacts, UrgentTasks } from "../leader/leader-summary.tsx";
import { PlanChoiceFields } from "../plan-choice/plan-choice-fields.tsx";
import { linkIn } from "../plan-choice/plan-link.ts";
import { usePlanChoice } from "../plan-choice/use-plan-choice.ts";
import { AgencyList } from "./agency-list.tsx";
import { OutlierList } from "./outlier-list.tsx";
import { StrayNotes } from "./stray-notes.tsx";
import { useOutliers } from "./use-outliers.ts";
import { useProvince } from "./use-province.ts";

export default function ProvinceRoom({ desk }: { readonly desk: Desk }) {
  const job = useJob();
  // Only a page of our own outside Excel is opened by a link.
  const [link] = useState(() => (desk.hasWorkbook ? null : linkIn(location.href)));
  const choice = usePlanChoice(desk, job, undefined, link);
  const { plan, period } = choice;
  const [planId, periodId] = [plan?.id ?? null, period?.id ?? null];
  const province = useProvince(desk, job, plan, period);
  const documents = useDocuments(desk, job, plan, period, province.say);
  const { returns, merge } = province;
  const outliers = useOutliers(desk, planId, periodId, returns);
  const inquiries = useInquiries(desk, job, { planId, periodId, version: returns }, province.say);
  const waiting = returns?.heads.filter(({ status }) => status === "sent") ?? [];
  const decides = desk.me.roles.includes("aggregator");
  const because = job.busy ?? (period === null ? "Chưa chọn kỳ báo cáo." : null);
  const page = plan === null || merge === null ? null : leaderPage(plan, merge.merged, merge.kpis);
  return (
    <>
      <Section title="Toàn tỉnh">
        <PlanChoiceFields choice={choice} />
        <div className="actions">
          {desk.hasWorkbook && (
            <Button primary because={because} onClick={province.mergeAll}>
              Tổng hợp
            </Button>
          )}
          <Button because={because} onClick={documents.workbook}>
            Xuất .xlsx
          </Button>
          <Button because={job.busy} onClick={period === null ? choice.reload : province.reload}>
            Tải lại
          </Button>
        </div>
      </Section>
      <JobStrip job={job} news={province.news} onSignIn={desk.signInAgain} />
      {plan !== null && period !== null && merge !== null && page !== null && (
        <>
          <LeaderFacts page={page} />
          <InquirySection plan={plan} room={inquiries} busy={job.busy} />
          <Section title="Chỉ tiêu">
            <KpiCards
              plan={plan}
              merge={merge}
              targets={page.targets}
              go={desk.hasWorkbook ? province.goToCount : null}
              ask={(indicator, kpi) => (
                <AskAboutTarget plan={plan} room={inquiries} busy={job.busy} merge={merge} indicator={indicator} kpi={kpi} />
              )}
            />
          </Section>
          <UrgentTasks plan={plan} room={inquiries} busy={job.busy} page={page} merge={merge} today={today(desk.clock)} />
          <LeaderPrint plan={plan} period={period} page={page} printedOn={today(desk.clock)} />
        </>
      )}
      {merge !== null && <StrayNotes merged={merge.merged} />}
      {plan !== null && <OutlierList plan={plan} outliers={outliers} />}
      {period !== null && merge !== null && (
        <DocumentsSection documents={documents} because={job.busy} hasWorkbook={desk.hasWorkbook} />
      )}
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
            look={desk.hasWorkbook ? province.look : null}
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
        <>
          <ChaseSection
            desk={desk}
            job={job}
            planId={plan.id}
            periodId={period.id}
            returns={returns}
            onChanged={province.reload}
            ask={(row) => <AskAboutReturn room={inquiries} busy={job.busy} row={row} periodId={period.id} />}
          />
          <ClosingSection
            desk={desk}
            job={job}
            plan={plan}
            periodId={period.id}
            version={returns}
            accepted={returns.heads.filter(({ status }) => status === "accepted").length}
            onChanged={province.reload}
          />
        </>
      )}
    </>
  );
}

function coverageWords({ expected, heads }: ReturnsAnswer): string {
  // Who was left out, or is gone, is in no coverage.
  const owed = new Set(expected);
  const sent = heads.filter(({ agencyId }) => owed.has(agencyId));
  const accepted = sent.filter(({ status }) => status === "accepted").length;
  return `Đã nhận ${sent.length}/${expected.length} báo cáo, tiếp nhận ${accepted}`;
}
