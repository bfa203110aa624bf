import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { CDPSession, Locator, Page } from "@playwright/test";
import { comesToRest } from "../comes-to-rest.ts";

const FOLDER = fileURLToPath(new URL("../../docs/screenshots/", import.meta.url));
const MOST_BYTES = 150_000;
const QUALITIES = [84, 76, 68, 58, 46, 34, 22];

interface What {
  /** Goes on below the fold, up to so many pixels. */
  readonly tall?: number;
  /** Begins where this stands. */
  readonly from?: Locator;
}

/** Writes what the window shows as `<name>.webp` of 150 kB at most. */
export async function takePicture(page: Page, name: string, { tall = 0, from }: What = {}): Promise<void> {
  await settle(page, tall);
  await from?.evaluate((element) => element.scrollIntoView({ block: "start", behavior: "instant" }));
  const session = await page.context().newCDPSession(page);
  const { width, height, full } = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: innerHeight,
    full: document.documentElement.scrollHeight,
  }));
  const clip = { x: 0, y: 0, width, height: Math.min(full, Math.max(height, tall)), scale: 1 };
  mkdirSync(FOLDER, { recursive: true });
  const beyond = tall > 0 ? { clip, captureBeyondViewport: true } : {};
  writeFileSync(`${FOLDER}${name}.webp`, await smallEnough(session, beyond));
  await session.detach();
}

/** The same of a window as tall as its page: a frame of another origin is not painted below the fold. */
export async function takeWholePicture(page: Page, name: string): Promise<void> {
  const window = page.viewportSize()!;
  await settle(page, 0);
  const height = await page.evaluate(() => document.querySelector("main")!.getBoundingClientRect().bottom + scrollY);
  await page.setViewportSize({ width: window.width, height: Math.ceil(height) });
  await takePicture(page, name);
  await page.setViewportSize(window);
}

async function smallEnough(session: CDPSession, how: object): Promise<Buffer> {
  for (const quality of QUALITIES) {
    const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality, ...how });
    const picture = Buffer.from(data, "base64");
    if (picture.length <= MOST_BYTES) return picture;
  }
  throw new Error(`larger than ${MOST_BYTES} bytes at any quality`);
}

/** Fonts and pictures are there, also those that load only when somebody scrolls to them; nothing moves. */
async function settle(page: Page, tall: number): Promise<void> {
  await page.evaluate(async (tall) => {
    const step = innerHeight;
    for (let y = step; y < tall; y += step) {
      scrollTo({ top: y, behavior: "instant" });
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
    scrollTo({ top: 0, behavior: "instant" });
    await document.fonts.ready;
    // A picture that loads when it is seen, and is not, would be waited for in vain.
    const late = new Promise((resolve) => setTimeout(resolve, 3_000));
    await Promise.race([late, Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))]);
  }, tall);
  await comesToRest(page);
}
