/** What Office.js asks for when it starts: who the host is (from the frame's name), and the context of the add-in. */
import { type RequirementSets, requirementMatrix } from "./requirement-sets.ts";

export interface Introduction {
  readonly conversationId: string;
  readonly controlId: string;
  readonly locale: string;
  /** Origin of the page that plays Excel. */
  readonly origin: string;
  readonly sets: RequirementSets;
}

/** Flag 1: a shared runtime, so that ribbon actions run in the pane. */
const SHARED_RUNTIME = 1;
const EXCEL_ON_THE_WEB = 16;

export const frameName = ({ conversationId, controlId, locale, origin }: Introduction): string =>
  JSON.stringify({
    baseFrameName: "matran-pane",
    hostInfo: `Excel$Web$16.00$${locale}$${conversationId}$$$${SHARED_RUNTIME}`,
    xdmInfo: `${conversationId}|${controlId}|${origin}`,
    serializerVersion: 1,
    flights: "[]",
  });

export const appContext = (
  { controlId, locale, conversationId, sets }: Introduction,
  workbookName: string,
  settings: readonly (readonly [string, string])[],
) => ({
  _id: controlId,
  _appName: EXCEL_ON_THE_WEB,
  _appVersion: "16.00",
  _appUILocale: locale,
  _dataLocale: locale,
  _docUrl: workbookName,
  _clientMode: 1,
  _settings: settings,
  _reason: 1,
  _osfControlType: 1,
  _eToken: "",
  _correlationId: conversationId,
  _requirementMatrix: requirementMatrix(sets),
});
