/** Content security policies, written into the pages: whoever serves them may not be able to set headers. */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Everything comes from where the page came from; pictures may also be made in the page. */
const SITE = {
  'default-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'img-src': "'self' data: blob:",
  'style-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
};

/**
 * The site's policy as one text.
 * @param further what only a header can say
 */
export const sitePolicyText = (further: Record<string, string>): string => policyText({ ...SITE, ...further });

/** Gives the built site its policy. */
export function sitePolicy(): Plugin {
  return {
    name: 'shidra-site-policy',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: (html) => withPolicy(html, SITE) },
  };
}

/**
 * A page that has everything inside it, with a policy that lets only this run.
 * @param html with its one script and its styles inline
 */
export function withOwnPolicy(html: string): string {
  return withPolicy(html, {
    'default-src': "'none'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'script-src': hashes(html, 'script'),
    'style-src': hashes(html, 'style'),
    'img-src': 'data: blob:',
    'font-src': 'data:',
    // The report fetches its fonts, which are data addresses in this page.
    'connect-src': 'data:',
  });
}

function withPolicy(html: string, directives: Record<string, string>): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyText(directives)}" /><meta name="referrer" content="no-referrer" />`;
  // A function, since the replacement must not be read as a pattern; after the encoding, which must come within the first kilobyte.
  return html.replace(/<meta charset="[^"]*"\s*\/?>/i, (charset) => `${charset}\n    ${meta}`);
}

const policyText = (directives: Record<string, string>): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');

function hashes(html: string, tag: 'script' | 'style'): string {
  const inline = html.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, 'g'));
  const found = Array.from(inline, ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return found.length > 0 ? found.join(' ') : "'none'";
}
