/** A labelled field for a few lines of text. */
import { TextField } from "office-ui-fabric-react/lib/TextField.js";

interface TextBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export const TextBox = ({ label, value, onChange }: TextBoxProps) => (
  <TextField label={label} value={value} multiline autoAdjustHeight rows={2} onChange={(_, next) => onChange(next ?? "")} />
);
