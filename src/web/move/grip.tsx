import { type RefObject, useLayoutEffect, useRef } from "react";

/** The mark by which a row is held, beside its name. */
export const GripMark = () => (
  <span className="grip-mark" aria-hidden="true">
    ⠿
  </span>
);

/** A row that moves in the page loses the focus in some browsers; the hand must stay on it, also where the order comes later. */
export function useKeptFocus(box: RefObject<HTMLElement | null>, written: string): (selector: string) => void {
  const wanted = useRef<string>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is what moves the rows
  useLayoutEffect(() => {
    const selector = wanted.current;
    wanted.current = undefined;
    if (selector !== undefined) box.current?.querySelector<HTMLElement>(selector)?.focus();
  }, [written]);
  return (selector) => {
    wanted.current = selector;
  };
}
