/** The buttons of the ribbon, by the ids that manifest.xml names. Each brings the pane to the front in its room. */
export const ribbonActions = ["openPlan", "openReturn", "openProvince", "openHelp"] as const;
export type RibbonAction = (typeof ribbonActions)[number];

export function onRibbon(show: (action: RibbonAction) => void): void {
  for (const action of ribbonActions)
    Office.actions.associate(action, (event?: Partial<Office.AddinCommands.Event>) => {
      show(action);
      // A keyboard shortcut calls without an event.
      void Office.addin.showAsTaskpane().then(() => event?.completed?.());
    });
}
