/** What ships, told: a list of licences with their texts, and a bill of materials. The build fails where a licence does not go with ours. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { root } from '../run.js';

interface Shipped {
  name: string;
  version: string;
  /** As SPDX writes it. */
  licence: string;
  text: string;
  /** Whether we ask for it by name. */
  direct: boolean;
  /** What its makers have put into its files of others'. */
  inside: readonly Inside[];
}

/** Which version it is of, its makers do not say. */
interface Inside {
  name: string;
  licence: string;
}

/** Licences under which a part may ship with an MIT-licensed tool, so long as its text ships too. */
const COMPATIBLE = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'OFL-1.1', 'Zlib', 'CC0-1.0']);
/** Every part that is asked for by name has to be followed by somebody. */
const MOST_DIRECT = 16;
/** The service worker and what asks for it are put together apart, of these. */
const OF_THE_WORKER = ['vite-plugin-pwa', 'workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies'];
/** What a package says of itself alone, though it holds more: read from its files once, by hand. */
const INSIDE: Readonly<Record<string, readonly Inside[]>> = {
  docx: [
    { name: 'events', licence: 'MIT' },
    { name: 'fflate', licence: 'MIT' },
    { name: 'nanoid', licence: 'MIT' },
    { name: 'stream-browserify', licence: 'MIT' },
  ],
};
/** Of font files the bundle knows no more than the name. */
const OF_THE_FONTS = ['@expo-google-fonts/heebo'];

/** Writes `licences.txt` and `sbom.cdx.json` (CycloneDX 1.6) beside the site. */
export function supplyChain(): Plugin {
  return {
    name: 'shidra-supply-chain',
    apply: 'build',
    generateBundle(_options, bundle) {
      const modules = modulesByPackage(Object.values(bundle));
      for (const name of [...OF_THE_WORKER, ...OF_THE_FONTS]) modules.set(name, modules.get(name) ?? []);
      const shipped = [...modules].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, files]) => describe(name, files.map(textOf)));
      for (const fault of faultsOf(shipped)) this.error(fault);
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licenceList(shipped) });
      this.emitFile({ type: 'asset', fileName: 'sbom.cdx.json', source: `${JSON.stringify(billOfMaterials(shipped), null, 2)}\n` });
    },
  };
}

/** The files of packages of which anything is left in a chunk. */
function modulesByPackage(outputs: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const id of outputs.flatMap((output) => (output.type === 'chunk' ? Object.keys(output.modules) : []))) {
    const [file = ''] = id.replace(/^\0/, '').split('?');
    const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/'))?.[1];
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), file]);
  }
  return found;
}

const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** @param files texts of its files that ship */
function describe(name: string, files: readonly string[]): Shipped {
  const file = join(root, 'node_modules', name, 'package.json');
  const { version, license } = JSON.parse(readFileSync(file, 'utf8')) as { version: string; license?: string };
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> };
  const notices = [...new Set(files.flatMap(noticesIn))];
  const text = [licenceText(dirname(file)), ...notices].join('\n\n');
  return { name, version, licence: license ?? 'none named', text, direct: name in own.devDependencies, inside: insideOf(name, files) };
}

/** Whose work a file says that it holds: comments that name a licence or a holder of rights, which often are others than the package's. */
export function noticesIn(text: string): string[] {
  const comments = text.match(/\/\*[\s\S]*?\*\//g) ?? [];
  return comments.filter((comment) => /@licen[cs]e|copyright \(c\)|copyright ©|\(c\) \d{4}/i.test(comment)).map(bare);
}

/** A comment's words without its marks. */
const bare = (comment: string): string =>
  comment
    .slice(2, -2)
    .split('\n')
    .map((line) => line.replace(/^\s*[*!]+ ?/, '').trimEnd())
    .join('\n')
    .trim();

/** What is known to be inside, and what bundlers marked as such. */
function insideOf(name: string, files: readonly string[]): readonly Inside[] {
  const known = INSIDE[name] ?? [];
  const unknown = files
    .flatMap(bundledIn)
    .filter((each) => each !== name && !known.some((inside) => inside.name === each))
    .map((each) => ({ name: each, licence: 'none named' }));
  return [...known, ...unknown];
}

/** The packages that a bundler says it put into a file. */
export function bundledIn(text: string): string[] {
  const marks = text.matchAll(
    /^\s*\/\/ ?(?:#region )?(?:\.\.?\/)*node_modules\/(?:\.pnpm\/[^/]+\/node_modules\/)?((?:@[^/\s]+\/)?[^/\s]+)\//gm,
  );
  return [...new Set(Array.from(marks, ([, name = '']) => name))];
}

function licenceText(folder: string): string {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => /^(licen[cs]e|copying|ofl)/i.test(file)) : [];
  return files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
}

function faultsOf(shipped: readonly Shipped[]): string[] {
  const all = shipped.flatMap((each) => [
    each,
    ...each.inside.map(({ name, licence }) => ({ name: `${name} inside ${each.name}`, licence })),
  ]);
  const foreign = all.filter(({ licence }) => !isCompatible(licence));
  const direct = shipped.filter(({ direct }) => direct).length;
  return [
    ...foreign.map(({ name, licence }) => `${name} may not ship: its licence, ${licence}, is not one of ${[...COMPATIBLE].join(', ')}`),
    ...(direct > MOST_DIRECT ? [`${direct} packages of ours ship; at most ${MOST_DIRECT} should`] : []),
  ];
}

/** Of a choice of licences one must fit, of several at once all. */
export function isCompatible(licence: string): boolean {
  const bare = licence.replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' OR ')) return bare.split(' OR ').some(isCompatible);
  return bare.split(' AND ').every((each) => COMPATIBLE.has(each.trim()));
}

function licenceList(shipped: readonly Shipped[]): string {
  const parts = shipped.map(({ name, version, licence, text, inside }) => {
    const held = inside.map((each) => `Inside it: ${each.name}, ${each.licence}\n`).join('');
    return `${name} ${version}\n${licence}\n${held}\n${text}`.trim();
  });
  return `What Shidra is made with. Its own licences: MIT for the code, CC BY 4.0 for the questionnaire's words.\n\n${parts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

function billOfMaterials(shipped: readonly Shipped[]): object {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string; version: string };
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name, version, 'bom-ref': name } },
    components: shipped.map((each) => ({
      type: 'library',
      name: each.name,
      version: each.version,
      'bom-ref': packageUrl(each),
      purl: packageUrl(each),
      licenses: [{ expression: each.licence }],
      ...(each.inside.length > 0 && {
        components: each.inside.map(({ name, licence }) => ({ type: 'library', name, licenses: [{ expression: licence }] })),
      }),
    })),
    dependencies: [{ ref: name, dependsOn: shipped.filter(({ direct }) => direct).map(packageUrl) }],
  };
}

const packageUrl = ({ name, version }: Shipped): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;
