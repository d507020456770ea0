import { describe, expect, it } from "vitest";
import { sendKeys } from "../../../addin/src/features/returns/send-keys.ts";
import { aReturn } from "../../builders/returns.ts";

const counted = () => {
  let count = 0;
  return sendKeys(() => `key-${++count}`);
};

describe("the key of a sending", () => {
  it("stays the same while the answer is not certain, whatever the order of the fields", () => {
    const keys = counted();
    const content = aReturn();
    expect(keys.keyFor(content)).toBe("key-1");
    expect(keys.keyFor({ ...content, tasks: [...content.tasks].reverse() })).toBe("key-1");
  });

  it("changes with the content", () => {
    const keys = counted();
    keys.keyFor(aReturn());
    expect(keys.keyFor(aReturn("cong-an-tinh", { counts: { "k1.opened": 11 } }))).toBe("key-2");
  });

  it("is new after a certain answer", () => {
    const keys = counted();
    keys.keyFor(aReturn());
    keys.settle();
    expect(keys.keyFor(aReturn())).toBe("key-2");
  });
});
