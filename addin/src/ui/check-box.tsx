/** Yes or no: a labelled box. */
import { Checkbox } from "office-ui-fabric-react/lib/Checkbox.js";

interface CheckBoxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export const CheckBox = ({ label, checked, onChange }: CheckBoxProps) => (
  <Checkbox label={label} checked={checked} onChange={(_, next) => onChange(next === true)} />
);
