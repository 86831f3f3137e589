import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { exampleParts } from './scripts/vite/example-parts.ts';

export default defineConfig(({ mode }) => ({
  // For the runes of .svelte.ts files.
  plugins: [exampleParts(), svelte({ configFile: false })],
  test: {
    environment: 'node',
    include: [mode === 'soak' ? 'tests/soak/**/*.soak.ts' : 'tests/{unit,properties,model,questionnaires}/**/*.test.ts'],
    setupFiles: ['tests/fixtures/seed.ts'],
    // Properties draw hundreds of cases.
    testTimeout: 60_000,
  },
}));
