/** The leader's page on paper: in the page and out of sight until the browser prints, where it is all there is. One A4. */
import { Fragment } from "react";
import { figureInWords, targetInWords, verdictInWords } from "../../../../domain/kpi/words.ts";
import { provinceInWords } from "../../../../domain/matrix/province/heading.ts";
import { type LeaderPage, lights } from "../../../../domain/matrix/province/leader-page.ts";
import { dayInWords } from "../../../../domain/period/dates.ts";
import { periodDays, periodTitle } from "../../../../domain/period/period-title.ts";
import type { Period } from "../../../../domain/period/period.ts";
import { planNameAndTitle } from "../../../../domain/plan/plan-words.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import { brief } from "../../../../domain/sheet/words.ts";
import "./leader-print.css";

/** Rows of a block that one page has room for where each takes two lines, and the letters that two lines take. */
const most = { targets: 7, tasks: 7, silent: 6 } as const;
const longest = { plan: 180, row: 84, name: 60 } as const;

interface LeaderPrintProps {
  readonly plan: PublishedPlan;
  readonly period: Period;
  readonly page: LeaderPage;
  /** ISO day. */
  readonly printedOn: string;
}

export function LeaderPrint({ plan, period, page, printedOn }: LeaderPrintProps) {
  const province = provinceInWords(plan.header.province);
  const names = new Map(plan.agencies.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => brief(names.get(id) ?? id, longest.name);
  return (
    <article className="leader-print" aria-hidden="true">
      <h1>Tình hình thực hiện kế hoạch{province === null ? "" : ` – ${province}`}</h1>
      <p className="centred">{brief(planNameAndTitle(plan.header), longest.plan)}</p>
      <p className="centred">
        Kỳ {periodTitle(period)}: {periodDays(period)}.
      </p>
      <dl>
        {page.facts.map(([label, figure]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{figure}</dd>
          </Fragment>
        ))}
      </dl>
      <h2>A. Chỉ tiêu ({page.targets.length})</h2>
      {page.targets.length === 0 ? (
        <p>Kế hoạch không đặt chỉ tiêu bằng số.</p>
      ) : (
        <table className="targets">
          <thead>
            <tr>
              {["Đèn", "Chỉ tiêu", "Yêu cầu", "Kết quả", "Kết luận"].map((words) => (
                <th key={words}>{words}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.targets.slice(0, most.targets).map(({ indicator, kpi, light }) => (
              <tr key={indicator.id}>
                <td className={`light ${light}`}>{lights[light].words}</td>
                <td>{brief(indicator.text, longest.row)}</td>
                <td>{targetInWords(indicator)}</td>
                <td className="strong">{figureInWords(indicator, kpi) || "–"}</td>
                <td>{verdictInWords(kpi)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Rest left={page.targets.length - most.targets} what="chỉ tiêu" />
      <h2>B. Nhiệm vụ quá hạn hoặc vướng mắc ({page.tasks.length})</h2>
      {page.tasks.length === 0 ? (
        <p>Không có nhiệm vụ nào quá hạn hoặc vướng mắc.</p>
      ) : (
        <table className="tasks">
          <thead>
            <tr>
              {["Đèn", "Nhiệm vụ", "Chủ trì", "Tình trạng"].map((words) => (
                <th key={words}>{words}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.tasks.slice(0, most.tasks).map(({ task, light, why }) => (
              <tr key={task.id}>
                <td className={`light ${light}`}>{lights[light].words}</td>
                <td>{`${task.id}. ${brief(task.text, longest.row)}`}</td>
                <td>{leadsOf(task.leads.map(nameOf))}</td>
                <td>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Rest left={page.tasks.length - most.tasks} what="nhiệm vụ" />
      <h2>C. Cơ quan chưa có báo cáo được tiếp nhận ({page.silent.length})</h2>
      <p>{page.silent.length === 0 ? "Tất cả đã được tiếp nhận." : shortened(page.silent.map(nameOf), most.silent)}</p>
      <p className="foot">
        Đỏ: chưa đạt, quá hạn; vàng: tạm tính, chưa có số liệu, vướng mắc; xanh: đạt. In ngày {dayInWords(printedOn)} từ Ma trận.
      </p>
    </article>
  );
}

const Rest = ({ left, what }: { readonly left: number; readonly what: string }) =>
  left > 0 ? <p className="foot">{`Còn ${left} ${what} nữa: xem tệp Xuất .xlsx.`}</p> : null;

/** In the two lines of its row. */
function leadsOf([first, ...others]: readonly string[]): string {
  if (first === undefined) return "Chưa giao";
  return others.length === 0 ? first : `${brief(first, longest.row / 2)} và ${others.length} nữa`;
}

const shortened = (names: readonly string[], most: number): string =>
  names.length <= most ? names.join("; ") : `${names.slice(0, most).join("; ")} và ${names.length - most} cơ quan khác`;
