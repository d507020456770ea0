/** A state in a word, coloured; the word alone tells it. */
export const Badge = ({
  kind,
  children,
}: {
  readonly kind: "good" | "warning" | "bad" | "neutral";
  readonly children: string;
}) => <span className={`badge ${kind}`}>{children}</span>;
