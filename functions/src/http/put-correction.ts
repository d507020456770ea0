import type { OpenPeriodAnswer } from "../../../domain/api/plans.ts";
import { type CorrectionAnswer, type CorrectionRequest, CorrectionRequestSchema } from "../../../domain/api/workflow.ts";
import { addUp, carriedInto, type CorrectedCount, correctedCounts, type Correction } from "../../../domain/period/correction.ts";
import type { PeriodNotes } from "../../../domain/period/notes.ts";
import { periodTitle } from "../../../domain/period/period-title.ts";
import { stageOn } from "../../../domain/period/stage.ts";
import { correctionRefusalOf, periodRefusalOf, takerLocked } from "../../../domain/workflow/workflow.ts";
import { openNewVersion } from "../periods/open-new-version.ts";
import { json } from "./answer.ts";
import { decodeWords, malformed } from "./decode.ts";
import { findPeriod, findSender, type OpenPeriod } from "./find.ts";
import { isRefusal, quicker, type Refusal, refuse } from "./refusal.ts";
import type { Handler } from "./route.ts";
import type { Services } from "./services.ts";

/**
 * Sets right what an agency reported in a locked period: there, as a new version, or in an open period that takes the difference.
 * The choice and its reason stand in the audit of both periods; the same wish again writes nothing.
 */
export const putCorrection: Handler = async (call) => {
  const { request, person, services } = call;
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const agency = findSender(open, request.params.agencyId);
  if (isRefusal(agency)) return agency;
  const wish = await decodeWords(CorrectionRequestSchema, request);
  if (isRefusal(wish)) return wish;
  const notes = await services.notes.read(open.scope);
  const into = wish.way === "restate" ? null : wish.into;
  const taker = into === null ? null : await services.periods.get(open.scope.province, open.scope.planId, into);
  const refused = refusedCorrection(open, notes, taker, into === null);
  if (refused !== null) return refused;

  const at = services.now().toISOString();
  const why = { by: person, at, reason: wish.reason };
  const place = { agencyId: agency.id, periodId: open.period.id, into };
  const takenIn = taker && { periodId: taker.period.id, opening: taker.opening };
  const counts = await countsOf(services, open, notes, agency.id, wish);
  if (isRefusal(counts)) return counts;
  const correction = counts === null ? null : { ...place, counts, reason: wish.reason, by: person.name, at };
  const standing = notes.corrections.find((each) => isSamePlace(each, place));
  const isSaid = correction !== null && standing !== undefined && saysTheSame(standing, correction);
  if (!isSaid) {
    const noted = await services.notes.correct(open.scope, { ...place, into: takenIn }, correction, why);
    if (noted === "taker-locked") return refuse("step-refused", { title: takerLocked.message, problems: [takerLocked] });
    // It will be mended there, and must not be counted here too.
    if (noted === "opened-again") return refuse("step-refused", { title: openingAgain });
  }
  if (wish.way === "restate" && !(await openNewVersion(services, open.scope, open.standing, why)))
    return refuse("step-refused", { title: quicker });
  const { corrections } = await services.notes.readWhole(open.scope);
  const body: CorrectionAnswer = { stage: wish.way === "restate" ? "open" : open.stage, corrections: [...corrections] };
  return json(200, body);
};

function refusedCorrection(
  { stage, period, today }: OpenPeriod,
  { corrections, closing }: PeriodNotes,
  found: OpenPeriodAnswer | null,
  isRestated: boolean,
): Refusal | null {
  const carriedOut = corrections.filter((each) => each.periodId === period.id).flatMap((each) => each.into ?? []);
  const taker = found && { stage: stageOn(found.stage, found.schedule, today), dataTo: found.period.dataTo };
  const problem = isRestated
    ? periodRefusalOf("new-version", stage, 0, carriedOut)
    : correctionRefusalOf({ stage, dataTo: period.dataTo, hasRecord: closing !== null }, taker);
  return problem === null ? null : refuse("step-refused", { title: problem.message, problems: [problem] });
}

/** What is right in all, those of the same correction that were said before included. Null: the correction is taken back. */
async function countsOf(
  { returns }: Services,
  { scope, plan }: OpenPeriod,
  { corrections, closing }: PeriodNotes,
  agencyId: string,
  wish: CorrectionRequest,
): Promise<CorrectedCount[] | Refusal | null> {
  const taken = closing?.taken.find((one) => one.agencyId === agencyId);
  const content = taken === undefined ? null : await returns.content(scope, agencyId, taken.revision);
  if (wish.way === "withdraw") {
    const others = corrections.filter(
      (each) => each.agencyId === agencyId && each.periodId === scope.periodId && each.into !== wish.into,
    );
    return addUp(others, content)
      ? null
      : malformed(
          "into",
          `Điều chỉnh đã đưa vào ${[...new Set(others.map(({ into }) => into))].flatMap((id) => (id === null ? [] : [periodTitle({ id })])).join(", ")} tính tiếp từ điều chỉnh này. Hãy bỏ, hoặc ghi lại số đúng ở đó trước.`,
        );
  }
  const stranger = wish.counts.find(
    (each) => !plan.indicators.some(({ id, counts }) => id === each.indicatorId && counts.some((one) => one.id === each.countId)),
  );
  if (stranger !== undefined)
    return malformed("counts", "Kế hoạch không có số liệu này. Hãy tải lại rồi chọn lại số liệu cần sửa.");
  const into = wish.way === "restate" ? null : wish.into;
  const elsewhere = corrections
    .filter((each) => each.agencyId === agencyId && each.periodId === scope.periodId && each.into !== into)
    .flatMap((each) => (each.into === null ? [] : carriedInto(each.into, [each])));
  const before = corrections.find((each) => isSamePlace(each, { agencyId, periodId: scope.periodId, into }))?.counts ?? [];
  const isSaid = (one: CorrectedCount): boolean =>
    wish.counts.some(({ indicatorId, countId }) => indicatorId === one.indicatorId && countId === one.countId);
  const counts = correctedCounts(wish.counts, content, elsewhere);
  if (counts.every(({ reported, right }) => reported === right) && !before.some(isSaid))
    return malformed("counts", "Số đúng bằng số đã báo cáo: không có gì để điều chỉnh.");
  return [...before.filter((one) => !isSaid(one)), ...counts];
}

const openingAgain =
  "Kỳ báo cáo này đang được mở lại để lập bản tổng hợp mới. Hãy tải lại; nếu kỳ vẫn khóa, bấm mở lại lần nữa rồi sửa báo cáo trong kỳ.";

type Place = Pick<Correction, "agencyId" | "periodId" | "into">;
const isSamePlace = (one: Place, other: Place): boolean =>
  one.agencyId === other.agencyId && one.periodId === other.periodId && one.into === other.into;
const saysTheSame = (one: Correction, other: Correction): boolean =>
  one.reason === other.reason && JSON.stringify(one.counts) === JSON.stringify(other.counts);
