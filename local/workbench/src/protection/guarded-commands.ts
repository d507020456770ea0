/**
 * What a command of the grid needs on a protected sheet:
 *
 *   contents     every cell that it changes is unlocked
 *   allow…       the protection allows it, by Office.js's word for it
 *   never        a protected sheet does not allow it at all
 *
 * Commands that are not named only look or move about.
 */
export type Need = "contents" | "never" | `allow${string}`;

export function needOf(command: string): Need | null {
  const name = /^(?:sheets?|univer)(?:-formula)?\.command\.(.*)$/.exec(command)?.[1];
  return name === undefined ? null : (needs.find(([pattern]) => pattern.test(name))?.[1] ?? null);
}

const needs: readonly (readonly [RegExp, Need])[] = [
  [/^(set-range-values|clear-selection-content|auto-clear-content|cut|copy-down|copy-right|refill|quick-sum)$/, "contents"],
  [
    /^(text-to-number|toggle-cell-checkbox|auto-fill|move-range|paste(-value|-formula|-by-short-key)?|optional-paste)$/,
    "contents",
  ],
  [/^(clear-selection-all|reorder-range|split-text-to-columns|apply-format-painter|paste-besides-border)$/, "contents"],
  [/^(insert|delete)-range-move-/, "never"],
  [/^(add-worksheet-merge|remove-worksheet-merge|move-rows|move-cols)/, "never"],
  [/^(addDataValidation|remove-all-data-validation|update-data-validation|remove-data-validation|updateDataValidation)/, "never"],
  [/^insert-(multi-)?rows?-/, "allowInsertRows"],
  [/^insert-(multi-)?cols?-/, "allowInsertColumns"],
  [/^remove-row-/, "allowDeleteRows"],
  [/^remove-col-/, "allowDeleteColumns"],
  [
    /^(set-row-height|delta-row-height|set-row-is-auto-height|set-rows-hidden|hide-row|set-(selected|specific)-rows-visible)/,
    "allowFormatRows",
  ],
  [
    /^(set-worksheet-col-width|delta-column-width|set-col-(is-)?auto-width|set-col-hidden|hide-col|set-selected-cols|set-col-visible)/,
    "allowFormatColumns",
  ],
  [/^(smart-toggle-filter|remove-sheet-filter|set-filter-range)$/, "never"],
  [/^(set-filter-criteria|clear-filter-criteria|re-calc-filter)$/, "allowAutoFilter"],
  [
    /^(set-style|set-bold|set-italic|set-underline|set-stroke|set-overline|set-font-|set-text-|set-border|set-background-color)/,
    "allowFormatCells",
  ],
  [
    /^(reset-|set-horizontal-|set-vertical-|set-range-(bold|italic|font|stroke|sub|super|text|under)|numfmt\.|paste-format)/,
    "allowFormatCells",
  ],
  [/^(clear-selection-format|.*conditional-rule|.*range-theme-style)$/, "allowFormatCells"],
];
