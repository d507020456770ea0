/** Registers the service as a host would, without starting anything, and prints what the host was told. */
import { answerCoreModule, registeredApp } from "../../../local/functions-host/core-module.ts";
import { emptyApp } from "../../../local/functions-host/registration.ts";

answerCoreModule(emptyApp(), () => undefined);
await import("../../../functions/src/functions/http.ts");
await import("../../../functions/src/functions/timer.ts");
console.log(JSON.stringify(registeredApp().functions.map(({ metadata }) => metadata)));
