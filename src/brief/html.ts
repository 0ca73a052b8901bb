/** The brief as one HTML file: no request to anywhere, no script, style and drawings inside, every text escaped. */
import type { Block, CellLine, Inline, Listing, Table, Words } from "./blocks.js";
import type { BriefDocument } from "./brief.js";
import { briefStyle } from "./html-style.js";
import { messagesIn } from "./messages.js";
import { escapeMarkup, svgText } from "./svg.js";

/** Nothing may load or run; the style stands in the file. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

export function briefHtml(document: BriefDocument): string {
  const { frame, title, subtitle } = document;
  const m = messagesIn(frame.lang);
  const anchors = new Set(document.sources.map(({ id }) => id));
  const html = rendering(anchors);
  return `<!doctype html>
<html lang="${frame.lang}" dir="${frame.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeMarkup(`${title}, ${subtitle}`)}</title>
<style>${briefStyle}</style>
</head>
<body><main>
<h1>${escapeMarkup(title)}</h1>
<p class="when">${escapeMarkup(subtitle)}</p>
<section class="bottom"><p class="q">${escapeMarkup(m.brief.bottomLine)}</p>${html.list({ kind: "list", items: document.bottomLine.items })}</section>
${document.main.map((block) => html.block(block, "h2")).join("\n")}
<div class="annex"><h2>${escapeMarkup(m.brief.annex)}</h2>
${document.annex.map((block) => html.block(block, "h3")).join("\n")}
</div>
<footer>${escapeMarkup(`${m.brief.printed} · ${subtitle}`)}</footer>
</main></body>
</html>
`;
}

function rendering(anchors: ReadonlySet<string>) {
  const words = (of: Words): string => of.map(inline).join("");

  function inline(part: Inline): string {
    if (typeof part === "string") return escapeMarkup(part);
    const text = escapeMarkup(part.text);
    switch (part.mark) {
      case "strong":
        return `<b>${text}</b>`;
      case "small":
        return `<small>${text}</small>`;
      case "party":
        return `<span class="p${part.party % 6}">${text}</span>`;
      case "source": {
        const known = part.sources.find((id) => anchors.has(id));
        const all = escapeMarkup(part.sources.join(", "));
        return known === undefined
          ? `<span class="src" title="${all}">${text}</span>`
          : `<a class="src" href="#${anchor(known)}" title="${all}">${text}</a>`;
      }
      case "judgement":
        return `<span class="judge" title="${escapeMarkup(part.why)}">${text}</span>`;
      default:
        return part satisfies never;
    }
  }

  const cellLine = (line: CellLine): string => {
    switch (line.kind) {
      case "text":
        return `<div>${words(line.words)}</div>`;
      case "aside":
        return `<div class="aside">${words(line.words)}</div>`;
      case "red line":
        return `<div><span class="line ${line.firmness}-line${line.collides ? " hits" : ""}">${words(line.words)}</span></div>`;
      default:
        return line satisfies never;
    }
  };

  const list = ({ head, items }: Listing): string =>
    `${head ? `<p class="q">${words(head)}</p>` : ""}<ul>${items.map((item) => `<li${item.strong ? ' class="strong"' : ""}>${words(item.words)}</li>`).join("")}</ul>`;

  function table({ id, caption, columns, rows }: Table): string {
    const plain = (of: Words) => escapeMarkup(of.map((part) => (typeof part === "string" ? part : part.text)).join(""));
    const number = (c: number) => (columns[c]!.kind === "number" ? ' class="n"' : "");
    const head = columns
      .map(
        ({ head: of, width }, c) =>
          `<th scope="col"${number(c)}${width === undefined ? "" : ` style="width:${Math.round(width * 100)}%"`}>${words(of)}</th>`,
      )
      .join("");
    const body = rows.map((row) => {
      const group = row.group
        ? `<tr class="group"><th scope="colgroup" colspan="${columns.length}">${words(row.group)}</th></tr>`
        : "";
      const cells = columns
        .map(
          (column, c) =>
            `<td${number(c)}${c ? ` data-h="${plain(column.head)}"` : ""}>${(row.cells[c] ?? []).map(cellLine).join("")}</td>`,
        )
        .join("");
      const source = id === "sources" ? sourceAnchor(row.cells[0]) : "";
      return `${group}<tr${row.collision ? ' class="hit"' : ""}${source}>${cells}</tr>`;
    });
    return `<table><caption>${escapeMarkup(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`;
  }

  const part = (of: Block["body"][number]): string => {
    switch (of.kind) {
      case "table":
        return table(of);
      case "list":
        return list(of);
      case "chart":
        return `<figure${Number(String(of.svg.attributes["viewBox"] ?? "").split(" ")[2]) > 600 ? ' data-wide=""' : ""}>${svgText(of.svg)}<figcaption>${escapeMarkup(of.label)}</figcaption></figure>`;
      default:
        return of satisfies never;
    }
  };

  /** Lists with heads that follow one another stand side by side. */
  const body = (parts: Block["body"]): string =>
    parts.length === 2 && parts.every((each) => each.kind === "list" && each.head)
      ? `<div class="side">${parts.map((each) => `<div>${part(each)}</div>`).join("")}</div>`
      : parts.map(part).join("");

  const block = (of: Block, heading: "h2" | "h3"): string =>
    `<section><p class="q">${escapeMarkup(of.question)}</p><${heading}>${words(of.answer)}</${heading}>${of.say
      .filter((each) => each.length)
      .map((each) => `<p>${words(each)}</p>`)
      .join(
        "",
      )}${body(of.body)}${of.key.length ? `<div class="key">${of.key.map((each) => `<p>${words(each)}</p>`).join("")}</div>` : ""}</section>`;

  return { block, list };
}

/** An id that can stand in an address, from any source id. */
const anchor = (id: string): string =>
  `source-${[...id].map((c) => (/[A-Za-z0-9_-]/.test(c) ? c : `.${c.codePointAt(0)!.toString(16)}`)).join("")}`;

function sourceAnchor(cell: readonly CellLine[] | undefined): string {
  const first = cell?.[0]?.words[0];
  return first !== undefined && typeof first !== "string"
    ? ` id="${anchor(first.text.replace(/[\u2066-\u2069]/g, ""))}"`
    : "";
}
