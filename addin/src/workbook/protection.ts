/** What stays allowed on a protected sheet: making rows and columns fit, sorting and filtering what is unlocked. */
export const sheetProtection = {
  allowFormatColumns: true,
  allowFormatRows: true,
  allowAutoFilter: true,
  allowSort: true,
} as const;
