/** A labelled field: for a few lines of text, or (`short`) for a word or two. */
import { TextField } from "office-ui-fabric-react/lib/TextField.js";

interface TextBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly short?: boolean;
  /** Takes the keyboard as it appears. */
  readonly focused?: boolean;
}

export const TextBox = ({ label, value, onChange, short = false, focused = false }: TextBoxProps) => (
  <TextField
    label={label}
    value={value}
    autoFocus={focused}
    {...(short ? {} : { multiline: true, autoAdjustHeight: true, rows: 2 })}
    onChange={(_, next) => onChange(next ?? "")}
  />
);
