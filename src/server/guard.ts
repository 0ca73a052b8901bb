import type { MiddlewareHandler } from "hono";

/**
 * Headers that every answer carries. Scripts, styles, fonts, frames and requests come from this server or not at all; no
 * plug-in, no form to elsewhere, no hint to other sites about what is read here.
 */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(headers)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
};

/** The policy, with more style sources where a page brings a style of its own (by hash). */
export const contentPolicy = (...styles: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${["'self'", ...styles].join(" ")}`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join("; ");

/** For the printed brief, which carries its style inside: no script, no request, and in no frame but this desk's own. */
export const briefPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/**
 * Why a request is refused before anything else is looked at, or undefined.
 *
 * A foreign `Host` means that some other site's name was pointed at this machine (DNS rebinding); a foreign `Origin`, that
 * another site's page asks.
 */
export function refusal(
  port: number,
  host: string | undefined,
  origin: string | undefined,
): "host" | "origin" | undefined {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (host === undefined || !own.includes(host.toLowerCase())) return "host";
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) return "origin";
  return undefined;
}

const headers: Record<string, string> = {
  "Content-Security-Policy": contentPolicy(),
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
  "Cache-Control": "no-store",
};
