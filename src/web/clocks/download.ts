/** Hands a text to the browser as a file. */
export function handOut(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by the next turn; kept longer it would stay in memory as long as the page.
  setTimeout(() => URL.revokeObjectURL(address));
}
