import { createRoot } from "react-dom/client";
import type { StartPageData } from "../brief/start-page/wire.js";
import type { DeskPage } from "../brief/wire.js";
import type { FilePageData } from "../brief/wire-files.js";
import "./style/fonts.css";
import "./style/colour.css";
import "./style/type.css";
import "./style/frame.css";
import "./style/block.css";
import "./style/table.css";
import "./style/sources.css";
import "./style/files.css";
import "./style/pages.css";
import "./style/phone.css";
import "./style/guide.css";
import "./style/print.css";

/** The server has put the page's data beside the place where it is drawn. */
const data = document.getElementById("page-data")?.textContent;
const place = document.getElementById("page");
if (!data || !place) throw new Error("expected a page with its data, got neither");
const root = createRoot(place);
const page = JSON.parse(data) as DeskPage | FilePageData | StartPageData;
// Each kind of page brings only what it needs: the editor of a file alone is as much as all the others.
if (page.page === "start")
  void import("./start/startElement.js")
    .then(({ startElement }) => startElement(page))
    .then((start) => root.render(start));
else if (page.page === "file")
  void import("./file/FilePage.js").then((file) => root.render(<file.FilePage page={page} />));
else void import("./App.js").then(({ App }) => root.render(<App page={page} />));
