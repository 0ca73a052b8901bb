/** The file that this page is about, as the server said; empty where it is about none. */
export const currentName = (): string => document.getElementById("page")?.dataset.file ?? "";
