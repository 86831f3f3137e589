import base from '/work/main/playwright.config.ts';
const port = 4793;
export default { ...base, testDir: '/work/main/tests', outputDir: '/tmp/w/pw-out', reporter: 'line', workers: 2,
  projects: base.projects.filter((p) => p.name === 'en'), use: { ...base.use, baseURL: `http://127.0.0.1:${port}/` },
  webServer: [{ command: `cd /work/main && node node_modules/vite/bin/vite.js preview --outDir /tmp/w/dist-review --host 127.0.0.1 --strictPort --port ${port}`, url: `http://127.0.0.1:${port}/` }] };
