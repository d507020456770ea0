/** Takes one document at a time to its text. Cancelling ends the recognition at once; what comes late is dropped. */
import { useEffect, useRef, useState } from "react";
import { openDocument } from "../../documents/open-document.ts";
import type { PagePictures } from "../../documents/page-pictures.ts";
import { type Failure, fromOutcome } from "../../failure.ts";
import { failure } from "../../failure.ts";
import { idle, type Intake, type SeenPage, textOfAll, unseen } from "./intake-state.ts";
import { recognizePages } from "./recognize-pages.ts";

/** What is under way; a later one, or leaving, cancels it. */
interface Run {
  cancelled: boolean;
  readonly closers: (() => Promise<void>)[];
}

export function useIntake(onText: (name: string, text: string) => void) {
  const [state, setState] = useState<Intake>(idle);
  const [said, setSaid] = useState<Failure | null>(null);
  const current = useRef<Run | null>(null);

  const leave = () => {
    const run = current.current;
    current.current = null;
    if (run === null) return;
    run.cancelled = true;
    run.closers.forEach((close) => void close().catch(console.error));
  };
  useEffect(() => leave, []);

  /** A defect is said, not thrown: what was typed in the pane stays. */
  const guard = (run: Run, name: string, work: () => Promise<void>) =>
    void work().catch((error: unknown) => {
      if (run.cancelled) return;
      console.error(error);
      leave();
      setState(idle);
      setSaid(unreadable(name));
    });
  const begin = (): Run => {
    leave();
    setSaid(null);
    return (current.current = { cancelled: false, closers: [] });
  };
  const finish = (name: string, text: string) => {
    leave();
    setState(idle);
    onText(name, text);
  };

  const recognize = (run: Run, name: string, pictures: PagePictures) => {
    setState({ kind: "recognizing", name, pages: pictures.pages.map(unseen), at: null, share: 0 });
    guard(run, name, async () => {
      const pages = await recognizePages(pictures, {
        onOpen: (close) => void run.closers.push(close),
        onPage: (pages, at, share) => {
          if (!run.cancelled) setState({ kind: "recognizing", name, pages, at, share });
        },
        isOver: () => run.cancelled,
      });
      if (run.cancelled) return;
      run.closers.splice(0).forEach((close) => void close().catch(console.error));
      setState({ kind: "recognized", name, pages });
    });
  };

  const fromFile = (file: File) => {
    const run = begin();
    const { name } = file;
    setState({ kind: "reading", name, at: 0, of: 0 });
    guard(run, name, async () => {
      const opened = fromOutcome(
        await openDocument(name, new Uint8Array(await file.arrayBuffer()), (at, of) => {
          if (!run.cancelled) setState({ kind: "reading", name, at, of });
        }),
        `Không đọc được tệp ${name}.`,
        "Hãy chọn tệp khác, hoặc dán văn bản vào ô dưới đây.",
      );
      if (opened.ok && opened.value.kind === "pictures") run.closers.push(opened.value.pictures.close);
      if (run.cancelled) return opened.ok && opened.value.kind === "pictures" ? opened.value.pictures.close() : undefined;
      if (!opened.ok) {
        setState(idle);
        setSaid(opened.failure);
      } else if (opened.value.kind === "text") finish(name, opened.value.text);
      else if (opened.value.garbled !== null)
        setState({ kind: "offer", name, garbled: opened.value.garbled, pictures: opened.value.pictures });
      else recognize(run, name, opened.value.pictures);
    });
  };

  const answerOffer = (byPictures: boolean) => {
    const run = current.current;
    if (state.kind !== "offer" || run === null) return;
    if (byPictures) recognize(run, state.name, state.pictures);
    else finish(state.name, state.garbled);
  };
  const edit = (at: number, text: string) => {
    if (state.kind !== "recognized") return;
    const pages = state.pages.map((page, index): SeenPage => (index === at ? { ...page, edited: text } : page));
    setState({ ...state, pages });
  };
  const take = () => state.kind === "recognized" && finish(state.name, textOfAll(state.pages));
  const cancel = () => {
    leave();
    setState(idle);
  };
  return {
    state,
    failure: said,
    fromFile,
    fromPaste: (text: string) => finish("văn bản đã dán", text),
    answerOffer,
    edit,
    take,
    cancel,
  };
}

const unreadable = (name: string) =>
  failure(
    "unreadable-document",
    `Không đọc được tệp ${name}.`,
    "Thử chọn lại; nếu vẫn vậy, mở tệp trên máy, lưu thành .docx hoặc in lại thành PDF rồi chọn bản đó.",
  );
