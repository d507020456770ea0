/** A fill-in workbook with its yellow cells filled, by writing into the worksheet's own XML: no add-in and no library of ours. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { fieldCells } from "../../domain/returns/typed-cells.ts";
import { sheetsIn } from "./workbook-bytes.ts";

const sheetPath = "xl/worksheets/sheet1.xml";
const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

const cellXml = (address: string, style: string, value: string | number | { formula: string }): string => {
  const head = `<c r="${address}"${style}`;
  if (typeof value === "number") return `${head}><v>${value}</v></c>`;
  if (typeof value === "string") return `${head} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  return `${head}><f>${escaped(value.formula)}</f></c>`;
};

/** `answers` by field path: "tasks/II.2/progress", "counts/k2.opened". A formula is written as one that nobody has calculated. */
export function filledForm(
  bytes: Uint8Array,
  answers: Readonly<Record<string, string | number | { formula: string }>>,
): Uint8Array {
  const cells = new Map(fieldCells(sheetsIn(bytes)[0]?.rows ?? []).map(({ path, address }) => [path, address]));
  return editedPart(bytes, sheetPath, (xml) =>
    Object.entries(answers).reduce((before, [path, value]) => {
      const address = cells.get(path);
      if (address === undefined) throw new Error(`the form has no ${path}`);
      const cell = new RegExp(`<c r="${address}"([^>]*?)(?:/>|>.*?</c>)`, "s");
      if (!cell.test(before)) throw new Error(`no cell ${address}`);
      return before.replace(cell, (_, attributes: string) => cellXml(address, /\ss="\d+"/.exec(attributes)?.[0] ?? "", value));
    }, xml),
  );
}

/** The same workbook with one part of it rewritten. */
export function editedPart(bytes: Uint8Array, name: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const part = parts[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return zipSync({ ...parts, [name]: strToU8(edit(strFromU8(part))) });
}
