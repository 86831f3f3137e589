/** @param bytes as a text of digits */
export const megabytes = (bytes: string): number => Math.round(Number(bytes) / 2 ** 20);
