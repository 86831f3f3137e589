/** The logo of the organisation that hands the report over, as it is kept on the device: a PNG, whatever it came as. */

/** What the device keeps. */
export interface KeptLogo {
  /** A PNG file in base64. */
  png: string;
  pixels: { width: number; height: number };
}

const TYPES = ['image/png', 'image/jpeg', 'image/svg+xml'];
/** In bytes. */
const LARGEST = 5 * 1024 * 1024;
const MOST_PIXELS = 50_000_000;
/** Enough for print at the size of the masthead, and no more than a report should carry. */
const MOST = { width: 900, height: 280 };

/**
 * A picture drawn anew, so that nothing of its file but what is seen goes on: no script of an SVG, no place where a photograph was taken.
 * @returns null where the file is no picture that can be used
 */
export async function readLogo(file: File): Promise<KeptLogo | null> {
  if (!TYPES.includes(file.type) || file.size > LARGEST) return null;
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    await new Promise((loaded, failed) => {
      image.onload = loaded;
      image.onerror = failed;
      image.src = address;
    });
    const { naturalWidth: width, naturalHeight: height } = image;
    // A small file may hold a picture that no memory does.
    if (width === 0 || height === 0 || width * height > MOST_PIXELS) return null;
    await image.decode();
    // An SVG may be drawn larger than it says; a photograph gains nothing.
    const room = Math.min(MOST.width / width, MOST.height / height);
    const scale = file.type === 'image/svg+xml' ? room : Math.min(1, room);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const [, png = ''] = canvas.toDataURL('image/png').split(',');
    return { png, pixels: { width: canvas.width, height: canvas.height } };
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}
