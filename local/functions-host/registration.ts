/** What an app tells a functions host: the part of `@azure/functions-core` that `@azure/functions` uses, in our words. */
export interface Binding {
  readonly type: string;
  readonly direction: "in" | "out";
  readonly route?: string;
  readonly methods?: readonly string[];
  /** Of a timer: six fields. */
  readonly schedule?: string;
}

export interface FunctionMetadata {
  readonly name: string;
  readonly bindings: Readonly<Record<string, Binding>>;
}

export type FunctionCallback = (...inputs: unknown[]) => unknown;
export type HookName = "preInvocation" | "postInvocation" | "appStart" | "appTerminate" | "log";
export type HookCallback = (context: Record<string, unknown>) => unknown;

export interface RpcHttp {
  readonly statusCode?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly { readonly name: string; readonly value: string }[];
  readonly body?: { readonly bytes?: Uint8Array; readonly string?: string; readonly json?: string } | null;
}

export interface InvocationModel {
  getArguments(): Promise<{ context: unknown; inputs: unknown[] }>;
  invokeFunction(context: unknown, inputs: unknown[], callback: FunctionCallback): Promise<unknown>;
  getResponse(context: unknown, result: unknown): Promise<{ readonly returnValue?: { readonly http?: RpcHttp } | null }>;
}

export interface ProgrammingModel {
  getCapabilities(capabilities: Record<string, string>): Promise<Record<string, string>>;
  getInvocationModel(coreContext: Record<string, unknown>): InvocationModel;
}

export interface Registered {
  readonly metadata: FunctionMetadata;
  readonly callback: FunctionCallback;
}

/** What one app has registered so far. */
export interface App {
  readonly functions: Registered[];
  readonly hooks: Record<HookName, HookCallback[]>;
  model: ProgrammingModel | null;
  /** Set when the app has started: the real host takes no more registrations then. */
  closed: boolean;
}

export const emptyApp = (): App => ({
  functions: [],
  hooks: { preInvocation: [], postInvocation: [], appStart: [], appTerminate: [], log: [] },
  model: null,
  closed: false,
});
