import type { IWorkbookData } from "@univerjs/core";
import { emptyWorkbook } from "./grid/empty-workbook.ts";
import type { OpenWorkbook } from "./open-workbook.ts";
import { showMessage } from "./page/message.ts";
import { ask } from "./page/question.ts";
import { snapshotOf } from "./xlsx/open-xlsx.ts";
import { xlsxOf } from "./xlsx/write-xlsx.ts";

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** New, open, download. None of them loses work: what is in no file yet is asked about, what cannot be read changes nothing. */
export function connectFileActions(workbook: OpenWorkbook, replaced: () => void): void {
  const picker = document.getElementById("xlsx-file") as HTMLInputElement;
  const replace = (snapshot: Partial<IWorkbookData>): void => {
    workbook.replace(snapshot);
    replaced();
  };
  onClick("new-workbook", async () => {
    if (await mayLose(workbook)) replace(emptyWorkbook(crypto.randomUUID()));
  });
  onClick("open-xlsx", () => picker.click());
  onClick("download-xlsx", async () => {
    const snapshot = workbook.snapshot;
    download(new Blob([new Uint8Array(await xlsxOf(snapshot))], { type: xlsxType }), `${snapshot.name}.xlsx`);
    workbook.markSaved();
  });
  picker.addEventListener("change", () => {
    const file = picker.files?.[0];
    if (file !== undefined) run(openFile(file));
    picker.value = "";
  });

  async function openFile(file: File): Promise<void> {
    const opened = await snapshotOf(new Uint8Array(await file.arrayBuffer()), file.name, crypto.randomUUID());
    if (!opened.ok) return showMessage(opened.problems.map(({ message }) => message).join(" "), "bad");
    if (await mayLose(workbook)) replace(opened.value);
  }
}

function onClick(id: string, action: () => unknown): void {
  document.getElementById(id)!.addEventListener("click", () => run(action()));
}

/** Anything that fails here is a defect; the person is told, and the console has the whole of it. */
function run(work: unknown): void {
  Promise.resolve(work).catch((error: unknown) => {
    showMessage("Việc vừa rồi không làm được; sổ đang mở vẫn còn nguyên.", "bad");
    reportError(error);
  });
}

async function mayLose(workbook: OpenWorkbook): Promise<boolean> {
  if (!workbook.isUnsaved) return true;
  return ask({
    title: "Sổ đang mở chưa được tải về",
    text: "Những thay đổi từ lần tải về gần nhất sẽ mất khi mở sổ khác. Muốn giữ lại, hãy quay lại và chọn “Tải về .xlsx” trước.",
    yes: "Bỏ thay đổi và tiếp tục",
  });
}

function download(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
