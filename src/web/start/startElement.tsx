import type { ReactElement } from "react";
import type { StartPageData } from "../../brief/start-page/wire.js";

/** The page that the address asks for: step by step, or `?matrix`. Each brings only its own script. */
export async function startElement(page: StartPageData): Promise<ReactElement> {
  if (new URLSearchParams(location.search).has("matrix")) {
    const { MatrixPage } = await import("../matrix/MatrixPage.js");
    return <MatrixPage page={page} />;
  }
  const { StartPage } = await import("./StartPage.js");
  return <StartPage page={page} />;
}
