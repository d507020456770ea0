/** What agencies are asked to explain: loaded beside a room's own work, asked, answered, taken back. */
import { useCallback, useEffect, useState } from "react";
import type { InquiriesAnswer, InquiryRequest } from "../../../../domain/api/api.ts";
import type { InquiryAbout } from "../../../../domain/period/inquiry.ts";
import type { Desk } from "../../desk.ts";
import type { Failure } from "../../failure.ts";
import type { Job } from "../../ui/use-job.ts";

const none: InquiriesAnswer = [];

interface Where {
  readonly planId: string | null;
  readonly periodId: string | null;
  /** Changes when the room was loaded anew. */
  readonly version: unknown;
}

/** Nothing is asked for while there is no period. `say`: tells the person what came of it. */
export function useInquiries({ api }: Desk, job: Job, { planId, periodId, version }: Where, say: (news: string) => void) {
  const { run } = job;
  const [inquiries, setInquiries] = useState<InquiriesAnswer>(none);
  /** Why what is shown is not, or is older than it could be. */
  const [missed, setMissed] = useState<Failure | null>(null);

  const again = useCallback(() => {
    if (planId === null || periodId === null) return;
    void api.inquiries(planId, periodId).then((found) => {
      setMissed(found.ok ? null : found.failure);
      if (found.ok) setInquiries(found.value.value);
    });
  }, [api, planId, periodId]);
  useEffect(() => setInquiries(none), [planId, periodId]);
  useEffect(again, [again, version]);

  /** Resolves with whether it is on record now. */
  const after = async (label: string, said: string, work: () => ReturnType<Desk["api"]["inquire"]>): Promise<boolean> => {
    const answer = await run(label, work);
    if (answer === null) return false;
    setInquiries(answer.value);
    say(said);
    return true;
  };
  const inquire = (label: string, said: string, agencyId: string, wish: InquiryRequest): Promise<boolean> =>
    after(label, said, () => api.inquire(planId ?? "", periodId ?? "", agencyId, wish));

  return {
    inquiries,
    missed,
    again,
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
