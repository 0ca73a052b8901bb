/** The pages that exist, in the order of the bar. A page that is built is added here. */
export const pages = ["today"] as const;
