/** Beside the service's own functions while it is measured: how often it went to storage, printed when it ends. */
import { subscribe } from "node:diagnostics_channel";

let trips = 0;
subscribe("http.client.request.start", () => (trips += 1));
process.on("exit", () => console.log(`trips ${trips}`));
