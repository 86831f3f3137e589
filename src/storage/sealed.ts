/**
 * Files that open only with a passphrase: PBKDF2 with SHA-256 makes a key of it (600,000 rounds, OWASP 2023), AES-GCM of 256 bits closes the
 * file with it. Nobody can open one whose passphrase is lost.
 */
import * as v from 'valibot';
import { ImportError } from '../questionnaire/import-error';
import { isJsonObject } from '../questionnaire/json';
import { readJson } from '../questionnaire/read-json';

const FORMAT = 'shidra-sealed';
const VERSION = 1;
const BEGINNING = new RegExp(`^\\ufeff?\\s*\\{\\s*"format"\\s*:\\s*"${FORMAT}"`);
const ROUNDS = 600_000;
/** A file may ask for more rounds than ours, but not for an hour of them. */
const MOST_ROUNDS = 5_000_000;

const base64 = v.pipe(v.string(), v.base64('base64'));
const SealedSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  rounds: v.pipe(v.number(), v.integer(), v.minValue(100_000), v.maxValue(MOST_ROUNDS)),
  salt: base64,
  iv: base64,
  sealed: base64,
});

/** A passphrase that is shorter is guessed too soon. Our judgement, after NIST SP 800-63B, which wants fifteen where nothing else protects. */
export const LEAST_LETTERS = 15;

/** Whether the browser can seal: not on a page that came over plain HTTP. */
export const canSeal = (): boolean => (globalThis.crypto as Partial<Crypto>).subtle !== undefined;

/** @param text of any of our files */
export async function seal(text: string, passphrase: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyOf(passphrase, salt, ROUNDS);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
  const file = {
    format: FORMAT,
    version: VERSION,
    rounds: ROUNDS,
    salt: toBase64(salt),
    iv: toBase64(iv),
    sealed: toBase64(new Uint8Array(sealed)),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Whether a text says of itself, at its very beginning, that it is such a file. */
export const isSealed = (text: string): boolean => BEGINNING.test(text);

/**
 * The text that was sealed.
 * @throws ImportError `wrong-passphrase`, also where the file was changed: the two cannot be told apart; `newer-version`, `malformed`;
 *   `cannot-unseal` where the browser has no cryptography for this page
 */
export async function unseal(text: string, passphrase: string): Promise<string> {
  if (!canSeal()) throw new ImportError('cannot-unseal');
  const raw = readJson(text);
  if (isJsonObject(raw) && typeof raw.version === 'number' && raw.version > VERSION)
    throw new ImportError('newer-version', 'version', String(raw.version));
  const file = v.safeParse(SealedSchema, raw, { abortEarly: true });
  if (!file.success) throw new ImportError('malformed', v.getDotPath(file.issues[0]) ?? '', file.issues[0].message);
  const { rounds, salt, iv, sealed } = file.output;
  const key = await keyOf(passphrase, fromBase64(salt), rounds);
  try {
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: fromBase64(iv) }, key, fromBase64(sealed));
    return new TextDecoder().decode(opened);
  } catch {
    throw new ImportError('wrong-passphrase');
  }
}

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  // Keyboards compose letters differently; one passphrase should be one key.
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(algorithm, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
