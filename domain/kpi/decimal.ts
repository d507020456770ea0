/**
 * Exact decimals as whole numbers: value = units ÷ 10^places. Comparing a rate with its target is done on whole numbers,
 * numerator · 100 · 10^places against target units · denominator, so that no rounding of a machine ever turns a verdict:
 * 3/4 is exactly 75 %, and 89,995 % is below 90 %.
 */
export interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

/** The decimal that a person would read: 83.48 is 83.48 and not its nearest binary fraction. NaN and Infinity throw. */
export function decimalOf(value: number): Decimal {
  const found = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!found) throw new RangeError(`Not a decimal: ${value}`);
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = found;
  const units = BigInt(sign + whole + fraction);
  const places = fraction.length - Number(exponent);
  return places < 0 ? { units: units * 10n ** BigInt(-places), places: 0 } : { units, places };
}

/** Below 0, 0 or above 0 as numerator/denominator in per cent is below, at or above `percent`. Counts are whole, denominator > 0. */
export function compareRate(numerator: number, denominator: number, percent: number): number {
  const { units, places } = decimalOf(percent);
  const difference = BigInt(numerator) * 100n * 10n ** BigInt(places) - units * BigInt(denominator);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Rounded half-up, away from 0 as a spreadsheet does, to `places` decimals; in units of the last place. */
export function roundHalfUp(value: number, places: number): bigint {
  const { units, places: given } = decimalOf(value);
  if (given <= places) return units * 10n ** BigInt(places - given);
  const step = 10n ** BigInt(given - places);
  const size = units < 0n ? -units : units;
  const rounded = (2n * size + step) / (2n * step);
  return units < 0n ? -rounded : rounded;
}
