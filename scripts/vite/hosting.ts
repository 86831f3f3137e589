/** What a host should say of the site beside its files, ready for the common ones; the same that the preview says. */
import type { Plugin } from 'vite';
import { sitePolicyText } from './policy.ts';

const HEADERS: Readonly<Record<string, string>> = {
  // No page may show ours in a frame: the policy within the page cannot say so.
  'Content-Security-Policy': sitePolicyText({ 'frame-ancestors': "'none'" }),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // The camera reads result codes in a workshop.
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
};
/** The name of a file in assets/ changes with what is in it. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';
/** Its scripts are inside it, which the site's policy forbids: it is to be taken away and opened as a file. */
const TO_TAKE_AWAY = 'shidra.html';

/** Writes the files for hosts beside the site, and has the preview say what they say. */
export function hosting(): Plugin {
  return {
    name: 'shidra-hosting',
    generateBundle() {
      const files = { _headers: forNetlify(), '.htaccess': forApache(), 'web.config': forIis(), 'hosting/nginx.conf': forNginx() };
      for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: 'asset', fileName, source });
    },
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const [path = ''] = (request.url ?? '').split('?');
        if (path.endsWith(TO_TAKE_AWAY)) response.setHeader('Content-Disposition', 'attachment');
        else for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
        next();
      });
    },
  };
}

/** Netlify and Cloudflare Pages. */
function forNetlify(): string {
  const all = Object.entries({ ...HEADERS, 'Cache-Control': ASK_AGAIN }).map(([name, value]) => `  ${name}: ${value}`);
  return [
    '/*',
    ...all,
    '/assets/*',
    '  ! Cache-Control',
    `  Cache-Control: ${FOR_EVER}`,
    `/${TO_TAKE_AWAY}`,
    '  Content-Disposition: attachment',
    '',
  ].join('\n');
}

function forApache(): string {
  const all = Object.entries(HEADERS).map(([name, value]) => `  Header always set ${name} "${value}"`);
  return [
    '<IfModule mod_headers.c>',
    ...all,
    `  Header set Cache-Control "${ASK_AGAIN}"`,
    `  Header set Cache-Control "${FOR_EVER}" "expr=%{REQUEST_URI} =~ m#/assets/#"`,
    `  Header set Content-Disposition "attachment" "expr=%{REQUEST_URI} =~ m#/${TO_TAKE_AWAY.replace('.', '\\.')}$#"`,
    '</IfModule>',
    'AddType application/manifest+json .webmanifest',
    'AddType font/ttf .ttf',
    '',
  ].join('\n');
}

function forIis(): string {
  const all = Object.entries({ ...HEADERS, 'Cache-Control': ASK_AGAIN }).map(
    ([name, value]) => `        <add name="${name}" value="${value.replaceAll('"', '&quot;')}" />`,
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<configuration>',
    '  <system.webServer>',
    '    <staticContent>',
    '      <remove fileExtension=".webmanifest" />',
    '      <mimeMap fileExtension=".webmanifest" mimeType="application/manifest+json" />',
    '    </staticContent>',
    '    <httpProtocol>',
    '      <customHeaders>',
    ...all,
    '      </customHeaders>',
    '    </httpProtocol>',
    '  </system.webServer>',
    '</configuration>',
    '',
  ].join('\n');
}

/** To be included in a `server` block whose root is the site's folder. */
function forNginx(): string {
  const all = (indent: string) => Object.entries(HEADERS).map(([name, value]) => `${indent}add_header ${name} "${value}" always;`);
  return [
    ...all(''),
    `add_header Cache-Control "${ASK_AGAIN}";`,
    // A block with headers of its own loses those around it.
    'location ~ /assets/ {',
    ...all('  '),
    `  add_header Cache-Control "${FOR_EVER}";`,
    '}',
    `location ~ /${TO_TAKE_AWAY.replace('.', '\\.')}$ {`,
    '  add_header Content-Disposition "attachment";',
    '}',
    '',
  ].join('\n');
}
