/** What the keys of a keyboard or of a clicker do in a talk. */

export type TalkAction = 'next' | 'previous' | 'first' | 'last' | 'timer' | 'leave' | 'stop-writing';

/** What is written in, and what answers to some of the keys itself. */
const WRITTEN_IN = 'textarea, select, input:not([type=radio], [type=checkbox])';
const PRESSED = 'button, a, summary, input';
const ARROWED = 'input[type=radio]';

/**
 * @param direction in which the page is read: the arrow that points onwards leads to the next item
 * @returns undefined for every key that the place of the focus wants itself
 */
export function talkAction(event: KeyboardEvent, direction: 'rtl' | 'ltr'): TalkAction | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return undefined;
  const at = event.target instanceof Element ? event.target : null;
  const isWriting = at?.matches(WRITTEN_IN) ?? false;
  if (event.key === 'Escape') return isWriting ? 'stop-writing' : 'leave';
  if (isWriting) return undefined;
  // By its place, because a keyboard that is set to Hebrew has another letter there.
  if (event.code === 'KeyT') return 'timer';
  const onwards = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  switch (event.key) {
    case 'PageDown':
      return 'next';
    case 'PageUp':
      return 'previous';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    case ' ':
      return at?.matches(PRESSED) ? undefined : 'next';
    case 'ArrowLeft':
    case 'ArrowRight':
      if (at?.matches(ARROWED)) return undefined;
      return event.key === onwards ? 'next' : 'previous';
    default:
      return undefined;
  }
}
