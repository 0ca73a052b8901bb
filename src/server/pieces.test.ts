import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeHtml, scriptJson } from "./escape.js";
import { contentPolicy, refusal } from "./guard.js";
import { chooseLanguage } from "./language.js";
import { cookieValue, newSession, sameSecret, sessionCookie } from "./session.js";

const seeded = { seed: 20260131, numRuns: 300 };

test("[SV1] data inside a page cannot close its element and reads back the same", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom("</script>", "<!--", "\u2028", "&lt;", "]]>"), (value, nasty) => {
      const text = scriptJson([value, nasty, { [nasty]: nasty }]);
      expect(text).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify([value, nasty, { [nasty]: nasty }])));
    }),
    seeded,
  );
});

test("[SV2] text becomes HTML without a character that could start or end markup", () => {
  expect(escapeHtml(`<a href="x" title='y'>&`)).toBe("&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;");
});

test("[SV3] two secrets are the same only when every character is, whatever their lengths", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(sameSecret(a, b)).toBe(a === b);
      expect(sameSecret(a, a)).toBe(true);
    }),
    seeded,
  );
  expect(sameSecret(undefined, "")).toBe(false);
});

test("[SV4] each session has a token and a cookie of its own, 256 random bits each, and the cookie is not the token", () => {
  const [one, other] = [newSession(4750), newSession(4750)];
  expect(new Set([one.token, one.secret, other.token, other.secret]).size).toBe(4);
  for (const secret of [one.token, one.secret]) expect(Buffer.from(secret, "base64url")).toHaveLength(32);
  expect(sessionCookie(one)).toBe(`detente-4750=${one.secret}; Path=/; HttpOnly; SameSite=Strict`);
});

test("[SV5] a cookie is found by its whole name among others", () => {
  expect(cookieValue("a=1; detente-4750=x=y; detente-475=2", "detente-4750")).toBe("x=y");
  expect(cookieValue("xdetente=1; =2; detente", "detente")).toBeUndefined();
  expect(cookieValue(undefined, "detente")).toBeUndefined();
});

test("[SV6] only this machine's two names with this port are hosts, and only they are origins", () => {
  expect(refusal(4750, "127.0.0.1:4750", undefined)).toBeUndefined();
  expect(refusal(4750, "LocalHost:4750", "http://localhost:4750")).toBeUndefined();
  for (const host of [undefined, "", "evil.example:4750", "127.0.0.1", "127.0.0.1:80", "127.0.0.1:4750.evil.example"]) {
    expect(refusal(4750, host, undefined)).toBe("host");
  }
  for (const origin of ["null", "https://127.0.0.1:4750", "http://localhost:4750", "http://evil.example"]) {
    expect(refusal(4750, "127.0.0.1:4750", origin)).toBe("origin");
  }
});

test("[SV7] the content policy allows this server's own files and nothing else", () => {
  expect(contentPolicy().split("; ")).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ]);
});

test("[SV8] the language is the one asked for, else remembered, else the browser's first that we have, else English", () => {
  expect(chooseLanguage("fa", "en", "en")).toBe("fa");
  expect(chooseLanguage("de", "fa", "en")).toBe("fa");
  expect(chooseLanguage(undefined, undefined, "de, fa-IR;q=0.8, en;q=0.9")).toBe("en");
  expect(chooseLanguage(undefined, undefined, "fa;q=0, de")).toBe("en");
  expect(chooseLanguage(undefined, undefined, "fa-IR,en;q=0.9")).toBe("fa");
  expect(chooseLanguage(undefined, undefined, undefined)).toBe("en");
});
