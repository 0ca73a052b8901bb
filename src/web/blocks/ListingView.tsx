import type { Listing } from "../../brief/blocks.js";
import { WordsView } from "./WordsView.js";

/** A list of findings; a filled mark for those that weigh more. */
export function ListingView({ listing }: { readonly listing: Listing }) {
  return (
    <ul className="findings">
      {listing.items.map(({ words, strong }, index) => (
        <li key={index} className={strong ? "strong" : undefined}>
          <WordsView words={words} />
        </li>
      ))}
    </ul>
  );
}
