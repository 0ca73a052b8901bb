import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { datesIn } from "../../brief/dates.js";
import type { Frame } from "../../brief/wire.js";
import { usePageWords } from "../wordsContext.js";
import { address } from "./address.js";
import { stopAt, stopDate, useLookFrom } from "./lookFrom.js";
import { lookWords } from "./words.js";

/** The date the page looks from; opens a slider over the file’s dates and a field for any other. */
export function AsOf({ frame, page }: { readonly frame: Frame; readonly page: string }) {
  const words = usePageWords();
  const look = lookWords[frame.lang];
  const looking = useLookFrom();
  const box = useRef<HTMLDetailsElement>(null);
  const [field, setField] = useState(frame.asOfDate.slice(0, 10));
  useEffect(() => setField(frame.asOfDate.slice(0, 10)), [frame.asOfDate]);
  useEffect(() => closeOutside(box), []);
  const date = frame.asOfDate;
  const drawn = useRef(date);
  // The way back vanishes once it is taken; what it stood in keeps the focus.
  useLayoutEffect(() => {
    if (drawn.current !== date && box.current?.open && document.activeElement === document.body)
      box.current.querySelector("summary")?.focus();
    drawn.current = date;
  }, [date]);
  const asked = new URLSearchParams(location.search).has("as-of");

  function close(event: KeyboardEvent) {
    if (event.key !== "Escape" || !box.current?.open) return;
    event.stopPropagation();
    box.current.open = false;
    box.current.querySelector("summary")?.focus();
  }

  return (
    <details
      className="as-of"
      ref={box}
      onKeyDown={close}
      onToggle={(event) => event.currentTarget.open && void looking.loadDates()}
    >
      <summary data-key="date">
        {words.asOf} <b>{frame.asOf}</b>
        <span className="unseen">. {words.changeDate}</span>
      </summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          looking.from(field);
        }}
      >
        <DateSlider frame={frame} />
        <label>
          {words.dateToLookFrom}
          <input type="date" value={field} onChange={(event) => setField(event.target.value)} required />
        </label>
        <p className="as-of-acts">
          <button type="submit">{words.look}</button>
          {asked && (
            <a
              href={address(page, frame.lang, undefined)}
              onClick={(event) => {
                event.preventDefault();
                looking.from(undefined);
              }}
            >
              {words.fileDate}
            </a>
          )}
        </p>
        <p className="as-of-state">
          {looking.state === "asking" && look.asking}
          {looking.state === "failed" && look.failed}
        </p>
      </form>
    </details>
  );
}

/** One stop a day on which something became known. The page follows the hand after a short rest. */
function DateSlider({ frame }: { readonly frame: Frame }) {
  const looking = useLookFrom();
  const { dates } = looking;
  const words = lookWords[frame.lang];
  const [held, setHeld] = useState<number>();
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(rest.current), []);
  // What is drawn has caught up with the hand, or the question failed: the slider shows the page’s own date again.
  useEffect(() => {
    if (looking.state !== "asking") setHeld(undefined);
  }, [looking.state]);
  if (!dates || dates.stops.length < 2) return null;
  const at = held ?? stopAt(dates, frame.asOfDate);
  const stop = dates.stops[at]!;
  const date = datesIn(frame.lang).full(stop.date);
  const last = dates.stops.length - 1;

  function to(next: number, wait: number) {
    setHeld(next);
    clearTimeout(rest.current);
    rest.current = setTimeout(() => looking.from(stopDate(dates!, next)), wait);
  }

  return (
    <div className="as-of-slider">
      <label>
        {words.slider}
        <span className="unseen">. {words.sliderHint}</span>
        <input
          type="range"
          dir="ltr"
          min={0}
          max={last}
          step={1}
          value={at}
          aria-valuetext={date}
          onChange={(event) => to(Number(event.target.value), restMs)}
        />
      </label>
      <p className="as-of-ends" dir="ltr" aria-hidden="true">
        <bdi>{datesIn(frame.lang).year(dates.stops[0]!.date)}</bdi>
        <bdi>{datesIn(frame.lang).year(dates.stops[last]!.date)}</bdi>
      </p>
      <div className="as-of-stop">
        <button
          type="button"
          className="quiet"
          disabled={at === 0}
          aria-label={words.before}
          onClick={() => to(at - 1, 0)}
        >
          {frame.dir === "rtl" ? "→" : "←"}
        </button>
        <p>
          <b>{date}</b>
          {at === last && ` · ${words.ownDate}`}
          <br />
          {stop.what ? <span className="as-of-what">{stop.what}</span> : stop.entries > 0 && words.known(stop.entries)}
        </p>
        <button
          type="button"
          className="quiet"
          disabled={at === last}
          aria-label={words.after}
          onClick={() => to(at + 1, 0)}
        >
          {frame.dir === "rtl" ? "←" : "→"}
        </button>
      </div>
    </div>
  );
}

/** How long the hand must rest before the desk is asked. */
const restMs = 140;

/** A press elsewhere closes the box, as it does a menu. */
function closeOutside(box: { readonly current: HTMLDetailsElement | null }): () => void {
  const pressed = ({ target }: PointerEvent) => {
    const element = box.current;
    if (element?.open && !element.contains(target as Node)) element.open = false;
  };
  document.addEventListener("pointerdown", pressed);
  return () => document.removeEventListener("pointerdown", pressed);
}
