/** One of a few: a labelled drop-down under its field, also in a narrow pane. Long options and the chosen one are read whole. */
import { Dropdown, type IDropdownStyles } from "office-ui-fabric-react/lib/Dropdown.js";
import { ResponsiveMode } from "office-ui-fabric-react/lib/ResponsiveMode.js";

const lines = { height: "auto", whiteSpace: "normal", lineHeight: "1.35", paddingTop: 5, paddingBottom: 5 } as const;
const looks: Partial<IDropdownStyles> = {
  title: { ...lines, minHeight: 32 },
  dropdownItem: { ...lines, minHeight: 36 },
  dropdownItemSelected: { ...lines, minHeight: 36 },
  dropdownOptionText: { whiteSpace: "normal" },
};

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
    responsiveMode={ResponsiveMode.large}
    styles={looks}
    onChange={(_, option) => {
      if (option !== undefined) onChoose(String(option.key));
    }}
  />
);
