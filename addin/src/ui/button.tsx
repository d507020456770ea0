/** A button that always says why it cannot be pressed: the reason stands under it and is read with its name. */
import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button.js";
import { useId } from "./use-id.ts";

export interface ButtonProps {
  readonly children: string;
  readonly onClick: () => void;
  readonly primary?: boolean;
  /** Vietnamese; null or absent: it can be pressed. */
  readonly because?: string | null;
  /** What is read aloud where `children` alone would not tell two buttons apart. */
  readonly says?: string;
  /** The reason is only heard: one of many buttons in a list, under one reason that is shown elsewhere. */
  readonly silent?: boolean;
}

/**
 * The second click of a double click is nobody's wish: by then the work of the first may be done, and another row's button stand in
 * its place. A keyboard's press counts as no click.
 */
const meant =
  (act: () => void) =>
  ({ detail }: { readonly detail: number }): void => {
    if (detail < 2) act();
  };

export function Button({ children, onClick, primary = false, because = null, says, silent = false }: ButtonProps) {
  const reasonId = useId("reason");
  const Kind = primary ? PrimaryButton : DefaultButton;
  return (
    <span className="button">
      <Kind
        text={children}
        {...(says === undefined ? {} : { ariaLabel: says })}
        disabled={because !== null}
        allowDisabledFocus
        onClick={meant(() => (because === null ? onClick() : undefined))}
        {...(because === null ? {} : { "aria-describedby": reasonId, title: because })}
      />
      {because !== null && (
        <span id={reasonId} className={silent ? "unseen" : "reason"}>
          {because}
        </span>
      )}
    </span>
  );
}

/** Looks like a link, does something here. */
export const LinkButton = ({
  children,
  onClick,
  says,
}: {
  readonly children: string;
  readonly onClick: () => void;
  readonly says?: string;
}) => (
  <button type="button" className="link" onClick={meant(onClick)} aria-label={says}>
    {children}
  </button>
);
