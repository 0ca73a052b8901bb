/** What single keys do beside what the browser does by itself. */
export interface KeyActs {
  help(): void;
  step(by: -1 | 1): void;
}

/**
 * Single keys for the whole desk. They are known by their place on the keyboard, so that a Persian layout does the same; they
 * are silent while somebody writes, while a sheet is open, and when switched off (WCAG 2.1.4).
 *
 * @returns ends them
 */
export function listenForKeys(acts: KeyActs): () => void {
  const pressed = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (isWriting(event.target) || document.querySelector("dialog[open]")) return;
    if (!singleKeysOn()) return;
    if (act(event, acts)) event.preventDefault();
  };
  document.addEventListener("keydown", pressed);
  return () => document.removeEventListener("keydown", pressed);
}

function act({ key, code, shiftKey }: KeyboardEvent, { help, step }: KeyActs): boolean {
  if (key === "?" || key === "؟") {
    help();
    return true;
  }
  if (shiftKey) return false;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  if (digit) return follow(document.querySelectorAll<HTMLAnchorElement>(".bar nav a")[Number(digit) - 1]);
  switch (code) {
    case "KeyD":
      return openDate();
    case "KeyL":
      return follow(document.querySelector<HTMLAnchorElement>('[data-key="language"]'));
    case "KeyJ":
      return toItem(1);
    case "KeyK":
      return toItem(-1);
    case "Slash":
      return focus(document.querySelector('[data-key="filter"]'));
    case "BracketLeft":
      step(-1);
      return true;
    case "BracketRight":
      step(1);
      return true;
    default:
      return false;
  }
}

/** Whether single keys are on; remembered in this browser. Also on where nothing may be remembered. */
export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(remembered) !== "off";
  } catch {
    return true;
  }
}

export function setSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(remembered, on ? "on" : "off");
  } catch {
    // A browser that remembers nothing keeps the keys on.
  }
}

const remembered = "detente-single-keys";

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches("input:not([type=checkbox], [type=radio], [type=range]), textarea, select"));

function follow(link: HTMLAnchorElement | null | undefined): boolean {
  link?.click();
  return Boolean(link);
}

function focus(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  element.focus();
  return true;
}

function openDate(): boolean {
  const summary = document.querySelector<HTMLElement>('[data-key="date"]');
  const box = summary?.closest("details");
  if (!summary || !box) return false;
  box.open = true;
  summary.focus();
  return true;
}

/** To the next or previous thing of the page from where the focus is; from elsewhere to the first. */
function toItem(by: -1 | 1): boolean {
  const items = [...document.querySelectorAll<HTMLElement>("[data-item]")].filter((item) => item.offsetParent !== null);
  const at = items.findIndex((item) => item.contains(document.activeElement));
  const next = items[at < 0 ? 0 : Math.min(items.length - 1, Math.max(0, at + by))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
  return next !== undefined;
}
