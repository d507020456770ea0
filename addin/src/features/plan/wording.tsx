import { wordDiff } from "../../../../domain/plan/versions/word-diff.ts";

/** One wording turned into the other: what goes is struck out, what comes is underlined, and both are said to a screen reader. */
export const Wording = ({ before, after }: { readonly before: string; readonly after: string }) => (
  <p className="small wording">
    {wordDiff(before, after).map(({ kind, text }, at) =>
      kind === "stays" ? (
        <span key={at}>{text} </span>
      ) : kind === "goes" ? (
        <del key={at}>
          <span className="unseen">bỏ: </span>
          {text}{" "}
        </del>
      ) : (
        <ins key={at}>
          <span className="unseen">thêm: </span>
          {text}{" "}
        </ins>
      ),
    )}
  </p>
);
