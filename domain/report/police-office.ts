/** Who writes: the province's police, under the ministry that is directly above it (Decree 30/2020, Appendix I, 3: the body and the one directly above). */
import { provinceInWords } from "../matrix/province/heading.ts";

export const policeOffice = (province: string | null): { readonly parent: string; readonly issuer: string } => ({
  parent: "Bộ Công an",
  issuer: `Công an ${provinceInWords(province) ?? "tỉnh ……"}`,
});
