import type { OpenWorkbook } from "../open-workbook.ts";

/** Shows which workbook is open and whether a file holds it. */
export function showState({ snapshot, isUnsaved }: OpenWorkbook): void {
  document.getElementById("workbook-name")!.textContent = snapshot.name;
  document.getElementById("saved")!.textContent = isUnsaved ? "Có thay đổi chưa tải về" : "";
  document.title = `${snapshot.name} – Matran`;
}
