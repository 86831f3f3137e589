/** The colours of charts on the screen, from the page's custom properties. */
import { PAPER_THEME, type ChartTheme } from './theme';

const PROPERTIES = { ink: '--ink', accent: '--accent', line: '--line', paper: '--paper' } as const;

/** Colours as they are at this element just now; what the page does not name is as on paper. */
export function readTheme(element: HTMLElement): ChartTheme {
  // A probe, because a custom property by itself may be an expression that a canvas does not understand.
  const probe = document.createElement('span');
  probe.hidden = true;
  // Where the system forces its colours, text and ground would both be that of its text.
  probe.style.forcedColorAdjust = 'none';
  element.parentElement?.append(probe);
  const resolve = (colour: string): string => {
    probe.style.color = colour;
    return getComputedStyle(probe).color;
  };
  const read = (name: keyof typeof PROPERTIES) => `var(${PROPERTIES[name]}, ${PAPER_THEME[name]})`;
  const theme = {
    ink: resolve(read('ink')),
    accent: resolve(read('accent')),
    tint: resolve(`color-mix(in srgb, ${read('accent')} 18%, transparent)`),
    line: resolve(read('line')),
    paper: resolve(read('paper')),
  };
  probe.remove();
  return theme;
}
