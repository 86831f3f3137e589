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
}

/** Licences under which a part may ship with an MIT-licensed tool, so long as its text ships too. */
const COMPATIBLE = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'OFL-1.1', 'Zlib', 'CC0-1.0']);
/** Every part that is asked for by name has to be followed by somebody. */
const MOST_DIRECT = 16;
/** The service worker is put together apart, of these. */
const OF_THE_WORKER = ['workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies'];
/** Of font files the bundle knows no more than the name. */
const OF_THE_FONTS = ['@expo-google-fonts/heebo'];

/** Writes `licences.txt` and `sbom.cdx.json` (CycloneDX 1.6) beside the site. */
export function supplyChain(): Plugin {
  return {
    name: 'shidra-supply-chain',
    apply: 'build',
    generateBundle(_options, bundle) {
      const names = new Set([...Object.values(bundle).flatMap(packagesOf), ...OF_THE_WORKER, ...OF_THE_FONTS]);
      const shipped = [...names].sort().map(describe);
      for (const fault of faultsOf(shipped)) this.error(fault);
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licenceList(shipped) });
      this.emitFile({ type: 'asset', fileName: 'sbom.cdx.json', source: `${JSON.stringify(billOfMaterials(shipped), null, 2)}\n` });
    },
  };
}

/** The packages of which anything is left in a chunk. */
function packagesOf(output: Rolldown.OutputChunk | Rolldown.OutputAsset): string[] {
  if (output.type !== 'chunk') return [];
  return Object.keys(output.modules).flatMap((id) => {
    const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1];
    return name === undefined ? [] : [name];
  });
}

function describe(name: string): Shipped {
  const file = join(root, 'node_modules', name, 'package.json');
  const { version, license } = JSON.parse(readFileSync(file, 'utf8')) as { version: string; license?: string };
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> };
  return { name, version, licence: license ?? 'none named', text: licenceText(dirname(file)), direct: name in own.devDependencies };
}

function licenceText(folder: string): string {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => /^(licen[cs]e|copying|ofl)/i.test(file)) : [];
  return files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
}

function faultsOf(shipped: readonly Shipped[]): string[] {
  const foreign = shipped.filter(({ licence }) => !isCompatible(licence));
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
  const parts = shipped.map(({ name, version, licence, text }) => `${name} ${version}\n${licence}\n\n${text}`.trim());
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
    })),
    dependencies: [{ ref: name, dependsOn: shipped.filter(({ direct }) => direct).map(packageUrl) }],
  };
}

const packageUrl = ({ name, version }: Shipped): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;
