import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { exampleParts } from './scripts/vite/example-parts.ts';

/** The runes of .svelte.ts files as in a browser, so that effects run; components are for the browser's own tests. */
const asInBrowser = ({ filename }: { filename: string }) => (filename.endsWith('.svelte.ts') ? { generate: 'client' as const } : undefined);

export default defineConfig(({ mode }) => ({
  // For the runes of .svelte.ts files.
  plugins: [exampleParts(), svelte({ configFile: false, dynamicCompileOptions: asInBrowser })],
  test: {
    environment: 'node',
    include: [mode === 'soak' ? 'tests/soak/**/*.soak.ts' : 'tests/{unit,properties,model,questionnaires}/**/*.test.ts'],
    setupFiles: ['tests/fixtures/seed.ts'],
    // Properties draw hundreds of cases.
    testTimeout: 60_000,
  },
}));
