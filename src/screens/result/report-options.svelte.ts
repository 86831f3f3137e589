/** What a person chooses of the report, and who hands it over; the latter is kept on the device. */
import type { Language } from '../../questionnaire/load';
import type { Extent } from '../../report/document/choice';
import type { Brand } from '../../report/pdf/brand';
import type { Paper } from '../../report/pdf/layout';
import type { Device } from '../../storage/device';
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
  brand = $state.raw<KeptBrand>({ organisation: '', logo: null });
  readonly #device: Device;

  constructor(device: Device, language: Language) {
    this.#device = device;
    this.language = language;
    void device.getSetting(SETTING).then((kept) => {
      if (isBrand(kept)) this.brand = kept;
    });
  }

  async setBrand(change: Partial<KeptBrand>): Promise<void> {
    this.brand = { ...this.brand, ...change };
    await this.#device.setSetting(SETTING, this.brand);
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
