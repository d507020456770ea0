/** What agencies are asked to explain: loaded beside a room's own work, asked, answered, taken back. */
import { useMemo } from "react";
import type { InquiriesAnswer, InquiryRequest } from "../../../../domain/api/api.ts";
import type { InquiryAbout } from "../../../../domain/period/inquiry.ts";
import { useBeside } from "../../api/use-beside.ts";
import type { Desk } from "../../desk.ts";
import type { Job } from "../../ui/use-job.ts";
import type { AnswerKey } from "./answer-drafts.ts";

const none: InquiriesAnswer = [];

interface Where {
  readonly planId: string | null;
  readonly periodId: string | null;
  /** Changes when the room was loaded anew. */
  readonly version: unknown;
}

/** Nothing is asked for while there is no period. `say`: tells the person what came of it. */
export function useInquiries(
  { api, answers }: Desk,
  job: Job,
  { planId, periodId, version }: Where,
  say: (news: string) => void,
) {
  const { run } = job;
  const ask = useMemo(
    () => (planId === null || periodId === null ? null : () => api.inquiries(planId, periodId)),
    [api, planId, periodId],
  );
  const { value, missed, again, put } = useBeside(ask, version);

  /** Resolves with whether it is on record now. */
  const after = async (label: string, said: string, work: () => ReturnType<Desk["api"]["inquire"]>): Promise<boolean> => {
    const answer = await run(label, work);
    if (answer === null) return false;
    put(answer.value);
    say(said);
    return true;
  };
  const inquire = (label: string, said: string, agencyId: string, wish: InquiryRequest): Promise<boolean> =>
    after(label, said, () => api.inquire(planId ?? "", periodId ?? "", agencyId, wish));

  return {
    inquiries: value ?? none,
    isLoaded: value !== null,
    missed,
    answers,
    keyOf: (agencyId: string, inquiryId: string): AnswerKey => ({
      planId: planId ?? "",
      periodId: periodId ?? "",
      agencyId,
      inquiryId,
    }),
    again: () => void again(),
    ask: (agencyId: string, name: string, about: InquiryAbout, question: string) =>
      inquire("Đang gửi yêu cầu giải trình…", `Đã yêu cầu ${name} giải trình.`, agencyId, { step: "ask", about, question }),
    withdraw: (agencyId: string, inquiryId: string) =>
      inquire("Đang rút yêu cầu…", "Đã rút yêu cầu giải trình.", agencyId, { step: "withdraw", inquiryId }),
    explain: (agencyId: string, inquiryId: string, text: string) =>
      after("Đang gửi giải trình…", "Đã gửi giải trình. Báo cáo đã gửi không thay đổi.", () =>
        api.explain(planId ?? "", periodId ?? "", agencyId, { inquiryId, text }),
      ),
  };
}
export type Inquiries = ReturnType<typeof useInquiries>;
