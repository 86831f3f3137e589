import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // For the runes of .svelte.ts files.
  plugins: [svelte({ configFile: false })],
  test: {
    environment: 'node',
    include: ['tests/{unit,properties,model,questionnaires}/**/*.test.ts'],
    // Properties draw hundreds of cases.
    testTimeout: 30_000,
  },
});
