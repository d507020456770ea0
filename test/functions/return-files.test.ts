import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as v from "valibot";
import { apiPaths, ProblemAnswerSchema, ReceiptSchema, ReturnAnswerSchema } from "../../domain/api/api.ts";
import { findStamp } from "../../domain/sheet/stamp.ts";
import { signToken } from "../../local/identity/token.ts";
import type { SamplePerson } from "../../local/people.ts";
import { editedPart, filledForm } from "../builders/filled-form.ts";
import { fileCases } from "../fuzz/file-cases.ts";
import { triedFiles } from "../fuzz/file-service.ts";
import { sheetsIn } from "../builders/workbook-bytes.ts";
import { people, runService, type RunningService } from "./running-service.ts";

const half = "2026-H1";
const progress = "Đang thực hiện";
const answers = {
  "tasks/II.1/progress": progress,
  "tasks/II.1/result": "Phối hợp rà soát 12 văn bản.",
  "tasks/II.2/progress": progress,
  "tasks/II.2/result": '=HYPERLINK("x")',
};

describe("a return by file", () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await runService();
  });
  afterAll(() => service.close());

  const post = async (who: SamplePerson, planId: string, bytes: Uint8Array, headers: Record<string, string> = {}) => {
    const token = await signToken(service.identity.key, who, new Date());
    const named = { "x-file-name": encodeURIComponent("báo cáo sở tư pháp.xlsx") };
    const answer = await fetch(`${service.apiBase}/${apiPaths.files(planId, half)}`, {
      method: "PUT",
      headers: { authorization: `Bearer ${token}`, ...named, ...headers },
      body: bytes as Uint8Array<ArrayBuffer>,
    });
    return { status: answer.status, body: (await answer.json()) as unknown };
  };
  const form = (planId: string, agencyId = "so-tu-phap"): Promise<Uint8Array> =>
    service.callForBytes(people.minh, apiPaths.form(planId, half, agencyId));
  const headOf = async (planId: string) => {
    const answer = await service.call(people.minh, "GET", apiPaths.agencyReturn(planId, half, "so-tu-phap"));
    return v.parse(ReturnAnswerSchema, answer.body);
  };
  const refusalOf = ({ status, body }: { status: number; body: unknown }) => ({ ...v.parse(ProblemAnswerSchema, body), status });

  it("the police download one workbook for each agency that owes a return, each with its own sheet", async () => {
    const planId = await service.aPublishedPlan();
    const files = unzipSync(await service.callForBytes(people.minh, apiPaths.forms(planId, half)));
    expect(Object.keys(files).sort()).toEqual(
      ["cong-an-tinh", "so-tu-phap", "xa-hai", "xa-mot"].map((id) => `bao-cao-${id}-${half}.xlsx`),
    );
    for (const [name, bytes] of Object.entries(files)) {
      const [sheet, ...others] = sheetsIn(bytes);
      expect(others).toEqual([]);
      expect(findStamp(sheet?.rows ?? [])).toMatchObject({ kind: "return", plan: planId, period: half });
      expect(name).toContain(findStamp(sheet?.rows ?? [])?.agency);
    }
    expect((await service.call(people.lan, "GET", apiPaths.forms(planId, half))).status).toBe(403);
  });

  it("filled and posted by the agency it is a return with a receipt, labelled, and the file is kept byte for byte", async () => {
    const planId = await service.aPublishedPlan();
    const bytes = filledForm(await form(planId), answers);
    const sent = await post(people.lan, planId, bytes);
    expect(sent.status).toBe(201);
    const receipt = v.parse(ReceiptSchema, sent.body);
    expect(receipt).toMatchObject({ agencyId: "so-tu-phap", revision: 1, sentBy: "Nguyễn Thị Lan" });
    const { head, content } = await headOf(planId);
    expect(head).toMatchObject({ fileName: "báo cáo sở tư pháp.xlsx", onBehalf: null, hash: receipt.hash });
    expect(content.tasks.find(({ taskId }) => taskId === "II.2")?.result).toBe('=HYPERLINK("x")');
    const kept = await service.callForBytes(people.minh, apiPaths.returnFile(planId, half, "so-tu-phap"));
    expect(Buffer.from(kept).equals(Buffer.from(bytes))).toBe(true);
    expect((await service.call(people.hoa, "GET", apiPaths.returnFile(planId, half, "so-tu-phap"))).status).toBe(403);
  });

  it("posted by the police it is an entry on the agency's behalf; the same file again gives the same receipt", async () => {
    const planId = await service.aPublishedPlan();
    const bytes = filledForm(await form(planId), answers);
    const sent = await post(people.minh, planId, bytes, { "x-reason": encodeURIComponent("gửi qua thư ngày 12/6") });
    expect(sent.status).toBe(201);
    const { head } = await headOf(planId);
    expect(head.onBehalf).toBe("Nộp bằng tệp, Công an tỉnh nhập thay: gửi qua thư ngày 12/6");
    expect(await post(people.minh, planId, bytes)).toEqual({ status: 200, body: sent.body });
    expect(await post(people.hoa, planId, bytes)).toMatchObject({ status: 403 });
  });

  it("a file of more than one table entity comes back whole", async () => {
    const planId = await service.aPublishedPlan();
    const filled = unzipSync(filledForm(await form(planId), answers));
    const noise = new Uint8Array(800_000);
    for (let at = 0, seed = 7; at < noise.length; at += 1)
      noise[at] = (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) >> 16;
    const bytes = zipSync({ ...filled, "xl/media/image1.png": noise }, { level: 0 });
    expect((await post(people.lan, planId, bytes)).status).toBe(201);
    const kept = await service.callForBytes(people.lan, apiPaths.returnFile(planId, half, "so-tu-phap"));
    expect(Buffer.from(kept).equals(Buffer.from(bytes))).toBe(true);
    const large = zipSync({ ...filled, "xl/media/image1.png": new Uint8Array(1_100_000) }, { level: 0 });
    expect(refusalOf(await post(people.lan, planId, large))).toMatchObject({ status: 413, code: "too-large" });
  });

  it("a formula that nobody calculated, on a field, is refused with its cell and the name that the tab has now", async () => {
    const planId = await service.aPublishedPlan();
    const filled = filledForm(await form(planId), { ...answers, "tasks/II.2/percent": { formula: "20+30" } });
    const renamed = editedPart(filled, "xl/workbook.xml", (xml) => xml.replace('name="Báo cáo"', 'name="Sở Tư pháp nộp"'));
    const refused = refusalOf(await post(people.lan, planId, renamed));
    expect(refused).toMatchObject({ status: 422, code: "return-has-problems" });
    expect(refused.problems).toMatchObject([
      { code: "uncalculated-cell", place: { kind: "cell", sheet: "Sở Tư pháp nộp", address: "G10" } },
    ]);
  });

  it("a renamed tab and a thousand rows of her own below the form do no harm; what is left empty is named by its cell", async () => {
    const planId = await service.aPublishedPlan();
    const renamed = editedPart(await form(planId), "xl/workbook.xml", (xml) => xml.replace('name="Báo cáo"', 'name="Trang 1"'));
    const empty = refusalOf(await post(people.lan, planId, renamed));
    expect(empty.problems[0]).toMatchObject({ place: { kind: "cell", sheet: "Trang 1" } });
    const rows = Array.from(
      { length: 1_000 },
      (_, at) => `<row r="${at + 200}"><c r="B${at + 200}" t="inlineStr"><is><t>việc riêng ${at}</t></is></c></row>`,
    ).join("");
    const long = editedPart(filledForm(renamed, answers), "xl/worksheets/sheet1.xml", (xml) =>
      xml.replace("</sheetData>", `${rows}</sheetData>`),
    );
    expect((await post(people.lan, planId, long)).status).toBe(201);
    expect((await headOf(planId)).content.tasks).toHaveLength(2);
  });

  const stampEdits = [
    ["another period's", "period=2026-H1", "period=2026-H2", "other-period"],
    ["another plan's", /plan=plan-\d+/, "plan=khac", "other-plan"],
    ["no return's", "kind=return", "kind=plan", "not-a-return-file"],
    ["an older form's", /form=\w+/, "form=00000000", "older-form"],
  ] as const;
  it.each(stampEdits)("a file whose stamp is %s is refused", async (_, from, to, code) => {
    const planId = await service.aPublishedPlan();
    const parts = unzipSync(await form(planId));
    const strings = parts["xl/sharedStrings.xml"] === undefined ? "xl/worksheets/sheet1.xml" : "xl/sharedStrings.xml";
    const forged = editedPart(await form(planId), strings, (xml) => xml.replace(from, to));
    const refused = refusalOf(await post(people.lan, planId, forged));
    expect(refused).toMatchObject({ status: 422, problems: [{ code, place: null }] });
    expect(refused.title).toBe(refused.problems[0]?.message);
  });

  it("a file whose columns for answers were renamed is refused, not read without them; so is a neighbour's whose title was written over", async () => {
    const planId = await service.aPublishedPlan();
    const filled = filledForm(await form(planId), answers);
    const strings = (from: string, to: string) => editedPart(filled, "xl/sharedStrings.xml", (xml) => xml.replace(from, to));
    expect(refusalOf(await post(people.lan, planId, strings("<t>%</t>", "<t>Tỷ lệ</t>"))).problems).toMatchObject([
      { code: "column-lost", message: expect.stringContaining("“%”") as string, place: { kind: "cell", address: "A5" } },
    ]);
    const over = refusalOf(await post(people.minh, planId, strings(" – SỞ TƯ PHÁP</t>", " – CÔNG AN TỈNH</t>")));
    expect(over.problems).toMatchObject([{ code: "title-of-another", place: { kind: "cell", address: "A2" } }]);
    expect((await post(people.lan, planId, strings(" – SỞ TƯ PHÁP</t>", " – STP</t>"))).status).toBe(201);
  });

  it("damaged in many ways is refused in words or read as it was filled, never as another number (more: npx node test/fuzz/files.ts)", async () => {
    const tried = await triedFiles();
    const faults: string[] = [];
    for (const { agencyId, bytes } of tried.forms)
      for (const one of fc.sample(fileCases(bytes), { seed: 2026, numRuns: 60 })) {
        const { fault } = await tried.tryFile(agencyId, one);
        if (fault !== null) faults.push(`${agencyId}, ${one.name}: ${fault}`);
      }
    expect(faults).toEqual([]);
  });

  it("what is no workbook, a bomb among it, is refused with what to do; links and macros inside are passed by", async () => {
    const planId = await service.aPublishedPlan();
    const refused = refusalOf(await post(people.lan, planId, new TextEncoder().encode("Họ tên;Số liệu")));
    expect(refused).toMatchObject({ status: 422, problems: [{ code: "unreadable-workbook-not-a-zip" }] });
    const filled = unzipSync(filledForm(await form(planId), answers));
    const bomb = zipSync({ ...filled, "xl/worksheets/sheet1.xml": new Uint8Array(60_000_000) }, { level: 6 });
    expect(refusalOf(await post(people.lan, planId, bomb))).toMatchObject({
      status: 422,
      problems: [{ code: "unreadable-workbook-too-large" }],
    });
    const active = zipSync({
      ...filled,
      "xl/vbaProject.bin": new Uint8Array([1, 2, 3]),
      "xl/externalLinks/externalLink1.xml": new TextEncoder().encode("<externalLink/>"),
    });
    expect((await post(people.lan, planId, active)).status).toBe(201);
  });

  it("a file drawn from a revision that somebody has replaced is refused, unless its sender has seen the newer one", async () => {
    const planId = await service.aPublishedPlan();
    const bytes = filledForm(await form(planId), answers);
    await post(people.lan, planId, bytes);
    const other = filledForm(bytes, { "tasks/II.1/result": "Bản khác" });
    const refused = refusalOf(await post(people.lan, planId, other));
    expect(refused).toMatchObject({ status: 412, code: "newer-return", head: { revision: 1 } });
    expect(await post(people.lan, planId, other, { "if-match": '"r1"' })).toMatchObject({ status: 200, body: { revision: 2 } });
    const drawnAnew = filledForm(await form(planId), { "tasks/II.1/result": "Bản thứ ba" });
    expect(await post(people.lan, planId, drawnAnew)).toMatchObject({ status: 200, body: { revision: 3 } });
    const first = await service.callForBytes(people.lan, `${apiPaths.returnFile(planId, half, "so-tu-phap")}?revision=1`);
    expect(Buffer.from(first).equals(Buffer.from(bytes))).toBe(true);
  });
});
