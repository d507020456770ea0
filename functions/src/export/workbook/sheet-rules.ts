/** What a sheet lets people do: where they may write, what they may choose, and how a cell shows what it holds. */
import { address, areaAddress, literal } from "../../../../domain/sheet/address.ts";
import type { ColourRule, ListRule, Sheet } from "../../../../domain/sheet/sheet.ts";
import type { Looks } from "./looks.ts";
import { attribute, content } from "./xml.ts";

/** Protected without a password; 0 is what stays allowed. More of it around a form with a person's own place. */
export function protection({ isProtected, isOpenOutside = false }: Sheet): string {
  if (!isProtected) return "";
  const around = isOpenOutside ? ' insertColumns="0" insertRows="0" insertHyperlinks="0"' : "";
  return `<sheetProtection sheet="1"${isOpenOutside ? ' formatCells="0"' : ""} formatColumns="0" formatRows="0"${around} sort="0" autoFilter="0"/>`;
}

export const lists = ({ lists: rules }: Sheet): string =>
  rules.length === 0 ? "" : `<dataValidations count="${rules.length}">${rules.map(list).join("")}</dataValidations>`;

/** Excel holds a prompt to 255 characters and a refusal to 225. */
function list({ area, options, strict, prompt }: ListRule): string {
  const refusal = `errorStyle="${strict ? "stop" : "information"}"`;
  return (
    `<dataValidation type="list" sqref="${areaAddress(area)}" allowBlank="1" showInputMessage="1"${strict ? ' showErrorMessage="1"' : ""}` +
    ` ${refusal} prompt="${attribute(prompt.slice(0, 255))}" errorTitle="Chọn trong danh sách" error="${attribute(prompt.slice(0, 225))}">` +
    `<formula1>${content(literal(options.join(",")))}</formula1></dataValidation>`
  );
}

/** Rules on one area stand together; which goes before which is said by their priority. */
export function colourRules({ colours }: Sheet, looks: Looks): string {
  const byArea = new Map<string, string>();
  for (const [at, rule] of colours.entries()) {
    const area = areaAddress(rule.area);
    const look = `type="expression" priority="${at + 1}" dxfId="${looks.colour(rule.style)}"`;
    const drawn = `<cfRule ${look}><formula>${content(condition(rule))}</formula></cfRule>`;
    byArea.set(area, (byArea.get(area) ?? "") + drawn);
  }
  return [...byArea].map(([area, rules]) => `<conditionalFormatting sqref="${area}">${rules}</conditionalFormatting>`).join("");
}

/** An expression on the first cell of the area: read alike by Excel and LibreOffice, whatever the text holds. */
const condition = (rule: ColourRule): string =>
  rule.kind === "formula" ? rule.formula.replace(/^=/, "") : `${address(rule.area.top, rule.area.left)}=${literal(rule.text)}`;
