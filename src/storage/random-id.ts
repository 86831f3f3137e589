/** 128 random bits as 32 hexadecimal digits. `crypto.randomUUID` is missing where the page was opened from a folder or over plain HTTP. */
export function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
