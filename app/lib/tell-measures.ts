const MINUTE = 60_000;

/** Spans of time, shares and choices as people of a locale (BCP 47) read them: "30 days", "10 %". */
export function tellMeasures(locale: string) {
  const inUnit = (unit: "minute" | "hour" | "day") =>
    new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" });
  const [minutes, hours, days] = [inUnit("minute"), inUnit("hour"), inUnit("day")];
  const shares = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 });
  const choices = new Intl.ListFormat(locale, { type: "disjunction" });
  return {
    days: (from: number, until = from): string => (from === until ? days.format(from) : days.formatRange(from, until)),
    hours: (count: number): string => hours.format(count),
    /** Milliseconds, to the minute, in the largest unit that holds them whole. */
    span(milliseconds: number): string {
      const count = Math.round(milliseconds / MINUTE);
      if (count >= 2880 && count % 1440 === 0) return days.format(count / 1440);
      return count >= 60 && count % 60 === 0 ? hours.format(count / 60) : minutes.format(count);
    },
    /** 0 to 100 */
    percent: (share: number): string => shares.format(share / 100),
    oneOf: (texts: readonly string[]): string => choices.format(texts),
  };
}
