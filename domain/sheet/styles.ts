/**
 * How each named look is drawn. Every state also reads in a grey print: the word and the sign carry the meaning, the colour only
 * helps to find it, and words keep a contrast of 4.5 to 1 on every fill.
 */
import type { Style, StyleName } from "./sheet.ts";

const ink = "#1F2937";
const navy = "#1F3A5F";
const framed: Style = { border: true, color: ink, vertical: "center", wrap: true };
const centred: Style = { ...framed, horizontal: "center" };
/** Pale yellow says "type here" in every Matran sheet. */
const input: Style = { ...framed, fill: "#FFFBE6", unlocked: true };

export const styles: Readonly<Record<StyleName, Style>> = {
  plain: { color: ink },
  title: { bold: true, size: 16, color: navy, vertical: "center" },
  subtitle: { size: 11, color: ink, vertical: "center", wrap: true },
  note: { italic: true, size: 10, color: "#4B5563", vertical: "center", wrap: true },
  stamp: { size: 8, color: "#9CA3AF" },

  header: { ...centred, bold: true, color: "#FFFFFF", fill: navy },
  "header-vertical": {
    ...centred,
    bold: true,
    size: 10,
    color: "#FFFFFF",
    fill: navy,
    rotation: 90,
    vertical: "center",
  },
  group: { ...framed, bold: true, color: navy, fill: "#DCE6F2", wrap: false },
  label: { ...framed, bold: true, color: navy, fill: "#EEF3F9" },

  text: framed,
  "text-middle": framed,
  "text-center": centred,
  "strong-left": { ...framed, bold: true, color: navy },
  strong: { ...centred, bold: true, color: navy },
  number: { ...framed, horizontal: "right", format: "#,##0" },
  percent: { ...framed, bold: true, horizontal: "right", format: "0.00%" },
  "change-rate": {
    ...framed,
    bold: true,
    horizontal: "right",
    vertical: "center",
    format: '"tăng "0.00%;"giảm "0.00%;"không đổi"',
  },
  date: { ...centred, format: "dd/mm/yyyy" },
  code: { ...centred, size: 10, color: "#4B5563" },
  change: { ...framed, horizontal: "right", color: "#4B5563", format: "+#,##0;-#,##0;0" },
  points: { ...framed, horizontal: "right", format: "+0.00;-0.00;0.00" },
  total: { ...framed, bold: true, fill: "#DCE6F2", horizontal: "right", format: "#,##0" },
  "total-label": { ...framed, bold: true, color: navy, fill: "#DCE6F2" },
  "total-center": { ...centred, bold: true, fill: "#DCE6F2", format: "#,##0" },

  // Text format: a line that begins with "- " is prose here, never the start of a formula.
  "input-text": { ...input, format: "@" },
  // What grows beyond its row is read from its beginning.
  "input-prose": { ...input, format: "@", vertical: "top" },
  "input-number": { ...input, horizontal: "right", format: "#,##0" },
  "input-date": { ...input, horizontal: "center", format: "dd/mm/yyyy" },
  "input-day": { ...input, horizontal: "center", format: "@" },
  "input-center": { ...input, horizontal: "center" },
  "input-date-left": { ...input, horizontal: "left", format: "dd/mm/yyyy" },
  "input-number-any": { ...input, horizontal: "center", format: "General" },
  "input-code": { ...input, horizontal: "center", format: "@" },

  lead: { ...centred, bold: true, color: "#FFFFFF", fill: "#2F5D94" },
  coordinating: { ...centred, color: navy, fill: "#CFE0F3" },

  good: { ...centred, color: "#14532D", fill: "#D5F0DB" },
  warning: { ...centred, color: "#713F12", fill: "#FDE9A9" },
  bad: { ...centred, bold: true, color: "#7F1D1D", fill: "#F8C9C9" },
  neutral: { ...centred, color: "#4B5563", fill: "#EDEFF2" },
  alert: { ...framed, color: "#713F12", fill: "#FDE9A9" },
};
