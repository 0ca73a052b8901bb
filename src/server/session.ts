import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** Who may use this desk: whoever opened the link with the token, for as long as the process lives. */
export interface Session {
  /** In the link that is printed at start. */
  readonly token: string;
  readonly cookieName: string;
  /** The cookie's value: not the token, so that a leaked cookie does not give the link away. */
  readonly secret: string;
}

/**
 * A fresh session.
 *
 * @param port in the cookie's name, because cookies do not keep the ports of one host apart
 */
export function newSession(port: number, token: string = randomSecret()): Session {
  return { token, cookieName: `detente-${port}`, secret: randomSecret() };
}

/** Whether two secrets are the same, in time that does not depend on where they differ. */
export function sameSecret(given: string | undefined, expected: string): boolean {
  if (given === undefined) return false;
  return timingSafeEqual(digest(given), digest(expected));
}

/** The cookie that signs a browser in: out of reach of scripts and of other sites, gone with the browser. */
export const sessionCookie = ({ cookieName, secret }: Session): string =>
  `${cookieName}=${secret}; Path=/; HttpOnly; SameSite=Strict`;

/** The value of a cookie, or undefined. The first of that name counts. */
export function cookieValue(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

const randomSecret = () => randomBytes(32).toString("base64url");

/** Equal lengths are needed to compare, and a digest has one. */
const digest = (text: string) => createHash("sha256").update(text).digest();
