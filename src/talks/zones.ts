/**
 * Whether a name is a time zone of the tz database that rules can be counted in: `UTC`, `Europe/Vienna`, `Asia/Tehran`.
 * Fixed offsets (`+03:30`) are no names: a rule names a place, whose offset may change, and not every runtime takes them.
 */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Names to suggest where one is mistyped; the zones in which talks of this kind were held or counted. */
export const zonesToSuggest: readonly string[] = [
  "UTC",
  "America/New_York",
  "America/Havana",
  "America/Bogota",
  "Africa/Cairo",
  "Africa/Addis_Ababa",
  "Africa/Nairobi",
  "Asia/Tehran",
  "Asia/Muscat",
  "Asia/Qatar",
  "Asia/Riyadh",
  "Asia/Baghdad",
  "Asia/Beirut",
  "Asia/Jerusalem",
  "Asia/Kabul",
  "Asia/Karachi",
  "Asia/Kolkata",
  "Asia/Shanghai",
  "Asia/Seoul",
  "Asia/Pyongyang",
  "Asia/Tokyo",
  "Europe/Vienna",
  "Europe/Zurich",
  "Europe/London",
  "Europe/Paris",
  "Europe/Berlin",
  "Europe/Brussels",
  "Europe/Rome",
  "Europe/Moscow",
  "Europe/Kyiv",
  "Europe/Istanbul",
  "Australia/Sydney",
];
