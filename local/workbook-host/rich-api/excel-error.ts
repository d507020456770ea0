/** An error as Excel answers it: the add-in sees `OfficeExtension.Error` with this code. Codes and sentences are Excel's. */
export type ExcelErrorCode = keyof typeof MESSAGES;

const MESSAGES = {
  AccessDenied: "You cannot perform the requested operation.",
  GeneralException: "There was an internal error while processing the request.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidObjectPath: "The object path isn't working for what you're trying to do.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
} as const;

export class ExcelError extends Error {
  readonly code: ExcelErrorCode;

  constructor(code: ExcelErrorCode, message: string = MESSAGES[code]) {
    super(message);
    this.name = "ExcelError";
    this.code = code;
  }
}

/** A member of Office.js that the host has not learnt yet: said by name, so that the host grows with what the add-in uses. */
export const missing = (type: string, member: string): ExcelError =>
  new ExcelError("NotImplemented", `Matran's Excel host has no ${type}.${member} yet`);
