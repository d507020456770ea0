/**
 * The police's day with a full province, as they feel it: `node test/walk/run.ts [agencies]`. 200 communes with 60 tasks have
 * reported; some have not, some were sent back, some gave odd figures, some come by file and one of those is wrong. Each step on the
 * screen is timed from the press to what she waits for; pictures go to .matran/pictures/walk-*.png. Ends with 1 where a step failed.
 */
import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { unzipSync } from "fflate";
import { apiPaths } from "../../domain/api/api.ts";
import { reportersOf } from "../../domain/returns/duties.ts";
import { fieldCells } from "../../domain/returns/typed-cells.ts";
import { emptyProvince, samplePeople } from "../../local/samples/people.ts";
import { signedIn } from "../../local/samples/signed-in.ts";
import { buildWeb } from "../../local/start/build-web.ts";
import { startWhole } from "../../local/start/whole.ts";
import { launchBrowser } from "../browser/launch.ts";
import { type MatranPage, openMatran, picture, press, settled, signInAs } from "../browser/matran-page.ts";
import { provincePlan, provinceReturns } from "../bench/files/a-province.ts";
import { filledForm } from "../builders/filled-form.ts";
import { sheetsIn } from "../builders/workbook-bytes.ts";

const agencies = Number(process.argv[2] ?? 200);
const periodId = "2026-H1";
const say = (line: string): void => console.log(line);
const steps: { readonly step: string; readonly seconds: string; readonly "quiet for (s)": string }[] = [];

await buildWeb(say);
const ports = { web: 3460, service: 7531, identity: 7534, storage: 10462 };
const whole = await startWhole({ dataFolder: null, ports, underCoreTools: false, withSamples: false, say: () => undefined });
const browser = await launchBrowser();
try {
  const { plan, left } = await fillProvince();
  const matran = await openMatran(browser, whole.address);
  matran.page.setDefaultTimeout(180_000);
  await walk(matran, plan.agencies.find(({ id }) => left.includes(id))?.id ?? "");
  if (matran.faults.length > 0) throw new Error(matran.faults.join("\n"));
} finally {
  await browser.close();
  await whole.close();
}
say(
  `${agencies} agencies × 60 tasks, Node ${process.version}, ${cpus()[0]?.model ?? "?"} × ${cpus().length}, load ${loadavg()[0]?.toFixed(1)}`,
);
console.table(steps);
process.exit(0);

/** Through the service, as the police enter what came on paper. Says who has not reported. */
async function fillProvince() {
  const police = samplePeople().find(({ province, roles }) => province === emptyProvince && roles.includes("aggregator"));
  const ask = await signedIn(whole.apiBase, whole.identityBase, police?.id ?? "");
  const plan = { ...provincePlan({ agencies, tasks: 60, indicators: 6 }), id: "ke-hoach-lon" };
  await ask("PUT", apiPaths.plan(plan.id), [201], { body: plan, headers: { "if-none-match": "*" } });
  await ask("PUT", apiPaths.period(plan.id, periodId), [201], { body: {} });
  const silent = new Set(reportersOf(plan).filter((_, at) => at % 10 === 3));
  const sent = provinceReturns(plan, periodId).filter(({ content }) => !silent.has(content.agencyId));
  const started = performance.now();
  for (let from = 0; from < sent.length; from += 8)
    await Promise.all(
      sent.slice(from, from + 8).map(async ({ content }, at) => {
        const number = from + at;
        // Every fortieth figure is fifty times what the others give.
        const counts = content.counts.map((each) =>
          number % 40 === 7 && each.answer.kind === "number"
            ? {
                ...each,
                answer: { kind: "number" as const, value: each.answer.value * 50 },
                explanation: "Đã rà soát lại, số tăng do chuyên đề, tăng 50 lần",
              }
            : each,
        );
        const headers = { "if-none-match": "*", "idempotency-key": `walk-${content.agencyId}` };
        const body = { reason: "nhận bản giấy", content: { ...content, counts } };
        await ask("PUT", apiPaths.onBehalf(plan.id, periodId, content.agencyId), [201], { body, headers });
        if (number % 10 === 0) return;
        const decision = number % 17 === 5 ? "send-back" : "accept";
        const reason = decision === "accept" ? null : "Chưa nêu số văn bản";
        await ask("PUT", apiPaths.decision(plan.id, periodId, content.agencyId), [200], {
          body: { decision, revision: 1, reason },
        });
      }),
    );
  say(
    `${sent.length} returns in ${Math.round((performance.now() - started) / 1_000)} s; ${silent.size} agencies have not reported`,
  );
  return { plan, left: [...silent] };
}

async function walk(matran: MatranPage, silentAgency: string): Promise<void> {
  const { page, pane } = matran;
  /** `quiet`: how long it took until the pane showed anything of it. */
  const step = async (name: string, act: () => Promise<void>, done: () => Promise<unknown>): Promise<void> => {
    const started = performance.now();
    await act();
    const shown = pane
      .getByRole("progressbar")
      .or(pane.getByRole("status"))
      .first()
      .waitFor()
      .then(() => performance.now());
    await done();
    const seconds = ((performance.now() - started) / 1_000).toFixed(2);
    const quiet = ((Math.min(await shown, performance.now()) - started) / 1_000).toFixed(2);
    steps.push({ step: name, seconds, "quiet for (s)": quiet });
    await picture(matran, `walk-${steps.length}`);
  };
  const says = (words: string | RegExp) => () => pane.getByText(words).first().waitFor();
  const download = async (button: string, name: string): Promise<Uint8Array> => {
    let bytes = new Uint8Array();
    const coming = page.waitForEvent("download");
    await step(
      name,
      () => press(matran, button),
      async () => {
        bytes = new Uint8Array(readFileSync(await (await coming).path()));
      },
    );
    say(`  ${name}: ${Math.round(bytes.length / 1024)} KB`);
    return bytes;
  };

  await signInAs(matran, { province: emptyProvince, role: "aggregator" });
  await step(
    "open the room",
    () => pane.getByRole("tab", { name: "Toàn tỉnh" }).click(),
    () => pane.getByRole("article").first().waitFor(),
  );
  await settled(matran);
  const all = pane.getByRole("button", { name: /Tiếp nhận tất cả \(/ });
  await step("accept what waits", () => all.click(), says(/Đã tiếp nhận \d+ báo cáo/));
  await step("merge and draw", () => press(matran, "Tổng hợp"), says(/Đã vẽ các trang/));
  const card = pane.getByRole("article").first();
  const total = card.getByRole("button", { name: /xem từng cơ quan/ }).first();
  const agency = card.getByRole("button", { name: /tới ô ở trang/ }).first();
  await step(
    "total to agencies",
    () => total.click(),
    () => agency.waitFor(),
  );
  const active = () =>
    page.waitForFunction(
      () => window.matranWorkbench!.univerAPI.getActiveWorkbook()!.getActiveSheet().getSheetName() === "Số liệu",
    );
  await step("agency to its cell", () => agency.click(), active);
  await settled(matran);
  await step("merge again", () => press(matran, "Tổng hợp"), says(/Không có gì thay đổi/));
  await download("Xuất .xlsx", "the province's workbook");
  await download("Báo cáo UBND tỉnh (.docx)", "the report");
  await download("Bản gửi ngoài, chỉ có giá trị (.xlsx)", "the copy for outside");
  await step("the leader's page", () => press(matran, "Trang lãnh đạo"), says(/in ra vừa một tờ A4/));
  const forms = unzipSync(await download("Tải biểu của các cơ quan (.zip)", "all forms"));
  const form = forms[`bao-cao-${silentAgency}-${periodId}.xlsx`] ?? new Uint8Array();
  const cells = fieldCells(sheetsIn(form)[0]?.rows ?? []).map(({ path }) => path);
  const answers = cells.flatMap((path): [string, string | number][] =>
    path.endsWith("/progress") ? [[path, "Đang thực hiện"]] : /^counts\/[^/]+$/.test(path) ? [[path, "Chưa có số liệu"]] : [],
  );
  const files = { "xa nop.xlsx": filledForm(form, Object.fromEntries(answers)), "xa de trong.xlsx": form };
  const chooser = page.waitForEvent("filechooser");
  await press(matran, "Nộp tệp đã điền");
  const chosen = Object.entries(files).map(([name, bytes]) => ({ name, mimeType: "", buffer: Buffer.from(bytes) }));
  const waiting = await chooser;
  await step("hand two files in", () => waiting.setFiles(chosen), says(/Đã nhận 1 tệp\. Còn lỗi 1 tệp/));
}
