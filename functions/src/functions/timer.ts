/** The clock of the periods: every hour, ten minutes past, so that a day that begins in Viet Nam is seen whatever the server's zone. */
import { app } from "@azure/functions";
import { advance } from "../main.ts";

app.timer("advance-periods", {
  schedule: "0 10 * * * *",
  handler: async (_timer, context) => {
    context.log(JSON.stringify({ level: "info", timer: "advance-periods", ...(await advance()) }));
  },
});
