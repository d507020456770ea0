/** What stays allowed on a protected sheet: making rows and columns fit, sorting and filtering what is unlocked. */
export const sheetProtection = {
  allowFormatColumns: true,
  allowFormatRows: true,
  allowAutoFilter: true,
  allowSort: true,
} as const;

/** On a form that has her own place around it: rows of her own, colours and notes too. */
export const openProtection = {
  ...sheetProtection,
  allowFormatCells: true,
  allowInsertRows: true,
  allowInsertColumns: true,
  allowInsertHyperlinks: true,
  allowEditObjects: true,
} as const;

export const protectionOf = ({ isOpenOutside = false }: { readonly isOpenOutside?: boolean }) =>
  isOpenOutside ? openProtection : sheetProtection;
