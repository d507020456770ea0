import { expect, it } from "vitest";
import { frameName } from "../../../local/workbook-host/protocol/boot.ts";
import { decodeEnvelope, eventText, reply } from "../../../local/workbook-host/protocol/envelope.ts";
import { isSetSupported, requirementMatrix, requirementSets } from "../../../local/workbook-host/protocol/requirement-sets.ts";

const request = {
  _messageType: 0,
  _actionType: 0,
  _actionName: "executeMethod",
  _conversationId: "c",
  _correlationId: 7,
  _origin: "http://localhost",
  _data: { DdaMethod: { DispatchId: 93 } },
};

it.each([
  "",
  "no json",
  "{}",
  5,
  null,
  JSON.stringify({ ...request, _messageType: 1 }),
  JSON.stringify({ ...request, _correlationId: "7" }),
])("passes over %j, which is no request of Office.js", (data) => expect(decodeEnvelope(data)).toBeNull());

const sets = requirementSets();

it("answers in the envelope of the request, and tells events in that of their registration", () => {
  const envelope = decodeEnvelope(JSON.stringify(request));
  if (envelope === null) throw new Error("not decoded");
  const common = { _messageType: 1, _errorCode: 0, _actionName: "executeMethod", _conversationId: "c", _correlationId: 7 };
  expect(JSON.parse(reply(envelope, "http://host", { Error: 0 }))).toMatchObject({
    ...common,
    _responseType: 0,
    _data: { Error: 0 },
  });
  expect(JSON.parse(eventText(envelope, "http://host", []))).toMatchObject({ ...common, _responseType: 1, _data: [] });
});

it("names the frame so that Office.js knows Excel on the web, its language and whom to answer", () => {
  const name: unknown = JSON.parse(
    frameName({ conversationId: "c", controlId: "k", locale: "vi-VN", origin: "http://localhost:3000", sets }),
  );
  expect(name).toMatchObject({
    hostInfo: "Excel$Web$16.00$vi-VN$c$$$1",
    xdmInfo: "c|k|http://localhost:3000",
    serializerVersion: 1,
  });
});

it.each([
  ["ExcelApi", "1.8", true],
  ["ExcelApi", "1.9", true],
  ["ExcelApi", "1.10", false],
  ["ExcelApiOnline", "1.1", false],
])("says of %s %s: %j, in the matrix and in Node alike", (name, version, expected) => {
  const claimed = (JSON.parse(requirementMatrix(sets)) as Record<string, string>)[name.toLowerCase()];
  expect(isSetSupported(sets, name, version)).toBe(expected);
  expect(claimed !== undefined && isSetSupported(sets, name, claimed)).toBe(name === "ExcelApi");
});
