import type { DeviceWords } from './device.he';
import type { InterfaceLanguage } from './locale';

/** Words about what this device keeps, loaded alone for their language when there is something to say of it. */
export async function loadDeviceWords(language: InterfaceLanguage): Promise<DeviceWords> {
  return language === 'he' ? (await import('./device.he')).he : (await import('./device.en')).en;
}
