/** Rows of the first view; apart, so that the page knows it without the engine. */
export const firstRows = 12;
