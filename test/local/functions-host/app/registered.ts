/** A small app for the functions host: one function for each way in which functions differ. */
import { app } from "@azure/functions";

app.http("echo", {
  methods: ["GET", "PUT"],
  route: "things/{thing}/parts/{part}",
  authLevel: "anonymous",
  handler: async (request) => ({
    headers: { etag: '"1"' },
    jsonBody: {
      method: request.method,
      params: request.params,
      query: request.query.get("q"),
      header: request.headers.get("x-given"),
      body: await request.text(),
    },
  }),
});
app.http("zz-literal", { route: "things/one", handler: () => ({ body: "literal" }) });
app.http("parameter", { route: "things/{thing}", handler: (request) => ({ body: `parameter ${request.params.thing}` }) });
app.http("nothing", { route: "nothing", handler: async () => undefined as never });
app.http("bytes", { route: "bytes", handler: () => ({ body: new Uint8Array([0, 255, 128]) }) });
app.http("throws", {
  route: "throws",
  handler: () => {
    throw new Error("on purpose");
  },
});
app.timer("nightly", { schedule: "0 0 1 * * *", handler: () => undefined });
