/** To a section of the page, whose heading takes the focus; the address stays, as its fragment names the place in the assessment. */
export function jumpTo(event: MouseEvent, section: string): void {
  event.preventDefault();
  const heading = document.getElementById(`section-${section}`);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}
