import { chromium, defineConfig, devices } from '@playwright/test';
import { findChromium, findFirefox } from './tools/browsers.mjs';

const port = Number(process.env.PORT ?? 4400);
const chromiumPath = findChromium(chromium.executablePath());
const firefoxPath = findFirefox();
const serve = `"${process.execPath}" tools/serve.mjs`;

/** The second site, built under a sub-path. */
export const SECOND = `http://127.0.0.1:${port + 1}/homes/`;

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  // Generous, for a machine that is busy with other things; nothing here waits by the clock.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: { baseURL: `http://127.0.0.1:${port}/` },
  webServer: [
    {
      command: serve,
      env: { PORT: String(port), BASE_PATH: '/', OUT_DIR: 'dist' },
      url: `http://127.0.0.1:${port}/`,
      reuseExistingServer: false,
    },
    {
      command: serve,
      env: { PORT: String(port + 1), BASE_PATH: '/homes/', OUT_DIR: 'dist-second' },
      url: SECOND,
      reuseExistingServer: false,
    },
  ],
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: chromiumPath ? { executablePath: chromiumPath } : {},
      },
    },
    // The Firefox that the system has, where it has one, for the journeys.
    ...(firefoxPath
      ? [
          {
            name: 'firefox',
            testMatch: 'journeys.test.ts',
            use: {
              browserName: 'firefox',
              channel: 'moz-firefox',
              launchOptions: { executablePath: firefoxPath },
            },
          } as const,
        ]
      : []),
  ],
});
