import type { Listing } from "../../brief/blocks.js";
import { WordsView } from "./WordsView.js";

/**
 * A list of findings under its head; a filled mark for those that weigh more.
 *
 * @param level of the heading above, so that the head is one below
 */
export function ListingView({ listing, level }: { readonly listing: Listing; readonly level: 2 | 3 }) {
  const Head = level === 2 ? "h3" : "h4";
  return (
    <div>
      {listing.head && (
        <Head className="list-head">
          <WordsView words={listing.head} />
        </Head>
      )}
      <ul className="findings">
        {listing.items.map(({ words, strong }, index) => (
          <li key={index} className={strong ? "strong" : undefined}>
            <WordsView words={words} />
          </li>
        ))}
      </ul>
    </div>
  );
}
