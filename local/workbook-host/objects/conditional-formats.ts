/**
 * Range.conditionalFormats, kept as rules of the Univer sheet. Office.js makes a rule in steps (add, then formula, then colours);
 * each step redraws it. What Excel says that Univer says otherwise is kept beside the rule, for reading back.
 */
import { intersection, type Area } from "../grid/area.ts";
import { isProtected } from "../grid/locks.ts";
import { ExcelError, missing } from "../rich-api/excel-error.ts";
import type { HostObject, Place } from "../rich-api/host-object.ts";
import { colour, flag, integer, oneOf, record, text } from "./arguments.ts";
import { isOn } from "./cell-looks.ts";
import { drawnRule, officeRuleOf, rulesOf, type ColourRule, type OfficeRule } from "./colour-rules.ts";
import { areaOf } from "./validation-rules.ts";

const TYPES = ["Custom", "CellValue", "ContainsText"] as const;

export function conditionalFormats(place: Place): HostObject {
  const { sheet, area } = place;
  const here = (): readonly ColourRule[] =>
    rulesOf(sheet).filter(({ ranges }) => ranges.some((range) => intersection(areaOf(range), area) !== null));
  const byId = (id: unknown): HostObject | null => {
    const rule = here().find(({ cfId }) => cfId === id);
    return rule === undefined ? null : conditionalFormat(place, rule.cfId);
  };
  return {
    type: "ConditionalFormatCollection",
    properties: {},
    items: () => here().map(({ cfId }) => conditionalFormat(place, cfId)),
    item: byId,
    methods: {
      Add: (type) => {
        if (isProtected(sheet)) throw new ExcelError("AccessDenied");
        if (!TYPES.includes(type as (typeof TYPES)[number]))
          throw missing("ConditionalFormatCollection", `add("${String(type)}")`);
        const cfId = crypto.randomUUID();
        const office: OfficeRule = { type: oneOf(type, TYPES), look: {} };
        sheet.run("sheet.mutation.add-conditional-rule", { rule: drawnRule(cfId, [sheet.range(area)], false, office) });
        return conditionalFormat(place, cfId);
      },
      ClearAll: () => clearAll(place),
      GetCount: () => here().length,
      GetItem: (id) => byId(id) ?? notFound(),
      GetItemOrNullObject: (id) => byId(id),
      GetItemAt: (index) => byId(here()[integer(index)]?.cfId) ?? notFound(),
    },
  };
}

function notFound(): never {
  throw new ExcelError("ItemNotFound");
}

/** A rule goes when nothing of it is left; a part of it stays where it reaches beyond the area. */
function clearAll({ sheet, area }: Place): void {
  if (isProtected(sheet)) throw new ExcelError("AccessDenied");
  for (const rule of rulesOf(sheet)) {
    if (!rule.ranges.some((range) => intersection(areaOf(range), area) !== null)) continue;
    const rest = rule.ranges.filter((range) => !covers(area, areaOf(range)));
    if (rest.length === 0) sheet.run("sheet.mutation.delete-conditional-rule", { cfId: rule.cfId });
    else sheet.run("sheet.mutation.set-conditional-rule", { rule: { ...rule, ranges: rest } });
  }
}

const covers = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;

function conditionalFormat(place: Place, cfId: string): HostObject {
  const { sheet } = place;
  const rule = () => rulesOf(sheet).find((one) => one.cfId === cfId) ?? notFound();
  const change = (part: Partial<OfficeRule>, stopIfTrue = rule().stopIfTrue) => {
    if (isProtected(sheet)) throw new ExcelError("AccessDenied");
    const next = drawnRule(cfId, rule().ranges, stopIfTrue, { ...officeRuleOf(rule()), ...part });
    sheet.run("sheet.mutation.set-conditional-rule", { rule: next });
  };
  const office = () => officeRuleOf(rule());
  const format = () => conditionalRangeFormat(office, change);
  const only = (type: OfficeRule["type"], make: () => HostObject) => () => (office().type === type ? make() : null);
  const kinds = {
    Custom: () => ({
      type: "CustomConditionalFormat",
      properties: {},
      children: { Format: format, Rule: () => customRule(office, change) },
    }),
    CellValue: () => ruled("CellValueConditionalFormat", office, change, format),
    TextComparison: () => ruled("TextConditionalFormat", office, change, format),
  };
  return {
    type: "ConditionalFormat",
    identity: () => ({ Id: cfId }),
    properties: {
      Id: { read: () => cfId },
      Type: { read: () => office().type },
      Priority: { read: () => rulesOf(sheet).findIndex((one) => one.cfId === cfId) },
      StopIfTrue: { read: () => rule().stopIfTrue, write: (value) => change({}, flag(value)) },
    },
    children: {
      ...kinds,
      CustomOrNullObject: only("Custom", kinds.Custom),
      CellValueOrNullObject: only("CellValue", kinds.CellValue),
      TextComparisonOrNullObject: only("ContainsText", kinds.TextComparison),
    },
    methods: {
      Delete: () => sheet.run("sheet.mutation.delete-conditional-rule", { cfId: rule().cfId }),
      GetRange: () => notYet("getRange"),
    },
  };
}

function notYet(member: string): never {
  throw missing("ConditionalFormat", member);
}

type Change = (part: Partial<OfficeRule>) => void;

const ruled = (type: string, office: () => OfficeRule, change: Change, format: () => HostObject): HostObject => ({
  type,
  properties: { Rule: { read: () => office().condition ?? {}, write: (value) => change({ condition: record(value) }) } },
  children: { Format: format },
});

const customRule = (office: () => OfficeRule, change: Change): HostObject => ({
  type: "ConditionalFormatRule",
  properties: { Formula: { read: () => office().formula ?? "", write: (value) => change({ formula: text(value) }) } },
});

function conditionalRangeFormat(office: () => OfficeRule, change: Change): HostObject {
  const paint = (look: OfficeRule["look"]) => change({ look: { ...office().look, ...look } });
  return {
    type: "ConditionalRangeFormat",
    properties: {},
    children: {
      Fill: () => ({
        type: "ConditionalRangeFill",
        properties: {
          Color: { read: () => office().look.bg?.rgb ?? "", write: (value) => paint({ bg: { rgb: colour(value) } }) },
        },
      }),
      Font: () => ({
        type: "ConditionalRangeFont",
        properties: {
          Color: { read: () => office().look.cl?.rgb ?? "", write: (value) => paint({ cl: { rgb: colour(value) } }) },
          Bold: { read: () => isOn(office().look.bl), write: (value) => paint({ bl: flag(value) ? 1 : 0 }) },
          Italic: { read: () => isOn(office().look.it), write: (value) => paint({ it: flag(value) ? 1 : 0 }) },
        },
      }),
    },
  };
}
