/** Range.dataValidation, kept as rules of the Univer sheet. A new rule takes its cells out of the older ones. */
import type { ISheetDataValidationRule } from "@univerjs/core";
import { areaAddress, sheetPrefix } from "../grid/address.ts";
import { intersection, without, type Area } from "../grid/area.ts";
import { isProtected } from "../grid/locks.ts";
import { ExcelError } from "../rich-api/excel-error.ts";
import { isHostObject, type HostObject, type Place } from "../rich-api/host-object.ts";
import { flag, formula, oneOf, record, text } from "./arguments.ts";
import { addRule, areaOf, removeRule, rulesOf, updateRule, type Rule } from "./validation-rules.ts";

const KINDS = { wholeNumber: "whole", decimal: "decimal", date: "date", time: "time", textLength: "textLength" } as const;
const TYPES: Readonly<Record<string, string>> = {
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  list: "List",
  custom: "Custom",
};
const STYLES = ["Information", "Stop", "Warning"] as const;

export const dataValidation = (place: Place): HostObject => {
  const rule = () => ruleAt(place);
  return {
    type: "DataValidation",
    properties: {
      Type: { read: () => TYPES[rule()?.type ?? ""] ?? "None" },
      Rule: { read: () => officeRule(rule()), write: (value) => setRule(place, record(value)) },
      ErrorAlert: {
        read: () => errorAlert(rule()),
        write: (value) => {
          const { showAlert, style, title, message } = record(value);
          change(place, {
            showErrorMessage: flag(showAlert),
            errorStyle: STYLES.indexOf(oneOf(style, STYLES)),
            errorTitle: text(title),
            error: text(message),
          });
        },
      },
      Prompt: {
        read: () => ({
          showPrompt: rule()?.showInputMessage ?? true,
          title: rule()?.promptTitle ?? "",
          message: rule()?.prompt ?? "",
        }),
        write: (value) => {
          const { showPrompt, title, message } = record(value);
          change(place, { showInputMessage: flag(showPrompt), promptTitle: text(title), prompt: text(message) });
        },
      },
      IgnoreBlanks: { read: () => rule()?.allowBlank ?? true, write: (value) => change(place, { allowBlank: flag(value) }) },
    },
    methods: { Clear: () => clear(place) },
  };
};

function ruleAt({ sheet, area }: Place): Rule | null {
  return rulesOf(sheet).find(({ ranges }) => ranges.some((range) => intersection(areaOf(range), area) !== null)) ?? null;
}

function officeRule(rule: Rule | null): Record<string, unknown> {
  if (rule === null) return {};
  if (rule.type === "list") return { list: { inCellDropDown: rule.showDropDown ?? true, source: rule.formula1 ?? "" } };
  if (rule.type === "custom") return { custom: { formula: rule.formula1 ?? "" } };
  const kind = Object.entries(KINDS).find(([, type]) => type === rule.type)?.[0] ?? "decimal";
  const operator = rule.operator === undefined ? "Between" : rule.operator.charAt(0).toUpperCase() + rule.operator.slice(1);
  return {
    [kind]: {
      formula1: rule.formula1,
      formula2: rule.formula2,
      operator: operator.replace("OrEqual", "OrEqualTo").replace(/^(Not)?Equal$/, "$1EqualTo"),
    },
  };
}

const errorAlert = (rule: Rule | null) => ({
  showAlert: rule?.showErrorMessage ?? true,
  style: STYLES[rule?.errorStyle ?? 1] ?? "Stop",
  title: rule?.errorTitle ?? "",
  message: rule?.error ?? "",
});

function setRule(place: Place, given: Record<string, unknown>): void {
  clear(place);
  const { sheet, area } = place;
  addRule(sheet, {
    ...univerRule(given),
    uid: crypto.randomUUID(),
    ranges: [sheet.range(area)],
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 1,
  });
}

function univerRule(
  given: Record<string, unknown>,
): Pick<ISheetDataValidationRule, "type" | "formula1" | "formula2" | "operator" | "showDropDown" | "renderMode"> {
  const [kind, body] = Object.entries(given).find(([, value]) => value !== undefined && value !== null) ?? ["", null];
  const rule = record(body);
  if (kind === "list")
    return { type: "list", formula1: listSource(rule["source"]), showDropDown: rule["inCellDropDown"] !== false, renderMode: 1 };
  if (kind === "custom") return { type: "custom", formula1: text(rule["formula"]) };
  const type = KINDS[oneOf(kind, Object.keys(KINDS) as (keyof typeof KINDS)[])];
  const operator = text(rule["operator"]).replace("EqualTo", "Equal");
  const formula2 = rule["formula2"];
  return {
    type,
    operator: (operator.charAt(0).toLowerCase() + operator.slice(1)) as NonNullable<ISheetDataValidationRule["operator"]>,
    formula1: formula(rule["formula1"]),
    ...(formula2 === undefined || formula2 === null ? {} : { formula2: formula(formula2) }),
  };
}

function listSource(source: unknown): string {
  if (isHostObject(source) && source.place !== undefined)
    return `=${sheetPrefix(source.place.sheet.name)}${areaAddress(source.place.area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
  const list = text(source);
  if (!list.startsWith("=") && list.length > 255)
    throw new ExcelError("InvalidArgument", "A list typed into a rule may have 255 characters at most.");
  return list;
}

function change({ sheet, area }: Place, options: Partial<Rule>): void {
  if (isProtected(sheet)) throw new ExcelError("AccessDenied");
  const rule = ruleAt({ sheet, area });
  if (rule === null) throw new ExcelError("InvalidOperation");
  updateRule(sheet, rule, options);
}

/** Cuts the area out of every rule. */
function clear({ sheet, area }: Place): void {
  if (isProtected(sheet)) throw new ExcelError("AccessDenied");
  for (const rule of rulesOf(sheet)) {
    const areas: Area[] = rule.ranges.map(areaOf);
    const rest = areas.flatMap((one) => without(one, area));
    if (rest.length === areas.length && rest.every((one, index) => one === areas[index])) continue;
    removeRule(sheet, rule);
    if (rest.length > 0) addRule(sheet, { ...rule, uid: crypto.randomUUID(), ranges: rest.map((one) => sheet.range(one)) });
  }
}
