import { type RefObject, useEffect, useRef } from "react";
import type { BriefPage } from "../../brief/pages/brief.js";
import { apiAddress, askedDate } from "../frame/address.js";
import { askedFocus, BriefFor } from "./BriefFor.js";
import { briefWords } from "./words.js";

/** The document itself in a frame of its own, where nothing runs, and the ways to take it along. */
export function BriefBody({ page }: { readonly page: BriefPage }) {
  const { frame, forms, title } = page;
  const words = briefWords[frame.lang];
  const paper = useRef<HTMLIFrameElement>(null);
  const focus = askedFocus();
  const of = (form: string) => apiAddress("brief", frame.lang, askedDate(), { form, ...focus });
  const stem = ["brief", frame.asOfDate.slice(0, 10), focus["for"], frame.lang].filter(Boolean).join("-");
  const source = of("html");
  return (
    <section className="block brief" aria-label={words.section} id="brief">
      <div className="take">
        <button type="button" onClick={() => paper.current?.contentWindow?.print()}>
          {words.print}
        </button>
        <p>
          {words.take}{" "}
          {order(forms).map((form) => (
            <a key={form} href={of(form)} download={`${stem}.${form}`}>
              {words.forms[form] ?? form}
            </a>
          ))}
        </p>
      </div>
      <p className="key">
        {words.printHint}
        {!forms.includes("pdf") && ` ${words.noPdf}`}
      </p>
      <BriefFor page={page} />
      {forms.includes("html") && (
        // A new frame for each date: a changed address would add a step to the browser's way back.
        <Paper key={`${source} ${frame.asOfDate}`} source={source} title={title} paper={paper} />
      )}
    </section>
  );
}

/** The frame: read, measured and printed from here. Its own policy lets nothing in it run, load or send. */
function Paper({ source, title, paper }: PaperProps) {
  useEffect(() => measured(paper.current), [paper]);
  return <iframe ref={paper} className="paper" title={title} src={source} />;
}

interface PaperProps {
  readonly source: string;
  readonly title: string;
  readonly paper: RefObject<HTMLIFrameElement | null>;
}

/** What most people want first. */
const order = (forms: readonly string[]): readonly string[] => {
  const rank = (form: string) => (usual.includes(form) ? usual.indexOf(form) : usual.length);
  return [...forms].sort((a, b) => rank(a) - rank(b));
};
const usual = ["docx", "pdf", "html", "md", "json"];

/** As high as what is in it, also after the window changed, so that the page scrolls as one. */
function measured(frame: HTMLIFrameElement | null): (() => void) | undefined {
  if (!frame) return undefined;
  const grow = () => {
    const inside = frame.contentDocument?.documentElement;
    if (inside) frame.style.height = `${inside.scrollHeight}px`;
  };
  // While it is measured it must not be higher than its content.
  const again = () => {
    frame.style.height = "auto";
    grow();
  };
  frame.addEventListener("load", again);
  addEventListener("resize", again);
  grow();
  return () => {
    frame.removeEventListener("load", again);
    removeEventListener("resize", again);
  };
}
