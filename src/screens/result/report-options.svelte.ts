/** What a person chooses of the report, and who hands it over; the latter is kept on the device. */
import type { Language } from '../../questionnaire/load';
import type { Extent } from '../../report/document/choice';
import type { Brand } from '../../report/pdf/brand';
import type { Paper } from '../../report/pdf/layout';
import { nameIn } from '../../questionnaire/site-config';
import type { Device } from '../../storage/device';
import { loadSite, type Organisation } from '../own/site';
import type { KeptLogo } from './logo';

const SETTING = 'brand';

interface KeptBrand {
  organisation: string;
  logo: KeptLogo | null;
}

export class ReportOptions {
  language = $state<Language>('en');
  extent = $state<Extent>('standard');
  paper = $state<Paper>('a4');
  notes = $state(true);
  names = $state(true);
  /** Resolves when it is known whose report it is. */
  readonly branded: Promise<unknown>;
  readonly #device: Device;
  #kept = $state.raw<KeptBrand>();
  #host = $state.raw<Organisation>();

  constructor(device: Device, language: Language) {
    this.#device = device;
    this.language = language;
    const kept = device.getSetting(SETTING).then((found) => {
      if (isBrand(found)) this.#kept = found;
    });
    this.branded = Promise.all([kept, loadSite().then(({ organisation }) => (this.#host = organisation))]);
  }

  /** As it was chosen on this device, else as the host of the site has it. */
  get brand(): KeptBrand {
    if (this.#kept) return this.#kept;
    return { organisation: this.#host ? nameIn(this.#host.name, this.language).text : '', logo: this.#host?.logo ?? null };
  }

  async setBrand(change: Partial<KeptBrand>): Promise<void> {
    this.#kept = { ...this.brand, ...change };
    await this.#device.setSetting(SETTING, this.#kept);
  }
}

/** A setting may have been written by another version. */
function isBrand(kept: unknown): kept is KeptBrand {
  return typeof kept === 'object' && kept !== null && 'organisation' in kept && typeof kept.organisation === 'string' && 'logo' in kept;
}

/** @param alternative what the logo is called for who does not see it */
export function brandOf({ organisation, logo }: KeptBrand, alternative: string): Brand {
  const bytes = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  return {
    ...(organisation.trim() !== '' && { organisation: organisation.trim() }),
    ...(logo && { logo: { png: bytes(logo.png), pixels: logo.pixels, alternative } }),
  };
}
