import { readdirSync, readFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { exampleParts } from './scripts/vite/example-parts.ts';

/** The runes of .svelte.ts files as in a browser, so that effects run; components are for the browser's own tests. */
const asInBrowser = ({ filename }: { filename: string }) => (filename.endsWith('.svelte.ts') ? { generate: 'client' as const } : undefined);

/** Tests that put something else in the place of a module or a global, which others must not meet. */
const apart = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .map((file) => `tests/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.test.ts') && /\bvi\b.*from 'vitest'/.test(readFileSync(file, 'utf8')));

export default defineConfig(({ mode }) => ({
  // For the runes of .svelte.ts files.
  plugins: [exampleParts(), svelte({ configFile: false, dynamicCompileOptions: asInBrowser })],
  test: {
    environment: 'node',
    pool: 'threads',
    setupFiles: ['tests/fixtures/seed.ts'],
    // Properties draw hundreds of cases.
    testTimeout: 60_000,
    projects:
      mode === 'soak'
        ? [{ extends: true, test: { name: 'soak', include: ['tests/soak/**/*.soak.ts'] } }]
        : [
            // One world for all of them: most of the time of a small test went into building its own.
            {
              extends: true,
              test: {
                name: 'together',
                include: ['tests/{unit,properties,model,questionnaires}/**/*.test.ts'],
                exclude: apart,
                isolate: false,
              },
            },
            { extends: true, test: { name: 'apart', include: apart } },
          ],
  },
}));
