/**
 * What the pane and the service say to each other, decoded on both sides by the same schemas. One resource, one path,
 * made here and nowhere else; the service registers the same paths with {placeholders}.
 *
 *   me, directory, contacts          who am I, whom do I know, whom do I call
 *   people, directory-change, audit-verification    kept by the administrator
 *   plans/{plan}                     what has to be done
 *   plans/{plan}/periods/{period}    by when
 *     …/returns/{agency}             what one agency says          (reporter writes, If-Match)
 *     …/decisions/{agency}           what the police answer        (aggregator)
 *     …/wanted-back/{agency}         the agency asks for its accepted return   (reporter)
 *     …/approvals/{agency}           what its own second person says (approver)
 *     …/on-behalf, …/extensions, …/exclusions, …/corrections/{agency}, …/closing, …/reminders, …/reminder-letter   (aggregator)
 *     …/inquiries, …/inquiries/{agency}    what a leader or the police ask it to explain (leader, aggregator)
 *     …/explanations/{agency}        what it answers               (reporter)
 *     …/forms, …/forms/{agency}      workbooks to fill without the pane
 *     …/files, …/files/{agency}      a filled workbook goes in; the one that came, as it came
 *     …/chase, …/audit               who owes what, who did what   (aggregator, leader)
 *     …/merge, …/outliers, …/export, …/report, …/packets    what the province looks like  (aggregator, leader)
 *   plans/{plan}/last-return/{agency}?before={period}   what the agency said last time
 *
 * A refusal is always a `ProblemAnswer` with a stable `code`; nothing else is ever matched on.
 */
export * from "./account.ts";
export * from "./chase.ts";
export * from "./plans.ts";
export * from "./returns.ts";
export * from "./merge.ts";
export * from "./workflow.ts";
export * from "./problem-answer.ts";
export * from "./paths.ts";
