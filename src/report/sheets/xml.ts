import { xmlText } from '../xml-text';

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands between tags or in an attribute. */
export const escaped = (text: string): string => xmlText(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

/**
 * An element.
 * @param attributes of which the undefined are left out
 * @param content elements, and texts that are escaped already
 */
export function xml(name: string, attributes: Readonly<Record<string, string | number | undefined>> = {}, ...content: string[]): string {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  return content.length === 0 ? `<${name}${said}/>` : `<${name}${said}>${content.join('')}</${name}>`;
}
