/** One of these words or phrases, whole; letters of any script count as letters. Parts are patterns. */
export const phrase = (...alternatives: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}\\u200c])(?:${alternatives.join("|")})(?![\\p{L}\\p{M}\\u200c])`, "iu");
