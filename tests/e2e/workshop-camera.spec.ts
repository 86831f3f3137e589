/** The facilitator's camera: Chromium films results as a room shows them, and what is read of them comes into the workshop. */
import { rm, writeFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { encodeResponse } from '../../src/group/result-code';
import { resultLink } from '../../src/screens/vote/result';
import { frameOf, y4m, type Frame, type View } from '../fixtures/qr-frames';
import { expectAccessible } from './support/accessible';
import { expect, test as base } from './support/test';
import { FORM, keepOnDevice, questionnaire, takenIn, voteAnswers, workshopElsewhere } from './support/vote';

const workshop = workshopElsewhere();
const ADDRESS = 'https://coalition.example/abc/';

const codeOf = (person: number): string =>
  encodeResponse(questionnaire, FORM, {
    workshop: workshop.id,
    respondent: person.toString(16).padStart(12, '0'),
    revision: 0,
    round: 1,
    role: 0,
    answers: { ...voteAnswers, 'agenda-shared-goal': { value: (person % 5) + 1 } },
  });
const linkOf = (code: string): string => resultLink(code, { href: ADDRESS, protocol: 'https:' });

const PER_SECOND = 5;
/** So many seconds each is held up: a slow machine looks twice a second. */
const HELD = 3;
const held = (text: string | undefined, view?: View): Frame[] => Array<Frame>(PER_SECOND * HELD).fill(frameOf(text, view));

/** A browser whose camera shows a film, over and over. */
const test = base.extend<{ filming: (frames: readonly Frame[]) => Promise<Page> }>({
  filming: async ({ playwright, launchOptions, baseURL, locale }, use, info) => {
    let browser: Browser | undefined;
    const film = info.outputPath('film.y4m');
    await use(async (frames) => {
      await writeFile(film, y4m(frames, PER_SECOND));
      const args = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`];
      browser = await playwright.chromium.launch({ ...launchOptions, args: [...(launchOptions.args ?? []), ...args] });
      return browser.newPage({ ...(baseURL && { baseURL }), ...(locale && { locale }) });
    });
    await browser?.close();
    await rm(film, { force: true });
  },
});

async function openCamera(page: Page): Promise<void> {
  await page.goto('./');
  await keepOnDevice(page, workshop);
  await page.goto(`./#/w/${workshop.id}/collect`);
  await page.getByTestId('open-camera').click();
}

test('codes that are held up one after the other are read: straight, turned, out of focus, in poor light', async ({ filming }) => {
  const views: View[] = [{}, { turned: 15 }, { turned: 90 }, { blurred: 2 }, { contrast: 0.3, noise: 3 }];
  const codes = views.map((_, index) => codeOf(index + 1));
  const page = await filming([...views.flatMap((view, index) => held(linkOf(codes[index]!), view)), ...held(undefined)]);
  // What the camera gives, for the end: nobody may be filmed any longer than they see.
  await page.addInitScript(() => {
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wish) => {
      const stream = await open(wish);
      Object.assign(window, { filmed: stream });
      return stream;
    };
  });
  await openCamera(page);
  await expect.poll(() => takenIn(page), { timeout: 120_000 }).toEqual([...codes].sort());
  await expectAccessible(page, 'the camera');
  await page.getByTestId('camera-close').click();
  await expect(page.getByTestId('camera')).toHaveCount(0);
  const states = () =>
    page.evaluate(() => (window as Window & { filmed?: MediaStream }).filmed?.getTracks().map(({ readyState }) => readyState));
  expect(await states()).toEqual(['ended']);
});

test('a code that is held up for long is told once', async ({ filming }) => {
  const page = await filming(held(linkOf(codeOf(1))));
  await openCamera(page);
  const camera = page.getByTestId('camera');
  await expect(camera).toHaveAttribute('data-read', '1', { timeout: 60_000 });
  // Many looks more.
  await page.waitForTimeout(4000);
  await expect(camera).toHaveAttribute('data-read', '1');
  expect(await takenIn(page)).toEqual([codeOf(1)]);
});

test.describe('a camera that does not open', () => {
  for (const [name, fault] of [
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'none'],
    ['NotReadableError', 'busy'],
    ['', 'insecure'],
  ] as const) {
    test(`says what to do: ${fault}`, async ({ page }) => {
      await page.addInitScript((error) => {
        const getUserMedia = () => Promise.reject(new DOMException('refused', error));
        Object.defineProperty(navigator, 'mediaDevices', { value: error ? { getUserMedia } : undefined });
      }, name);
      await openCamera(page);
      await expect(page.getByTestId('camera-fault')).toHaveAttribute('data-fault', fault);
      if (fault === 'denied') await expectAccessible(page, 'a camera that is denied');
      await page.getByTestId('camera-close').click();
      await expect(page.getByTestId('open-camera')).toBeVisible();
    });
  }
});
