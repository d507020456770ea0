/** The add-in's ribbon as the manifest describes it: the same actions, words and pictures. */
const buttons = [
  { action: "openPlan", label: "Kế hoạch", icon: "plan" },
  { action: "openReturn", label: "Báo cáo", icon: "return" },
  { action: "openProvince", label: "Toàn tỉnh", icon: "province" },
  { action: "openHelp", label: "Hướng dẫn", icon: "help" },
] as const;

export function makeRibbon(place: HTMLElement, press: (action: string) => void): void {
  place.replaceChildren(
    ...buttons.map(({ action, label, icon }) => {
      const button = document.createElement("button");
      button.type = "button";
      button.id = action;
      const picture = document.createElement("img");
      picture.src = `/pane/${icon}-32.png`;
      picture.alt = "";
      button.append(picture, label);
      button.addEventListener("click", () => press(action));
      return button;
    }),
  );
}
