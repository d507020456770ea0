/** One call of one function, in the order of the real worker: arguments, hooks before, the function, hooks after, response. */
import { randomUUID } from "node:crypto";
import type { CoreLog } from "./core-module.ts";
import type { App, Registered, RpcHttp } from "./registration.ts";

export interface HttpInput {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly params: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Resolves to null for a function that returned nothing; rejects when the function threw. */
export const invokeHttp = (app: App, registered: Registered, input: HttpInput, log: CoreLog): Promise<RpcHttp | null> =>
  invoke(app, registered, httpTriggerData(registered.metadata, input), log);

/** Fires a timer as the clock would; rejects when the function threw. */
export async function invokeTimer(app: App, registered: Registered, log: CoreLog): Promise<void> {
  const name = triggerName(registered.metadata, "timerTrigger");
  const timer = { isPastDue: false, schedule: { adjustForDST: false }, scheduleStatus: null };
  await invoke(app, registered, { name, data: { json: JSON.stringify(timer) } }, log);
}

async function invoke(app: App, { metadata, callback }: Registered, trigger: unknown, log: CoreLog): Promise<RpcHttp | null> {
  if (app.model === null) throw new Error("the app set no programming model");
  const invocationId = randomUUID();
  const coreContext = {
    invocationId,
    metadata,
    state: "",
    request: { invocationId, inputData: [trigger] },
    log,
  };
  const model = app.model.getInvocationModel(coreContext);
  const { context, inputs } = await model.getArguments();

  coreContext.state = "preInvocationHooks";
  const hookData = {};
  const before = { inputs, functionCallback: callback, invocationContext: context, hookData };
  for (const hook of app.hooks.preInvocation) await hook(before);

  coreContext.state = "invocation";
  const after: Record<string, unknown> = {
    inputs: before.inputs,
    result: null,
    error: null,
    invocationContext: context,
    hookData,
  };
  try {
    after.result = await model.invokeFunction(context, before.inputs, before.functionCallback);
  } catch (cause) {
    after.error = cause;
  }
  coreContext.state = "postInvocationHooks";
  for (const hook of app.hooks.postInvocation) await hook(after);
  if (after.error !== null) throw asError(after.error);
  const response = await model.getResponse(context, after.result);
  return response.returnValue?.http ?? null;
}

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(`thrown: ${String(thrown)}`));

const nullable = (map: Readonly<Record<string, string>>): Record<string, { value: string }> =>
  Object.fromEntries(Object.entries(map).map(([name, value]) => [name, { value }]));

const triggerName = ({ bindings }: Registered["metadata"], type: string): string | undefined =>
  Object.entries(bindings).find(([, binding]) => binding.type === type)?.[0];

function httpTriggerData(metadata: Registered["metadata"], input: HttpInput): unknown {
  const name = triggerName(metadata, "httpTrigger");
  const { method, url, headers, query, params, body } = input;
  const http = {
    method,
    url,
    nullableHeaders: nullable(headers),
    nullableQuery: nullable(query),
    nullableParams: nullable(params),
    body: { bytes: body },
  };
  return { name, data: { http } };
}
