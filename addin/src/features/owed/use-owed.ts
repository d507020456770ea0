/** The state of the reporter's room without a sheet: what she owes, and which period of it is open before her. */
import { useCallback, useEffect, useState } from "react";
import type { ReturnHead } from "../../../../domain/returns/return.ts";
import { today } from "../../today.ts";
import type { Desk } from "../../desk.ts";
import type { Job } from "../../ui/use-job.ts";
import { wantBackNews } from "../returns/want-back.tsx";
import { saveFile } from "../files/save-file.ts";
import { inOrder, keyOf, type OwedPeriod } from "./owed.ts";
import { loadOwed, type Owing } from "./load-owed.ts";

/** Periods that are asked for at first, and with each press for older ones. */
const some = 12;

export function useOwed(desk: Desk, { run }: Job) {
  const { api, clock } = desk;
  const [owing, setOwing] = useState<Owing | null>(null);
  const [most, setMost] = useState(some);
  /** Undefined until the first thing to do has opened by itself; null: she has folded it. */
  const [chosen, choose] = useState<string | null | undefined>(undefined);
  const [news, setNews] = useState<string | null>(null);

  /** `inPlace`: what she is at stays where it is in the list. */
  const load = useCallback(
    (inPlace: boolean) =>
      void run("Đang tải việc của cơ quan…", (doing) => loadOwed(desk, most, doing), { mayStop: true }).then((found) => {
        if (found === null) return;
        const sorted = inOrder(found.periods, today(clock));
        setOwing((before) => ({ ...found, periods: inPlace && before !== null ? asBefore(sorted, before.periods) : sorted }));
        const [first] = sorted;
        choose((before) => (before === undefined ? (first === undefined ? null : keyOf(first)) : before));
      }),
    // The desk is made anew at each drawing; its service and its clock are not.
    [run, api, clock, most],
  );
  useEffect(() => load(false), [load]);

  const periods = owing?.periods ?? [];
  const form = ({ plan, period }: OwedPeriod, agencyId: string) => {
    const name = `bao-cao-${agencyId}-${period.id}.xlsx`;
    void run("Đang lập biểu…", () => api.form(plan.id, period.id, agencyId), { mayStop: true }).then((file) => {
      if (file === null) return;
      saveFile(file, name);
      setNews(`Đã tải tệp ${name} về máy. Điền xong, lưu lại rồi bấm Nộp tệp đã điền.`);
    });
  };
  const settle = (of: OwedPeriod, head: ReturnHead): void =>
    setOwing(
      (before) =>
        before && {
          ...before,
          periods: before.periods.map((each) =>
            keyOf(each) === keyOf(of)
              ? { ...each, returns: each.returns.map((own) => (own.agencyId === head.agencyId ? { ...own, head } : own)) }
              : each,
          ),
        },
    );
  const wantBack = (of: OwedPeriod, { agencyId, revision }: ReturnHead, reason: string | null) =>
    void run("Đang gửi đề nghị…", () => api.wantBack(of.plan.id, of.period.id, agencyId, { revision, reason })).then((answer) => {
      if (answer === null) return;
      settle(of, answer.value);
      setNews(wantBackNews(reason));
    });
  return {
    isLoaded: owing !== null,
    periods,
    open: periods.find((each) => keyOf(each) === chosen) ?? null,
    choose: (each: OwedPeriod | null) => {
      setNews(null);
      choose(each === null ? null : keyOf(each));
    },
    older: owing?.hasOlder === true ? () => setMost((before) => before + some) : null,
    reload: () => load(false),
    refresh: () => load(true),
    form,
    wantBack,
    news,
    say: setNews,
  };
}
export type OwedDesk = ReturnType<typeof useOwed>;

/** What stood before in its order, what is new after it. */
function asBefore(now: readonly OwedPeriod[], before: readonly OwedPeriod[]): readonly OwedPeriod[] {
  const place = new Map(before.map((each, at) => [keyOf(each), at]));
  return [...now].sort((a, b) => (place.get(keyOf(a)) ?? before.length) - (place.get(keyOf(b)) ?? before.length));
}
