/** How the Word brief looks: the design of the printed HTML in Word's own terms, so that people can restyle it by style. */
import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from "docx";
import { directionOf } from "../text.js";
import type { Language } from "../wire.js";

/** Colours of the printed page, without `#`. */
export const colours = {
  ink: "1A1815",
  soft: "55514A",
  line: "C9C4B8",
  fill: "F3F0E8",
  mark: "6E4700",
  bad: "8A1F1F",
  link: "27498A",
  hit: "FBF3E2",
} as const;

/** The sides' colours, in file order and round again. */
export const sideColours = ["085A5A", "752D4B", "1F3A70", "6B4700", "255A2F", "4A3B78"] as const;

/** Voices of the page; `fontTable` says what stands in for a font that a machine lacks. */
export const serif = { ascii: "Source Serif 4", hAnsi: "Source Serif 4", eastAsia: "Source Serif 4", cs: "Vazirmatn" };
export const sans = { ascii: "Inter", hAnsi: "Inter", eastAsia: "Inter", cs: "Vazirmatn" };

/** Fonts and what to use instead, in order; every machine has one of the last. */
export const fontsInstead: readonly { readonly name: string; readonly instead: string; readonly family: string }[] = [
  { name: "Source Serif 4", instead: "Cambria", family: "roman" },
  { name: "Inter", instead: "Calibri", family: "swiss" },
  { name: "Vazirmatn", instead: "Tahoma", family: "swiss" },
];

/** Twentieths of a point. */
export const page = { width: 11906, height: 16838, side: 907, top: 850, bottom: 907 } as const;
export const textWidth = page.width - 2 * page.side;

export function stylesIn(lang: Language): IStylesOptions {
  const rtl = directionOf(lang) === "rtl";
  const language = { value: "en-GB", bidirectional: "fa-IR" };
  const label = { font: sans, color: colours.soft };
  const text = (size: number, after: number, more: object = {}, run: object = {}) => ({
    run: { size, color: colours.ink, ...run },
    paragraph: { spacing: { before: 0, after }, ...more },
  });
  const heading = (size: number, before: number, more: object = {}) => ({
    run: { size, color: colours.ink, bold: false },
    paragraph: { spacing: { before, after: 60 }, keepNext: true, keepLines: true, ...more },
  });
  return {
    default: {
      document: {
        run: { font: serif, size: 19, language, color: colours.ink, rightToLeft: rtl },
        paragraph: { spacing: { after: 80, line: rtl ? 288 : 252 } },
      },
      title: heading(32, 0),
      heading1: heading(32, 0),
      heading2: heading(24, 40),
      heading3: heading(22, 40),
      listParagraph: text(19, 50),
    },
    paragraphStyles: [
      { id: "When", name: "Brief date", basedOn: "Normal", ...text(17, 160, {}, label) },
      {
        id: "Question",
        name: "Brief question",
        basedOn: "Normal",
        ...text(15, 0, { keepNext: true, border: ruleAbove, spacing: { before: 140, after: 10 } }, label),
      },
      {
        id: "Lead",
        name: "Brief list heading",
        basedOn: "Normal",
        ...text(17, 40, { keepNext: true }, { ...label, bold: true }),
      },
      {
        id: "Caption",
        name: "caption",
        basedOn: "Normal",
        quickFormat: true,
        ...text(15, 60, { keepNext: true }, label),
      },
      {
        id: "ChartCaption",
        name: "Brief chart caption",
        basedOn: "Caption",
        ...text(15, 140, { keepNext: false }, label),
      },
      { id: "Key", name: "Brief key", basedOn: "Normal", ...text(15, 40, {}, label) },
      {
        id: "Cell",
        name: "Brief cell",
        basedOn: "Normal",
        ...text(17, 0, { spacing: { after: 0, line: rtl ? 276 : 245 } }),
      },
      { id: "CellAside", name: "Brief cell aside", basedOn: "Cell", ...text(15, 0, {}, label) },
      {
        id: "CellHead",
        name: "Brief cell heading",
        basedOn: "Cell",
        ...text(15, 0, { keepNext: true }, { ...label, bold: true }),
      },
      {
        id: "CellGroup",
        name: "Brief cell group",
        basedOn: "Cell",
        ...text(16, 0, { keepNext: true, spacing: { before: 100, after: 0 } }, { font: sans, bold: true }),
      },
      {
        id: "Gap",
        name: "Brief gap after table",
        basedOn: "Normal",
        run: { size: 6 },
        paragraph: { spacing: { before: 0, after: 0, line: 120 } },
      },
      { id: "Foot", name: "Brief footer", basedOn: "Normal", ...text(15, 0, {}, label) },
    ],
  };
}

const ruleAbove = { top: { style: "single", size: 4, space: 6, color: colours.line } } as const;

/** One list of points; the sign stands at the start of the line, whichever side that is. */
export const points = "points";
export const numbering: INumberingOptions = {
  config: [
    {
      reference: points,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: "•",
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { start: 284, hanging: 284 } }, run: { color: colours.soft } },
        },
      ],
    },
  ],
};
