/** Fluent's theme in the pane's blue, set before the first control is drawn. */
import { loadTheme } from "office-ui-fabric-react/lib/Styling.js";

export const loadPaneTheme = (): void =>
  void loadTheme({
    palette: {
      themePrimary: "#0f6cbd",
      themeDark: "#115ea3",
      themeDarkAlt: "#115ea3",
      themeDarker: "#0c3b5e",
      neutralPrimary: "#1f2937",
    },
    defaultFontStyle: { fontFamily: '"Segoe UI", "Liberation Sans", Arial, sans-serif' },
  });
