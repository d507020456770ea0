/**
 * What the host says it can do. Sets are claimed only as far as the add-in may rely on them: members of a claimed set that the
 * host lacks fail loudly by name, and every member above 1.15 is missing from the library itself. An older or a newer Excel is
 * played by claiming another ExcelApi.
 */
export type RequirementSets = Readonly<Record<string, string>>;

const usual: RequirementSets = {
  ExcelApi: "1.9",
  RichApiRuntime: "1.2",
  SharedRuntime: "1.1",
  Settings: "1.1",
  AddinCommands: "1.1",
  DialogApi: "1.2",
};

export const requirementSets = (excelApi: string = usual["ExcelApi"] ?? "", more: RequirementSets = {}): RequirementSets => ({
  ...usual,
  ExcelApi: excelApi,
  ...more,
});

const parts = (version: string): readonly [number, number] => {
  const [major = "0", minor = "0"] = version.split(".");
  return [Number(major), Number(minor)];
};

export function isSetSupported(sets: RequirementSets, name: string, version = "1.1"): boolean {
  const known = sets[name];
  if (known === undefined) return false;
  const [[major, minor], [wantedMajor, wantedMinor]] = [parts(known), parts(String(version))];
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** As Office.js takes it at start: a JSON text, set names in small letters. */
export const requirementMatrix = (sets: RequirementSets): string =>
  JSON.stringify(Object.fromEntries(Object.entries(sets).map(([name, version]) => [name.toLowerCase(), version])));
