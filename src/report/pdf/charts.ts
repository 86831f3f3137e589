/** Chart.js drawing vectors into the PDF, through jsPDF's own canvas context. */
import { BasicPlatform, Chart } from 'chart.js';
import { chartConfiguration } from '../../charts/configuration';
import type { ChartSpec } from '../../charts/spec';
import { PAPER_THEME } from '../../charts/theme';
import type { Engine } from './engine';
import { FAMILY, MISSING } from './fonts';
import type { Press } from './press';
import type { Column } from './typesetter';

/** These would throw away where the chart stands on the page, or what is there already. */
const IGNORED = new Set(['resetTransform', 'clearRect', 'setTransform']);
const PAINTING: Readonly<Record<string, 'fill' | 'stroke'>> = { fill: 'fill', fillRect: 'fill', stroke: 'stroke', strokeRect: 'stroke' };

/** Draws the chart into a box whose upper left corner is (`x`, `y`). */
export function drawChart({ doc, setter }: Press, spec: ChartSpec, { x, width }: Column, y: number, height: number): void {
  // A canvas text has no room for the square that the typesetter draws.
  const visual = (text: string) => setter.visual(text).replaceAll(MISSING, '?');
  const configuration = chartConfiguration(spec, PAPER_THEME, { visual, font: FAMILY });
  const context = doc.context2d;
  context.autoPaging = false;
  context.save();
  context.translate(x, y);
  const options = { ...configuration.options, responsive: false, devicePixelRatio: 1 };
  new Chart(canvas(doc, width, height), { ...configuration, options, platform: BasicPlatform }).destroy();
  context.restore();
}

/** As much of a canvas as Chart.js asks for. */
function canvas(doc: Engine, width: number, height: number): HTMLCanvasElement {
  const nothing = () => undefined;
  const element = {
    width,
    height,
    style: {},
    getContext: () => context,
    getAttribute: () => null,
    setAttribute: nothing,
    addEventListener: nothing,
    removeEventListener: nothing,
  } as unknown as HTMLCanvasElement;
  const context = translucent(doc, element);
  return element;
}

/** The context with translucent colours, which jsPDF would paint opaque. */
function translucent(doc: Engine, element: HTMLCanvasElement): unknown {
  const alpha = { fill: 1, stroke: 1 };
  return new Proxy(doc.context2d as unknown as Record<string, unknown>, {
    get(target, key: string) {
      if (key === 'canvas') return element;
      if (IGNORED.has(key)) return () => undefined;
      // jsPDF measures in pixels what it draws in points.
      if (key === 'measureText') return (text: string) => ({ width: doc.getTextWidth(text) });
      const value = target[key];
      if (typeof value !== 'function') return value;
      const call = value.bind(target) as (...parameters: unknown[]) => unknown;
      const painting = PAINTING[key];
      if (painting === undefined) return call;
      return (...parameters: unknown[]) => {
        if (alpha[painting] === 1) return call(...parameters);
        doc.saveGraphicsState();
        doc.setGState(doc.GState({ [painting === 'fill' ? 'opacity' : 'stroke-opacity']: alpha[painting] }));
        call(...parameters);
        doc.restoreGraphicsState();
        return undefined;
      };
    },
    set(target, key: string, value: unknown) {
      if ((key === 'fillStyle' || key === 'strokeStyle') && typeof value === 'string') {
        const [colour, opacity] = splitAlpha(value);
        alpha[key === 'fillStyle' ? 'fill' : 'stroke'] = opacity;
        target[key] = colour;
      } else target[key] = value;
      return true;
    },
  });
}

function splitAlpha(colour: string): [colour: string, alpha: number] {
  const rgba = /^rgba\(([^,]+),([^,]+),([^,]+),([^)]+)\)$/.exec(colour);
  return rgba ? [`rgb(${rgba.slice(1, 4).join(',')})`, Number(rgba[4])] : [colour, 1];
}
