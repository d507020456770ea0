/**
 * What Azure Functions Core Tools and the Functions host ask of an app of programming model v4, as far as it can be held without them:
 * the files that they read, and what `@azure/functions` tells them of each function. That they really start it is not shown here.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { apiPaths } from "../../domain/api/paths.ts";
import { optionalSettings, settingNames } from "../../functions/src/config.ts";
import { routes } from "../../functions/src/http/routes.ts";
import { servicePackage } from "../../local/deploy/service-files.ts";

const root = join(import.meta.dirname, "../..");
const BindingSchema = v.object({
  type: v.string(),
  direction: v.picklist(["in", "out"]),
  authLevel: v.optional(v.string()),
  methods: v.optional(v.array(v.string())),
  route: v.optional(v.string()),
  schedule: v.optional(v.string()),
});
const FunctionsSchema = v.array(v.object({ name: v.string(), bindings: v.record(v.string(), BindingSchema) }));

/** The sample's settings, with which `func start` would run it. */
const sampleSettings = () =>
  v.parse(
    v.object({ IsEncrypted: v.literal(false), Values: v.record(v.string(), v.string()) }),
    JSON.parse(readFileSync(join(root, "functions/local.settings.sample.json"), "utf8")),
  ).Values;

const registered = (() => {
  let found: v.InferOutput<typeof FunctionsSchema> | null = null;
  return () => {
    if (found !== null) return found;
    const module = join(import.meta.dirname, "functions-host/print-functions.ts");
    const { stdout, stderr } = spawnSync(process.execPath, [module], {
      env: { ...process.env, ...sampleSettings() },
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    found = v.parse(v.pipe(v.string(), v.parseJson(), FunctionsSchema), stdout);
    return found;
  };
})();
const bindingsOf = (type: string) =>
  registered().flatMap(({ name, bindings }) =>
    Object.values(bindings)
      .filter((binding) => binding.type === type)
      .map((binding) => ({ ...binding, name })),
  );

describe("the app as Core Tools find it", () => {
  it("has a host.json of version 2.0 whose prefix is the one that the pane calls, and asks for no extension bundle", () => {
    const host: unknown = JSON.parse(readFileSync(join(root, "functions/host.json"), "utf8"));
    const schema = v.strictObject({
      version: v.literal("2.0"),
      extensions: v.strictObject({ http: v.strictObject({ routePrefix: v.literal("api") }) }),
      logging: v.strictObject({ logLevel: v.record(v.string(), v.string()) }),
    });
    expect(v.safeParse(schema, host).issues).toBeUndefined();
    // HTTP and timers are the host's own; any other trigger would need the bundle that host.json does not name.
    const triggers = registered().flatMap(({ bindings }) => Object.values(bindings).map(({ type }) => type));
    expect([...new Set(triggers)].sort()).toEqual(["http", "httpTrigger", "timerTrigger"]);
  });

  it("has a package.json whose main names the compiled bindings, all of them and nothing else", () => {
    const { type, main } = v.parse(v.strictObject({ type: v.string(), main: v.string() }), JSON.parse(servicePackage));
    expect(type).toBe("module");
    expect(main).toBe("dist/functions/src/functions/*.js");
    const library = readFileSync(join(root, "node_modules/@azure/functions/package.json"), "utf8");
    expect(v.parse(v.object({ version: v.string() }), JSON.parse(library)).version).toMatch(/^4\./);
  });

  it("names every setting without which it does not start, the worker's and the host's storage among them", () => {
    const { FUNCTIONS_WORKER_RUNTIME, AzureWebJobsStorage, ...own } = sampleSettings();
    expect(FUNCTIONS_WORKER_RUNTIME).toBe("node");
    // The host keeps the timer's lease and its last run there.
    expect(AzureWebJobsStorage).not.toBe("");
    expect(Object.keys(own).sort()).toEqual(Object.values(settingNames).sort());
    expect(Object.keys(own)).not.toContain(optionalSettings.outbox);
  });

  it("registers each route as a function with a lawful name and one trigger, open to the host because the service asks for tokens", () => {
    const names = registered().map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z][\w-]{0,126}$/);
    const triggers = bindingsOf("httpTrigger");
    expect(triggers.map(({ name }) => name).sort()).toEqual(routes.map(({ name }) => name).sort());
    for (const { name, direction, authLevel, methods, route } of triggers) {
      const said = routes.find((one) => one.name === name);
      expect({ direction, authLevel, methods, route }).toEqual({
        direction: "in",
        authLevel: "anonymous",
        methods: [said?.method],
        route: said?.path,
      });
      // "admin" and "runtime" are the host's own; a leading slash would be doubled by the prefix.
      expect(route).not.toMatch(/^(?:\/|api\/|admin\b|runtime\b)/);
    }
    for (const { bindings } of registered())
      expect(Object.values(bindings).filter(({ type }) => type.endsWith("Trigger"))).toHaveLength(1);
    expect(bindingsOf("http").every(({ direction }) => direction === "out")).toBe(true);
    expect(Object.values(apiPaths).every((path) => typeof path === "function" || !path.startsWith("/"))).toBe(true);
  });

  it("registers the clock with the six fields that the host's timers take", () => {
    const timers = bindingsOf("timerTrigger");
    expect(timers).toHaveLength(1);
    expect(timers[0]?.schedule?.split(" ")).toHaveLength(6);
  });
});
