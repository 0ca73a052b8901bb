import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/**
 * Accessibility checks of a page without frames, or of all but its frames. They run in the page itself, which finds the same as
 * gathering the results of frames in a further page would and takes half the time; so does leaving out what passed, and
 * fetching the styles once more, which no rule that is switched on reads.
 */
export const axeIn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).options({ resultTypes: ["violations"], preload: false }).setLegacyMode();
