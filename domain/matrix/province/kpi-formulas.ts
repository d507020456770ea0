/** The formulas of a row of the `KPI` sheet, in functions that every spreadsheet since Excel 2010 knows. */
import { boundsOf, type Bound } from "../../kpi/bounds.ts";
import { isVerdictShown } from "../../kpi/figure.ts";
import { formatCount } from "../../kpi/format.ts";
import type { Indicator } from "../../kpi/indicator.ts";
import type { KpiResult, KpiVerdict } from "../../kpi/kpi.ts";
import { shortfallOf, sideWords } from "../../kpi/shortfall.ts";
import { aboveAllInWords, verdictWords } from "../../kpi/words.ts";
import { literal } from "../../sheet/address.ts";
import { brief } from "../../sheet/words.ts";

/** Addresses: numerator, denominator, figure and verdict on the row itself, the coverage on `Số liệu`. */
export interface KpiPlaces {
  readonly numerator: string;
  readonly denominator: string;
  readonly figure: string;
  readonly verdict: string;
  readonly have: string;
  readonly waiting: string;
}

const say = (verdict: KpiVerdict): string => literal(verdictWords[verdict]);

export function verdictFormula(indicator: Indicator, at: KpiPlaces): string {
  const bounds = boundsOf(indicator);
  const judged = bounds ? `IF(${isMet(bounds, at)},${say("met")},${say("missed")})` : say("no-base");
  const withoutWhole = say(indicator.kind === "change" ? "no-base" : "nothing-arose");
  return `=IF(${at.have}=0,${say("no-data")},IF(${at.denominator}<=0,${withoutWhole},${judged}))`;
}

function isMet(bounds: readonly Bound[], at: Pick<KpiPlaces, "numerator" | "denominator">): string {
  const parts = bounds.map((bound) => within(bound, at));
  return parts.length === 1 ? parts.join("") : `AND(${parts.join(",")})`;
}

function within(
  { side, units, scale, isStrict }: Bound,
  { numerator, denominator }: Pick<KpiPlaces, "numerator" | "denominator">,
): string {
  const sign = side === "least" ? ">" : "<";
  return `${numerator}*${scale}${sign}${isStrict ? "" : "="}${units}*${denominator}`;
}

/** A share of 1, shown as per cent; for a change its sign and size. Empty where nothing can be said. */
export function figureFormula({ kind }: Indicator, { numerator, denominator, verdict }: KpiPlaces): string {
  const rate = kind === "change" ? `(${numerator}-${denominator})/${denominator}` : `${numerator}/${denominator}`;
  return `=IF(OR(${verdict}=${say("met")},${verdict}=${say("missed")}),${rate},"")`;
}

const none = "–";

/** "Còn thiếu 2 vụ": how many more cases would have met the target with this denominator; "Vượt 3 vụ": how many too many. */
export function shortfallFormula(indicator: Indicator, at: KpiPlaces): string {
  const unit = literal(` ${unitOf(indicator)}`);
  const steps = (boundsOf(indicator) ?? []).reduceRight(
    (otherwise, bound) =>
      `IF(${within(bound, at)},${otherwise},${literal(`${wordOf(bound)} `)}&${inThousands(distanceFormula(bound, at))}&${unit})`,
    literal(none),
  );
  return `=IF(${at.verdict}=${say("missed")},${steps},${literal(none)})`;
}

function distanceFormula({ side, units, scale, isStrict }: Bound, { numerator, denominator }: KpiPlaces): string {
  const edge = `${units}*${denominator}/${scale}`;
  if (side === "least") return isStrict ? `INT(${edge})+1-${numerator}` : `ROUNDUP(${edge},0)-${numerator}`;
  return isStrict ? `${numerator}-ROUNDUP(${edge},0)+1` : `${numerator}-INT(${edge})`;
}

export function shortfallInWords(indicator: Indicator, verdict: KpiVerdict, numerator: number, denominator: number): string {
  const short = verdict === "missed" ? shortfallOf(indicator, numerator, denominator) : null;
  return short ? `${sideWords[short.side]} ${formatCount(short.cases)} ${unitOf(indicator)}` : none;
}

/** "12.345" within a text, whatever the spreadsheet's own language puts between thousands. */
export const inThousands = (expression: string): string => `SUBSTITUTE(FIXED(${expression},0),",",".")`;

const wordOf = ({ side }: Bound): string => sideWords[side];
/** Within a formula, whose texts hold 255 characters at most. */
const unitOf = ({ counts, numerator }: Indicator): string => brief(counts.find(({ id }) => id === numerator)?.unit ?? "", 120);

export const coverageFormula = ({ have, waiting }: KpiPlaces): string => `=${have}&"/"&(${have}+${waiting})&" cơ quan"`;

export const provisionalWords = "Tạm tính";
const completeWords = "Đủ số liệu";
export const provisionalFormula = ({ have, waiting }: KpiPlaces): string =>
  `=IF(${have}=0,${literal(none)},IF(${waiting}>0,${literal(provisionalWords)},${literal(completeWords)}))`;

export const provisionalInWords = ({ have, of }: KpiResult["coverage"]): string =>
  have === 0 ? none : have < of ? provisionalWords : completeWords;

const noBase = "Gốc so sánh bằng 0 nên không tính được tăng, giảm.";
const rateOfRate = "Tăng, giảm của một tỷ lệ cần tỷ lệ của kỳ gốc, không có trong số liệu đang thu thập.";

/** Two decimals look as if the demand were met, or missed, and the counts say otherwise. */
const rounded = {
  met: "Kết quả hiện ra đã làm tròn; so bằng chính số vụ, việc thì đạt.",
  missed: "Kết quả hiện ra đã làm tròn; so bằng chính số vụ, việc thì chưa đạt, xem cột Còn thiếu, vượt.",
} as const;

/** What a reader must know of the figure: that rounding hides its verdict, why it is above 100 %, what it is compared with, why there is none. */
export function noteFormula(indicator: Indicator, at: KpiPlaces): string {
  const bounds = boundsOf(indicator);
  if (bounds === null) return `=${literal(rateOfRate)}`;
  const isMetAsShown = isMet(bounds, asShown(indicator, at));
  const orRounded = (otherwise: string): string =>
    `IF(ISNUMBER(${at.figure}),IF(AND(${at.verdict}=${say("missed")},${isMetAsShown}),${literal(rounded.missed)},` +
    `IF(AND(${at.verdict}=${say("met")},NOT(${isMetAsShown})),${literal(rounded.met)},${otherwise})),${otherwise})`;
  if (indicator.kind === "change") {
    const isWithoutBase = `AND(${at.have}>0,${at.denominator}<=0)`;
    return `=IF(${isWithoutBase},${literal(noBase)},${orRounded(literal(comparedWith(indicator)))})`;
  }
  const above = aboveAllInWords(indicator, { percent: 101 });
  return `=${orRounded(`IF(AND(ISNUMBER(${at.figure}),${at.numerator}>${at.denominator}),${literal(above)},"")`)}`;
}

/** The figure as two decimals show it, as so many of ten thousand. */
function asShown({ kind }: Indicator, { numerator, denominator }: KpiPlaces): Pick<KpiPlaces, "numerator" | "denominator"> {
  const share = (counted: string): string => `ROUND(${counted}*10000/${denominator},0)`;
  return {
    numerator: kind === "change" ? `(10000+${share(`(${numerator}-${denominator})`)})` : share(numerator),
    denominator: "10000",
  };
}

export function noteInWords(indicator: Indicator, verdict: KpiVerdict, percent: number | null): string {
  if (boundsOf(indicator) === null) return rateOfRate;
  if ((verdict === "met" || verdict === "missed") && percent !== null && !isVerdictShown(indicator, percent))
    return rounded[verdict];
  if (indicator.kind === "change") return verdict === "no-base" ? noBase : comparedWith(indicator);
  return aboveAllInWords(indicator, { percent });
}

const comparedWith = ({ baseline }: Indicator): string =>
  `So với ${baseline?.slice(0, 120) ?? "số liệu gốc"}: cùng mốc chốt số liệu, cùng các cơ quan.`;

/** "2 chỉ tiêu đạt, 1 chưa đạt, 0 chưa kết luận; trong đó 1 còn tạm tính": over the columns of verdicts and of provisional marks. */
export function summary(
  verdicts: string,
  marks: string,
  counts: { readonly met: number; readonly missed: number; readonly all: number; readonly provisional: number },
): { readonly formula: string; readonly words: string } {
  const said = (range: string, words: string): string => `COUNTIF(${range},${literal(words)})`;
  const [met, missed] = [said(verdicts, verdictWords.met), said(verdicts, verdictWords.missed)];
  const open = `(ROWS(${verdicts})-${met}-${missed})`;
  const provisional = said(marks, provisionalWords);
  return {
    formula: `=${met}&" chỉ tiêu đạt, "&${missed}&" chưa đạt, "&${open}&" chưa kết luận; trong đó "&${provisional}&" còn tạm tính"`,
    words: `${counts.met} chỉ tiêu đạt, ${counts.missed} chưa đạt, ${counts.all - counts.met - counts.missed} chưa kết luận; trong đó ${counts.provisional} còn tạm tính`,
  };
}
