/**
 * What the pane may invoke: the context at its start, notices that want no answer, and methods by number.
 *
 *   93  one request of the rich API      75, 76  settings loaded, saved      94  a ribbon action is done
 */
import * as v from "valibot";
import type { WorkbookHost } from "../host.ts";
import { appContext, type Introduction } from "./boot.ts";
import { loadSettings, saveSettings, settingTexts } from "./document-settings.ts";
import type { Envelope } from "./envelope.ts";
import { faults } from "./faults.ts";

const Method = v.object({ DdaMethod: v.object({ DispatchId: v.number() }) });
const RichMethod = v.object({ ArrayData: v.array(v.unknown()) });
const MethodNumber = { loadSettings: 75, saveSettings: 76, richApi: 93, actionDone: 94 } as const;
/** Where the request's text stands among the arguments of a rich API call. */
const BODY = 4;
const UNSUPPORTED = 5000;
const INTERNAL = 5001;

/** `undefined` where no answer is expected. */
export async function invoked(
  host: WorkbookHost,
  introduction: Introduction,
  { _actionName, _data }: Envelope,
): Promise<unknown> {
  if (_actionName === "ContextActivationManager_getAppContextAsync") {
    host.grid.flush();
    return appContext(introduction, host.grid.book.getName(), settingTexts(host.grid));
  }
  if (_actionName === "executeMethod") return { Version: 1, Error: 0, ...(await byNumber(host, _data).catch(defect)) };
  return undefined;
}

/** The pane must get an answer, or it waits for ever; the page's console gets the defect. */
function defect(failure: unknown): object {
  reportError(failure);
  return { Error: INTERNAL };
}

async function byNumber(host: WorkbookHost, data: unknown): Promise<object> {
  const number = v.parse(Method, data).DdaMethod.DispatchId;
  if (number === MethodNumber.richApi) return richApi(host, data);
  if (number === MethodNumber.saveSettings) return saveSettings(host.grid, data);
  if (number === MethodNumber.loadSettings) return loadSettings(host.grid);
  if (number === MethodNumber.actionDone) return {};
  console.error(`Matran's Excel host has no method ${number} yet`);
  return { Error: UNSUPPORTED };
}

async function richApi(host: WorkbookHost, data: unknown): Promise<object> {
  const text = v.parse(v.string(), v.parse(RichMethod, data).ArrayData[BODY]);
  const answer = await host.answer(text);
  if (answer.fault !== null) return { Error: faults[answer.fault].wire };
  if (answer.error?.Code === "NotImplemented") console.error(answer.error.Message);
  return { Data: [200, [], answer.text] };
}
