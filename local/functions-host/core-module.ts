/**
 * Answers `require("@azure/functions-core")`, a module that exists only inside Microsoft's worker. `@azure/functions` asks
 * for it once, at its first registration, and falls into a silent test mode when nobody answers: so this comes first.
 */
import Module from "node:module";
import type { App, FunctionCallback, FunctionMetadata, HookCallback, HookName, ProgrammingModel } from "./registration.ts";

export type CoreLog = (level: string, category: string, message: string) => void;

class Disposable {
  readonly #onDispose: () => void;
  constructor(onDispose: () => void) {
    this.#onDispose = onDispose;
  }
  dispose(): void {
    this.#onDispose();
  }
}

/** The library keeps the first module that it was given, so a process has one app at a time behind it. */
let current: { app: App; log: CoreLog } | null = null;

const open = (): { app: App; log: CoreLog } => {
  if (current === null) throw new Error("no functions host is running");
  if (current.app.closed) throw new Error("a function can't be registered after the app has started");
  return current;
};

const core = {
  version: "4.0.0",
  hostVersion: "4.1000.0",
  Disposable,
  registerFunction(metadata: FunctionMetadata, callback: FunctionCallback): Disposable {
    const { app } = open();
    const registered = { metadata, callback };
    app.functions.push(registered);
    return new Disposable(() => void app.functions.splice(app.functions.indexOf(registered), 1));
  },
  registerHook(name: HookName, callback: HookCallback): Disposable {
    const hooks = open().app.hooks[name];
    hooks.push(callback);
    return new Disposable(() => void hooks.splice(hooks.indexOf(callback), 1));
  },
  setProgrammingModel(model: ProgrammingModel): void {
    open().app.model = model;
  },
  getProgrammingModel: (): ProgrammingModel | null => current?.app.model ?? null,
  log: (level: string, category: string, message: string): void => current?.log(level, category, message),
};

export function answerCoreModule(app: App, log: CoreLog): void {
  if (current === null) {
    const usual = Reflect.get(Module.prototype, "require") as (this: Module, id: string) => unknown;
    Module.prototype.require = function answered(this: Module, id: string): unknown {
      return id === "@azure/functions-core" ? core : usual.call(this, id);
    };
  }
  current = { app: { ...app, model: current?.app.model ?? null }, log };
}

/** The app that registered itself through the answered module. */
export function registeredApp(): App {
  return open().app;
}
