// @vitest-environment happy-dom
/** What is loaded beside a room's work, while questions change and answers come late. */
import { createElement } from "react";
import { render, unmountComponentAtNode } from "react-dom";
import { afterEach, expect, it } from "vitest";
import { unreachable } from "../../../addin/src/api/service-failure.ts";
import { type Ask, type Beside, useBeside } from "../../../addin/src/api/use-beside.ts";
import { failed, type Reply } from "../../../addin/src/failure.ts";

type Answer = Reply<{ readonly value: string }>;

const place = document.createElement("div");
afterEach(() => void unmountComponentAtNode(place));

/** A question whose answers are given by hand, in any order. */
function byHand(): { readonly ask: Ask<string>; readonly answers: ((answer: Answer) => void)[] } {
  const answers: ((answer: Answer) => void)[] = [];
  return { answers, ask: () => new Promise<Answer>((resolve) => void answers.push(resolve)) };
}

let seen: Beside<string>;
const Room = ({ ask, version }: { readonly ask: Ask<string> | null; readonly version: number }) => {
  seen = useBeside(ask, version);
  return null;
};
/** React looks at effects, and a promise goes on, in turns of their own. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => void setTimeout(resolve));
};
const show = (ask: Ask<string> | null, version = 1): Promise<void> => {
  render(createElement(Room, { ask, version }), place);
  return settled();
};
const reply = (answer: ((answer: Answer) => void) | undefined, said: Answer): Promise<void> => {
  if (answer === undefined) throw new Error("nothing was asked");
  answer(said);
  return settled();
};
const give = (answer: ((answer: Answer) => void) | undefined, value: string): Promise<void> =>
  reply(answer, { ok: true, value: { value } });

it("drops the answer to an earlier question, however late it comes", async () => {
  const [half, year] = [byHand(), byHand()];
  await show(half.ask);
  await show(year.ask);
  expect(seen.value).toBeNull();
  await give(year.answers[0], "the year's");
  await give(half.answers[0], "the half-year's");
  expect(seen.value).toBe("the year's");
});

it("shows nothing of what was asked before, and nothing where there is nothing to ask for", async () => {
  const [half, year] = [byHand(), byHand()];
  await show(half.ask);
  await give(half.answers[0], "the half-year's");
  expect(seen.value).toBe("the half-year's");
  await show(year.ask);
  expect(seen.value).toBeNull();
  await show(null);
  expect(seen.value).toBeNull();
});

it("keeps what stood and says why it is not newer, and goes on when it is asked again", async () => {
  const { ask, answers } = byHand();
  await show(ask);
  await give(answers[0], "old");
  await show(ask, 2);
  await reply(answers[1], failed(unreachable(false)));
  expect(seen).toMatchObject({ value: "old", missed: { code: unreachable(false).code } });
  void seen.again();
  await give(answers[2], "new");
  expect(seen).toMatchObject({ value: "new", missed: null });
});

it("what the service answered to a step stands, though an older loading ends after it", async () => {
  const { ask, answers } = byHand();
  await show(ask);
  seen.put("after the step");
  await give(answers[0], "before the step");
  expect(seen.value).toBe("after the step");
});

it("a step's answer that comes after another question was asked changes nothing", async () => {
  const [half, year] = [byHand(), byHand()];
  await show(half.ask);
  const { put } = seen;
  await show(year.ask);
  await give(year.answers[0], "the year's");
  put("the half-year's");
  await settled();
  expect(seen.value).toBe("the year's");
});
