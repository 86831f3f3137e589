/** Languages of the interface, and the one place that tells the page which it is. */
import type { Interface } from './interface.he';
import type { Messages } from './messages.he';

/** A language that the interface itself speaks; questionnaires may be in others too. */
export type InterfaceLanguage = 'he' | 'en';

export const LANGUAGES: { code: InterfaceLanguage; name: string; dir: 'rtl' | 'ltr' }[] = [
  { code: 'he', name: 'עברית', dir: 'rtl' },
  { code: 'en', name: 'English', dir: 'ltr' },
];

/** The first of a person's preferred languages that we speak; Hebrew tags may be the old `iw`. English where we speak none of them. */
export function preferredLanguage(preferred: readonly string[]): InterfaceLanguage {
  const codes = preferred.map((tag) => tag.toLowerCase().split('-')[0]);
  const found = codes.find((code) => code === 'he' || code === 'iw' || code === 'en');
  return found === undefined || found === 'en' ? 'en' : 'he';
}

/** Sentences about files and the device, loaded alone for their language when something is to be said. */
export async function loadMessages(language: InterfaceLanguage): Promise<Messages> {
  return language === 'he' ? (await import('./messages.he')).he : (await import('./messages.en')).en;
}

/** The interface's dictionary, loaded alone for its language. */
export async function loadInterface(language: InterfaceLanguage): Promise<Interface> {
  return language === 'he' ? (await import('./interface.he')).he : (await import('./interface.en')).en;
}
