/** The fonts as the browser gets them: files beside the page, or data inside the single file. */
import bold from '@expo-google-fonts/heebo/700Bold/Heebo_700Bold.ttf?url';
import regular from '@expo-google-fonts/heebo/400Regular/Heebo_400Regular.ttf?url';
import type { LoadFont } from './fonts';

/** @throws Error if the file cannot be fetched */
export const loadFont: LoadFont = async (weight) => {
  const response = await fetch(weight === 700 ? bold : regular);
  if (!response.ok) throw new Error(`The font could not be loaded: ${String(response.status)}`);
  return new Uint8Array(await response.arrayBuffer());
};
