import type { Block } from "../../brief/blocks.js";
import type { BriefPage } from "../../brief/pages/brief.js";
import type { TablePage } from "../../brief/pages/table.js";
import type { TimelinePage } from "../../brief/pages/timeline.js";
import type { DeskPage, Frame } from "../../brief/wire.js";
import { BlockView } from "../blocks/BlockView.js";
import { BriefBody } from "../brief/BriefBody.js";
import { address, askedDate } from "../frame/address.js";
import { TableBody } from "../table/TableBody.js";
import { TimelineBody } from "../timeline/TimelineBody.js";
import { AskingBlock } from "../today/AskingBlock.js";
import { usePageWords } from "../wordsContext.js";

/** What stands between a page's answer and its limits: its own view where it has one, then its blocks. */
export function PageBody({ page }: { readonly page: DeskPage }) {
  switch (page.page) {
    case "table":
      return (
        <>
          <TableBody page={page as TablePage} />
          <Blocks page={page} />
        </>
      );
    case "timeline":
      return <TimelineBody page={page as TimelinePage} />;
    case "brief":
      return <BriefBody page={page as BriefPage} />;
    default:
      return <Blocks page={page} emptyToo />;
  }
}

/** Blocks one under another. As of another date a block that was asked something is a new one: its answer was about the old date. */
function Blocks({ page, emptyToo = false }: { readonly page: DeskPage; readonly emptyToo?: boolean }) {
  const words = usePageWords();
  if (page.blocks.length === 0) return emptyToo && <p className="say">{words.empty.blocks}</p>;
  return page.blocks.map((block) =>
    block.actions.length > 0 ? (
      <AskingBlock key={`${block.id} ${page.frame.asOfDate}`} block={block} frame={page.frame} />
    ) : (
      <BlockView key={block.id} block={block} buttons={block.more && <More to={block.more} frame={page.frame} />} />
    ),
  );
}

/** The way to the page that says more, as of the date looked from. */
const More = ({ to, frame }: { readonly to: NonNullable<Block["more"]>; readonly frame: Frame }) => (
  <p className="more">
    <a href={address(to.page, frame.lang, askedDate())}>{to.label}</a>
  </p>
);
