/** One of a few: a labelled drop-down. */
import { Dropdown } from "office-ui-fabric-react/lib/Dropdown.js";

export interface Option {
  readonly key: string;
  readonly text: string;
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  readonly placeholder?: string;
}

export const Choice = ({ label, options, chosen, onChoose, placeholder = "Chọn…" }: ChoiceProps) => (
  <Dropdown
    label={label}
    options={options.map(({ key, text }) => ({ key, text, title: text }))}
    selectedKey={chosen}
    placeholder={options.length === 0 ? "Chưa có" : placeholder}
    disabled={options.length === 0}
    dropdownWidth={0}
    onChange={(_, option) => {
      if (option !== undefined) onChoose(String(option.key));
    }}
  />
);
