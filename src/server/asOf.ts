/**
 * Whether a text is a date an analysis can run as of: a year, a month, a day that exists, or an instant with offset.
 * Years 0001–9999.
 */
export function isAsOf(text: string): boolean {
  const match =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:Z|[+-](\d\d):(\d\d)))?)?)?$/.exec(text);
  if (!match) return false;
  const [year, month, day, hour, minute, second, offsetHour, offsetMinute] = match
    .slice(1)
    .map((part) => Number(part ?? NaN));
  const within = (value: number | undefined, low: number, high: number) =>
    value === undefined || Number.isNaN(value) || (value >= low && value <= high);
  return (
    within(year, 1, 9999) &&
    within(month, 1, 12) &&
    within(day, 1, daysIn(year!, month!)) &&
    within(hour, 0, 23) &&
    within(minute, 0, 59) &&
    within(second, 0, 59) &&
    within(offsetHour, 0, 14) &&
    within(offsetMinute, 0, 59)
  );
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
