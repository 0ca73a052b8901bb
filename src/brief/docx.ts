/**
 * The brief as a Word file: headings, lists, captioned tables and charts that Word knows as such, so that people can go on working
 * with it. Every text of the talks file stays text; only addresses of web pages are links.
 */
import { Document, Footer, Packer, PageNumber, Paragraph, Tab, type Table, TabStopType, TextRun } from "docx";
import type { Block, Listing, Words } from "./blocks.js";
import type { BriefDocument } from "./brief.js";
import { drawingOf } from "./docx/drawing.js";
import { numbering, page, points, stylesIn, textWidth } from "./docx/look.js";
import { printable, runsOf, type Setting, textRuns } from "./docx/runs.js";
import { settled } from "./docx/settled.js";
import { tableOf } from "./docx/tables.js";
import { messagesIn } from "./messages.js";
import { directionOf } from "./text.js";

/** The same brief gives the same bytes. */
export async function briefDocx(document: BriefDocument): Promise<Uint8Array> {
  const { lang } = document.frame;
  const m = messagesIn(lang);
  const setting: Setting = {
    lang,
    sources: new Map(document.sources.map(({ id }, place) => [id, `source_${place + 1}`])),
  };
  const rtl = directionOf(lang) === "rtl";
  const write = writing(document, setting);
  const file = new Document({
    title: printable(`${document.title}, ${document.subtitle}`),
    creator: "Détente",
    lastModifiedBy: "Détente",
    styles: stylesIn(lang),
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { left: page.side, right: page.side, top: page.top, bottom: page.bottom, footer: 400 },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: "Foot",
                bidirectional: rtl,
                tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
                children: [
                  ...textRuns(`${m.brief.printed} · ${document.subtitle}`, lang),
                  new TextRun({ children: [new Tab(), PageNumber.CURRENT], rightToLeft: rtl }),
                ],
              }),
            ],
          }),
        },
        children: [
          write.line("Title", [document.title]),
          write.line("When", [document.subtitle]),
          ...write.list({ ...document.bottomLine, head: [m.brief.bottomLine] }),
          ...document.main.flatMap((block) => write.block(block, "Heading2")),
          write.line("Heading1", [m.brief.annex], true),
          ...document.annex.flatMap((block) => write.block(block, "Heading3")),
        ],
      },
    ],
  });
  return settled(await Packer.pack(file, "uint8array"), lang);
}

function writing(document: BriefDocument, setting: Setting) {
  const { lang } = setting;
  const m = messagesIn(lang);
  const bidirectional = directionOf(lang) === "rtl";
  let tables = 0;
  let charts = 0;

  const line = (style: string, words: Words, pageBreakBefore = false): Paragraph =>
    new Paragraph({ style, bidirectional, pageBreakBefore, children: runsOf(words, setting) });

  const list = ({ head, items }: Listing): Paragraph[] => [
    ...(head ? [line("Lead", head)] : []),
    ...items.map(
      ({ words }) =>
        new Paragraph({
          style: "ListParagraph",
          bidirectional,
          numbering: { reference: points, level: 0 },
          children: runsOf(words, setting),
        }),
    ),
  ];

  const part = (of: Block["body"][number]): (Paragraph | Table)[] => {
    switch (of.kind) {
      case "table":
        tables += 1;
        return [
          line("Caption", [`${m.brief.table(tables)}${m.colon}${of.caption}`]),
          tableOf(of, setting, of.id === "sources" ? document.sources : undefined),
          line("Gap", []),
        ];
      case "list":
        return list(of);
      case "chart":
        charts += 1;
        return [
          // LibreOffice 7 loses the words of a drawing that a paragraph from right to left holds.
          new Paragraph({ keepNext: true, children: [drawingOf(of, lang)] }),
          line("ChartCaption", [`${m.brief.chart(charts)}${m.colon}${of.label}`]),
        ];
      default:
        return of satisfies never;
    }
  };

  const block = (of: Block, heading: "Heading2" | "Heading3"): (Paragraph | Table)[] => [
    line("Question", [of.question]),
    line(heading, of.answer),
    ...of.say.filter((words) => words.length).map((words) => line("Normal", words)),
    ...of.body.flatMap(part),
    ...of.key.map((words) => line("Key", words)),
  ];

  return { line, list, block };
}
