/** A reporter with a good token who wants to read or write what another agency says. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiPaths } from "../../domain/api/paths.ts";
import type { ReturnContent } from "../../domain/returns/return.ts";
import { routes } from "../../functions/src/http/routes.ts";
import { signToken } from "../../local/identity/token.ts";
import type { SamplePerson } from "../../local/people.ts";
import { filledForm } from "../builders/filled-form.ts";
import { aReturn } from "../builders/returns.ts";
import { shownText } from "../builders/shown-text.ts";
import { people, runService, type RunningService } from "./running-service.ts";

const half = "2026-H1";
const agency = "so-tu-phap";
/** Words that only so-tu-phap has written. */
const said = "Vu viec rieng cua So Tu phap 4711";

let service: RunningService;
beforeAll(async () => {
  service = await runService();
});
afterAll(() => service.close());

let keys = 0;
const send = (who: SamplePerson, planId: string, content: ReturnContent, path: string, headers: Record<string, string> = {}) =>
  service.call(
    who,
    "PUT",
    path,
    { ...content, planId },
    { "idempotency-key": `hostile-${++keys}`, "if-none-match": "*", ...headers },
  );
const herReturn = (result = said): ReturnContent => aReturn(agency, { tasks: { "II.2": { result } } });

/** Everything that an answer shows: its text, and the text of what is packed in it, packed files in packed files among it. */
async function shownTo(who: SamplePerson, path: string): Promise<string> {
  const token = await signToken(service.identity.key, who, new Date());
  const answer = await fetch(`${service.apiBase}/${path}`, { headers: { authorization: `Bearer ${token}` } });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return [...answer.headers.values(), shownText(bytes)].join("\n");
}
describe("another agency's return", () => {
  let planId = "";
  beforeAll(async () => {
    planId = await service.aPublishedPlan();
    const path = apiPaths.agencyReturn(planId, half, agency);
    expect((await send(people.lan, planId, herReturn(), path)).status).toBe(201);
    expect(await shownTo(people.lan, path)).toContain(said);
  });

  it("is shown by no route that can be read, whatever stands in the places of its path and its questions", async () => {
    const guesses = [
      agency,
      "SO-TU-PHAP",
      `${agency}%00`,
      `${agency}~00001`,
      `${agency}%20`,
      `cong-an-tinh%2F..%2F${agency}`,
      `%2e%2e%2freturns%2f${agency}`,
      `head~${agency}`,
      "cac-xa",
      "cong-an-tinh",
    ];
    const questions = [
      `before=2026-H2`,
      "before=2026-H2&revision=1",
      "limit=1",
      `limit=1000&after=${agency}`,
      "after=0",
      "copy=values",
    ];
    const asked = routes
      .filter(({ method }) => method === "GET")
      .flatMap(({ path }) => {
        const at = (guess: string) => path.replace("{planId}", planId).replace("{periodId}", half).replace("{agencyId}", guess);
        const plainly = questions.map((question) => `${at(agency)}?${question}`);
        return path.includes("{agencyId}") ? [...plainly, ...guesses.map((guess) => `${at(guess)}?before=2026-H2`)] : plainly;
      });
    const shown = await Promise.all(
      asked.map(async (path) => ({ path, says: (await shownTo(people.hoa, path)).includes(said) })),
    );
    expect(shown.filter(({ says }) => says)).toEqual([]);
    expect(shown.length).toBeGreaterThan(100);
  });

  it("is told by no refusal: neither its words, its hash nor its revision", async () => {
    const path = apiPaths.agencyReturn(planId, half, agency);
    for (const headers of [{}, { "if-match": '"r1"' }, { "if-match": '"r7"' }])
      expect(await send(people.hoa, planId, herReturn("Khác"), path, headers)).toEqual(
        expect.objectContaining({
          status: 403,
          body: expect.not.objectContaining({ head: expect.anything() as unknown }) as unknown,
        }),
      );
    for (const body of [herReturn("Khác"), "{", { ...herReturn(), agencyId: "cong-an-tinh" }])
      expect((await service.call(people.hoa, "PUT", path, body)).body).not.toHaveProperty("head");
  });

  it("is not written by a body, a query or a file that names it, nor under the key of its own sending", async () => {
    const own = apiPaths.agencyReturn(planId, half, "cong-an-tinh");
    const standing = async () => (await service.call(people.lan, "GET", apiPaths.agencyReturn(planId, half, agency))).body;
    const before = await standing();
    expect((await send(people.hoa, planId, herReturn("Khác"), own)).status).toBe(400);
    expect((await send(people.hoa, planId, aReturn("cong-an-tinh"), `${own}?agencyId=${agency}`)).status).toBe(201);
    const extra = { ...aReturn("cong-an-tinh"), status: "accepted", province: "binh-duong" };
    expect((await send(people.hoa, planId, extra, own)).status).toBe(400);
    const key = { "idempotency-key": "key-of-lan-1" };
    const hers = await send(people.lan, planId, herReturn(), apiPaths.agencyReturn(planId, half, agency), {
      "if-match": '"r1"',
      ...key,
    });
    expect(hers.status).toBe(200);
    expect(
      (await send(people.hoa, planId, aReturn("xa-mot"), apiPaths.agencyReturn(planId, half, "xa-mot"), key)).body,
    ).toMatchObject({
      agencyId: "xa-mot",
      revision: 1,
    });
    const form = filledForm(await service.callForBytes(people.lan, apiPaths.form(planId, half, agency)), {});
    const token = await signToken(service.identity.key, people.hoa, new Date());
    const posted = await fetch(`${service.apiBase}/${apiPaths.files(planId, half)}?agencyId=cong-an-tinh`, {
      method: "PUT",
      headers: { authorization: `Bearer ${token}` },
      body: form as Uint8Array<ArrayBuffer>,
    });
    expect(posted.status).toBe(403);
    expect(await standing()).toMatchObject({
      head: { revision: 2 },
      content: (before as unknown as { content: unknown }).content,
    });
  });
});

describe("a return that waits for the second person of its agency", () => {
  it("is shown to the police and the leader by no route: not its words, its file, nor as the last return", async () => {
    const planId = await service.aPublishedPlan();
    const contact = { name: "Nguyễn Thị Lan", position: "", phone: "", email: "", wantsApproval: true };
    expect((await service.call(people.duyet, "PUT", apiPaths.contact(agency), contact)).status).toBe(200);
    const form = await service.callForBytes(people.lan, apiPaths.form(planId, half, agency));
    const filled = filledForm(form, {
      "tasks/II.1/progress": "Đang thực hiện",
      "tasks/II.1/result": "Đã rà soát.",
      "tasks/II.2/progress": "Đang thực hiện",
      "tasks/II.2/result": said,
    });
    const token = await signToken(service.identity.key, people.lan, new Date());
    const proposed = await fetch(`${service.apiBase}/${apiPaths.files(planId, half)}`, {
      method: "PUT",
      headers: { authorization: `Bearer ${token}` },
      body: filled as Uint8Array<ArrayBuffer>,
    });
    expect(proposed.status).toBe(201);
    expect(await shownTo(people.duyet, apiPaths.returnFile(planId, half, agency))).toContain(said);

    const readable = routes
      .filter((route) => route.method === "GET")
      .map(({ path }) => path.replace("{planId}", planId).replace("{periodId}", half).replace("{agencyId}", agency));
    for (const who of [people.minh, people.thanh, people.quan]) {
      const shown = await Promise.all(readable.map((path) => shownTo(who, `${path}?before=2026-H2&revision=1`)));
      expect(readable.filter((_, index) => shown[index]?.includes(said))).toEqual([]);
    }

    const approval = { decision: "withhold", revision: 1, reason: "Bổ sung số văn bản" };
    expect((await service.call(people.duyet, "PUT", apiPaths.approval(planId, half, agency), approval)).status).toBe(200);
    const better = await send(people.lan, planId, herReturn("Bản khác"), apiPaths.agencyReturn(planId, half, agency), {
      "if-match": '"r1"',
    });
    expect(better.status).toBe(200);
    const approve = { decision: "approve", revision: 2 };
    expect((await service.call(people.duyet, "PUT", apiPaths.approval(planId, half, agency), approve)).status).toBe(200);
    expect(await shownTo(people.minh, apiPaths.agencyReturn(planId, half, agency))).toContain("Bản khác");
    // The draft before the one that was approved stays the agency's.
    const file = `${apiPaths.returnFile(planId, half, agency)}?revision=1`;
    expect(await shownTo(people.minh, file)).not.toContain(said);
    expect(await shownTo(people.lan, file)).toContain(said);
  });

  it("is not freed from her by the one who writes it", async () => {
    const contact = { name: "Nguyễn Thị Lan", position: "", phone: "0912", email: "", wantsApproval: false };
    const refused = await service.call(people.lan, "PUT", apiPaths.contact(agency), contact);
    expect(refused).toMatchObject({ status: 403, body: { title: expect.stringContaining("người duyệt") as string } });
    expect((await service.call(people.lan, "PUT", apiPaths.contact(agency), { ...contact, wantsApproval: true })).status).toBe(
      200,
    );
    expect((await service.call(people.duyet, "PUT", apiPaths.contact(agency), contact)).status).toBe(200);
  });
});
