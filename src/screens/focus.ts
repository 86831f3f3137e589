/** Where the focus goes when a screen appears: to its heading, unless the page was just opened and the browser reads it from the top. */
let opened = false;

export function focusHeading(heading: HTMLElement | null | undefined): void {
  if (opened) {
    scrollTo({ top: 0 });
    heading?.focus({ preventScroll: true });
  }
  opened = true;
}
