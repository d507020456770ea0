/**
 * Our own drawings. Fluent's icons are a font on a CDN that many offices cannot reach, so the names that its controls ask for
 * are registered with these instead.
 */
import { registerIcons } from "office-ui-fabric-react/lib/Styling.js";

const drawing = (path: string) => (
  <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true" focusable="false">
    <path d={path} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
);

const circle = "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13";

export const drawings = {
  chevron: drawing("M3.5 6l4.5 4.5L12.5 6"),
  cancel: drawing("M3.5 3.5l9 9m0-9l-9 9"),
  info: drawing(`${circle}M8 7.25v4M8 4.75v.1`),
  error: drawing(`${circle}M5.5 5.5l5 5m0-5l-5 5`),
  warning: drawing("M8 2L14.5 13.5h-13zM8 6.5v3.25M8 11.6v.1"),
  done: drawing(`${circle}M5 8.25l2.25 2.25L11 6.25`),
  tick: drawing("M3 8.5l3.25 3.25L13 4.5"),
  person: drawing("M8 2.25a2.75 2.75 0 1 0 0 5.5a2.75 2.75 0 1 0 0-5.5M2.75 14c.4-2.9 2.4-4.25 5.25-4.25s4.85 1.35 5.25 4.25"),
  file: drawing("M4 1.75h5.25L12.5 5v9.25H4zM9 2v3.25h3.25"),
  go: drawing("M6 3.5L10.5 8L6 12.5"),
} as const;
export type Drawing = keyof typeof drawings;

export const Icon = ({ of }: { readonly of: Drawing }) => (
  <span className="icon" aria-hidden="true">
    {drawings[of]}
  </span>
);

export const registerOwnIcons = (): void =>
  registerIcons({
    style: { display: "inline-flex", alignItems: "center", justifyContent: "center" },
    icons: {
      ChevronDown: drawings.chevron,
      Cancel: drawings.cancel,
      Clear: drawings.cancel,
      Info: drawings.info,
      ErrorBadge: drawings.error,
      Error: drawings.error,
      Blocked2: drawings.error,
      Warning: drawings.warning,
      Completed: drawings.done,
      CheckMark: drawings.tick,
    },
  });
