/**
 * What one may not know must not show. Two provinces are alike but for what somebody may not see; then every route answers her the same in
 * both, byte by byte, headers too, and after as many trips to storage.
 *
 *   another agency     in one province so-tu-phap has sent, proposed, been asked, excused, corrected, chased; in the other it was silent
 *   a draft inside     what waits inside so-tu-phap says one thing here and another there: the police, the leader and the administrator
 */
import { beforeAll, describe, expect, it } from "vitest";
import { apiPaths } from "../../domain/api/paths.ts";
import { routes } from "../../functions/src/http/routes.ts";
import type { Table } from "../../functions/src/storage/table.ts";
import { filledForm } from "../builders/filled-form.ts";
import { aReturn } from "../builders/returns.ts";
import { shownText } from "../builders/shown-text.ts";
import {
  aLittleProvince,
  before,
  done,
  half,
  type LittleProvince,
  planId,
  reason,
  start,
  type Told,
  type Who,
} from "./little-province.ts";

const agency = "so-tu-phap";
const [own, other] = ["xa-hai", "xa-mot"];

interface Watched extends LittleProvince {
  /** Trips to storage so far. */
  readonly trips: () => number;
}
async function watched(): Promise<Watched> {
  let trips = 0;
  const counting =
    <A extends unknown[], T>(work: (...asked: A) => T) =>
    (...asked: A): T => {
      trips += 1;
      return work(...asked);
    };
  const wrap = (table: Table): Table => ({
    ...table,
    get: counting((...asked) => table.get(...asked)),
    list: counting((...asked) => table.list(...asked)),
    first: counting((...asked) => table.first(...asked)),
    scan: counting((...asked) => table.scan(...asked)),
    write: counting((...asked) => table.write(...asked)),
  });
  const here = await aLittleProvince({ wrap, clock: () => new Date(start) });
  return { ...here, trips: () => trips };
}

let keys = 0;
const send = (here: LittleProvince, who: Who, agencyId: string, periodId = half, result = "Đã tập huấn", revision = 0) => {
  const said = aReturn(agencyId, { periodId, tasks: { "II.2": { result } } });
  const content = { ...said, counts: said.counts.map((each) => ({ ...each, explanation: "Số liệu tăng do cao điểm trong kỳ" })) };
  const base = revision === 0 ? { "if-none-match": "*" } : { "if-match": `"r${revision}"` };
  return done(
    here.put(who, apiPaths.agencyReturn(planId, periodId, agencyId), content, { ...base, "idempotency-key": `secret-${++keys}` }),
  );
};
const accept = (here: LittleProvince, agencyId: string, periodId = half) =>
  done(here.put("minh", apiPaths.decision(planId, periodId, agencyId), { decision: "accept", revision: 1, reason: null }));
const close = (here: LittleProvince, periodId: string, step: string, why = reason) =>
  done(here.put("minh", apiPaths.closing(planId, periodId), { step, reason: why }));

/** xa-hai's own half-years, and where `speaks`, everything that may happen to so-tu-phap. */
async function aProvinceWhere(speaks: boolean): Promise<Watched> {
  const here = await watched();
  await send(here, "hoa", own, before);
  await accept(here, own, before);
  if (speaks) {
    await send(here, "lan", agency, before);
    await accept(here, agency, before);
    await done(here.put("minh", apiPaths.exclusion(planId, before, other), { excluded: true, reason }));
  }
  await close(here, before, "close", speaks ? "Khóa sổ khi xã Một chưa gửi" : "Khóa sổ");
  await send(here, "hoa", own);
  await accept(here, own);
  if (speaks) {
    const counts = [{ indicatorId: "k1", countId: "opened", value: 8 }];
    await send(here, "lan", "cong-an-tinh");
    const correction = { way: "carry-forward", into: half, counts, reason };
    await done(here.put("minh", apiPaths.correction(planId, before, "cong-an-tinh"), correction));
    const inquiry = { step: "ask", about: { kind: "return" }, question: "Vì sao chậm?" };
    await done(here.put("thanh", apiPaths.inquiry(planId, half, agency), inquiry));
    await done(here.put("minh", apiPaths.extension(planId, half, agency), { until: "2026-07-30", reason }));
    await done(here.put("minh", apiPaths.reminders(planId, half), { agencyIds: [agency, other] }));
    await send(here, "lan", agency);
    await accept(here, agency);
    await done(here.put("lan", apiPaths.wantBack(planId, half, agency), { revision: 1, reason: "Ghi nhầm" }));
    const contact = { name: "Lan", position: "Chuyên viên", phone: "0912", email: "", wantsApproval: true };
    await done(here.put("duyet", apiPaths.contact(agency), contact));
    await done(here.put("minh", apiPaths.decision(planId, half, agency), { decision: "send-back", revision: 1, reason }));
    await send(here, "lan", agency, half, "Bản khác", 1);
  }
  await close(here, half, "merge", speaks ? "Chốt lần 1, thiếu Sở Tư pháp" : "Chốt lần 1");
  return here;
}

interface Asked {
  readonly method: "GET" | "PUT";
  readonly path: string;
  readonly body?: unknown;
}

const agencies = [agency, own, other, "cong-an-tinh", "so-noi-vu", "cac-xa", `head~${agency}`, `${agency}~00001`, "SO-TU-PHAP"];
const questions = [
  "",
  "?before=2026-Y",
  "?before=2026-H1&revision=1",
  "?limit=1",
  "?limit=2&after=cong-an-tinh",
  "?copy=values",
  "?revision=7",
];
const reading: readonly Asked[] = routes
  .filter(({ method, name }) => method === "GET" && name !== "get-health")
  .flatMap(({ path }) =>
    [half, before].flatMap((periodId) =>
      (path.includes("{agencyId}") ? agencies : [""]).flatMap((agencyId) =>
        questions.map((question): Asked => ({
          method: "GET",
          path: `${path.replace("{planId}", planId).replace("{periodId}", periodId).replace("{agencyId}", agencyId)}${question}`,
        })),
      ),
    ),
  );

interface Seen extends Pick<Told, "status" | "text"> {
  readonly headers: readonly (readonly [string, string])[];
  readonly trips: number;
}
async function answered(
  here: Watched,
  who: Who,
  { method, path, body }: Asked,
  headers: Record<string, string> = {},
): Promise<Seen> {
  const begun = here.trips();
  const known = { ...headers, "x-correlation-id": "the-same-for-both" };
  const told = await (method === "GET" ? here.get(who, path, known) : here.put(who, path, body, known));
  return { status: told.status, text: shownText(told.bytes), headers: [...told.headers], trips: here.trips() - begun };
}

describe("another agency", () => {
  let [spoken, silent]: readonly Watched[] = [];
  beforeAll(async () => {
    [spoken, silent] = [await aProvinceWhere(true), await aProvinceWhere(false)];
  });
  const worlds = (): readonly [Watched, Watched] => {
    if (spoken === undefined || silent === undefined) throw new Error("the provinces are not there");
    return [spoken, silent];
  };

  it.each([
    ["a reporter of her own agency", "hoa", () => true],
    // She keeps who may be called and whether the audit fits; what agencies report is not hers.
    ["the administrator", "quan", ({ path }: Asked) => !/^(contacts|audit-verification)/.test(path)],
  ] as const)("shows to %s in no answer, by no header and by no trip more", async (_, who, isAsked) => {
    const [one, two] = worlds();
    for (const asked of reading.filter(isAsked))
      expect([asked.path, await answered(one, who, asked)]).toEqual([asked.path, await answered(two, who, asked)]);
  });

  it("shows in no refusal of what she writes in its name", async () => {
    const [one, two] = worlds();
    const content = aReturn(agency);
    const form = filledForm(await one.getBytes("minh", apiPaths.form(planId, half, agency)), {});
    const wishes: readonly Asked[] = [
      { method: "PUT", path: apiPaths.agencyReturn(planId, half, agency), body: content },
      { method: "PUT", path: apiPaths.agencyReturn(planId, half, own), body: content },
      { method: "PUT", path: apiPaths.agencyReturn(planId, before, agency), body: content },
      { method: "PUT", path: apiPaths.wantBack(planId, half, agency), body: { revision: 1, reason } },
      {
        method: "PUT",
        path: apiPaths.explanation(planId, half, agency),
        body: { inquiryId: "0123456789abcdef", text: "Xin lỗi" },
      },
      { method: "PUT", path: apiPaths.approval(planId, half, agency), body: { decision: "approve", revision: 1 } },
      { method: "PUT", path: apiPaths.decision(planId, half, agency), body: { decision: "accept", revision: 1 } },
      { method: "PUT", path: apiPaths.onBehalf(planId, half, agency), body: { reason, content } },
      { method: "PUT", path: apiPaths.files(planId, half), body: form },
      { method: "PUT", path: apiPaths.contact(agency), body: {} },
    ];
    const seen = [{ "if-none-match": "*" }, { "if-match": '"r1"' }, { "if-match": '"r2"' }];
    for (const asked of wishes)
      for (const header of seen) {
        const headers = { ...header, "idempotency-key": `secret-${keys}` };
        const told = await answered(one, "hoa", asked, headers);
        expect([asked.path, told]).toEqual([asked.path, await answered(two, "hoa", asked, headers)]);
        expect(told.status, asked.path).toBeGreaterThanOrEqual(400);
      }
  });
});

describe("what waits inside an agency", () => {
  async function aProvinceWith(draft: string, fileName: string, withheld: string): Promise<Watched> {
    const here = await watched();
    const contact = { name: "Lan", position: "", phone: "", email: "", wantsApproval: true };
    await done(here.put("duyet", apiPaths.contact(agency), contact));
    const form = await here.getBytes("lan", apiPaths.form(planId, half, agency));
    const filled = filledForm(form, {
      "tasks/II.1/progress": "Đang thực hiện",
      "tasks/II.1/result": draft,
      "tasks/II.2/progress": "Đang thực hiện",
      "tasks/II.2/result": draft,
    });
    await done(here.put("lan", apiPaths.files(planId, half), filled, { "x-file-name": encodeURIComponent(fileName) }));
    const withhold = { decision: "withhold", revision: 1, reason: withheld };
    await done(here.put("duyet", apiPaths.approval(planId, half, agency), withhold));
    return here;
  }

  it.each(["minh", "thanh", "quan"] as const)("says nothing to %s", async (who) => {
    const one = await aProvinceWith("Đã rà soát 12 văn bản.", "lần 1.xlsx", "Số văn bản chưa đúng");
    const two = await aProvinceWith("Chưa làm được gì cả.", "bản nháp chị Lan.xlsx", "Không được gửi bản này");
    for (const asked of reading.filter(({ path }) => !/(export|report|letter|forms)\?(?!copy)/.test(path)))
      expect([asked.path, await answered(one, who, asked)]).toEqual([asked.path, await answered(two, who, asked)]);
    const decide = { method: "PUT", path: apiPaths.decision(planId, half, agency) } as const;
    for (const revision of [1, 2]) {
      const asked = { ...decide, body: { decision: "accept", revision } };
      expect(await answered(one, who, asked)).toEqual(await answered(two, who, asked));
    }
    const entry = {
      method: "PUT",
      path: apiPaths.onBehalf(planId, half, agency),
      body: { reason, content: aReturn(agency) },
    } as const;
    const headers = { "if-none-match": "*", "idempotency-key": "behind-their-back" };
    expect(await answered(one, who, entry, headers)).toEqual(await answered(two, who, entry, headers));
  });
});

it("no log line carries a word that somebody typed: it is made of names of routes, ids, codes and numbers", async () => {
  const { log } = await aProvinceWhere(true);
  expect(log.length).toBeGreaterThan(20);
  for (const line of log) for (const value of Object.values(line)) expect(String(value)).toMatch(/^[\w-]+$/);
});

it("no address carries the words of a person: addresses are written down by everything that they pass", () => {
  expect(apiPaths.files(planId, half)).not.toContain("?");
});
