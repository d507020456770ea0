/** Lists to choose from, colours by content, and names. */
import { areaAddress } from "../../../domain/sheet/address.ts";
import type { ColourRule, ListRule, Sheet } from "../../../domain/sheet/sheet.ts";
import { styles } from "../../../domain/sheet/styles.ts";

export function drawRules(context: Excel.RequestContext, target: Excel.Worksheet, sheet: Sheet): void {
  sheet.lists.forEach((list) => drawList(target, list));
  sheet.colours.forEach((rule) => drawColour(target, rule));
  sheet.names.forEach(({ name, area }) => context.workbook.names.add(name, target.getRange(areaAddress(area))));
}

/** Excel refuses longer texts. */
const longest = { alert: 225, prompt: 255 } as const;

/** Where other values are let through, Excel stays silent: a number typed beside "Không áp dụng" is no mistake to ask back about. */
function drawList(target: Excel.Worksheet, { area, options, strict, prompt }: ListRule): void {
  const validation = target.getRange(areaAddress(area)).dataValidation;
  validation.rule = { list: { inCellDropDown: true, source: options.join(",") } };
  validation.errorAlert = {
    title: "Chưa đúng danh sách",
    message: prompt.slice(0, longest.alert),
    showAlert: strict,
    style: strict ? "Stop" : "Information",
  };
  validation.prompt = { title: "Chọn từ danh sách", message: prompt.slice(0, longest.prompt), showPrompt: true };
}

function drawColour(target: Excel.Worksheet, rule: ColourRule): void {
  const formats = target.getRange(areaAddress(rule.area)).conditionalFormats;
  const style = styles[rule.style];
  if (rule.kind === "formula") {
    const { custom } = formats.add("Custom");
    custom.rule.formula = rule.formula;
    paint(custom.format, style);
  } else {
    const { cellValue } = formats.add("CellValue");
    paint(cellValue.format, style);
    cellValue.rule = { formula1: `="${rule.text.replaceAll('"', '""')}"`, operator: "EqualTo" };
  }
}

function paint(
  format: Excel.ConditionalRangeFormat,
  style: { readonly color?: string; readonly fill?: string; readonly bold?: boolean },
): void {
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.bold === true) format.font.bold = true;
}
