import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { comesToRest } from "../comes-to-rest.ts";

const FOLDER = fileURLToPath(new URL("../../docs/screenshots/", import.meta.url));
const MOST_BYTES = 150_000;
const QUALITIES = [84, 76, 68, 58, 46, 34, 22];

/** Writes what the page shows as `<name>.webp` of 150 kB at most; `tall` goes on below the fold, up to so many pixels. */
export async function takePicture(page: Page, name: string, { tall = 0 } = {}): Promise<void> {
  await settle(page, tall);
  const { width, height, full } = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: innerHeight,
    full: document.documentElement.scrollHeight,
  }));
  const clip = { x: 0, y: 0, width, height: Math.min(full, Math.max(height, tall)), scale: 1 };
  const session = await page.context().newCDPSession(page);
  for (const quality of QUALITIES) {
    const { data } = await session.send("Page.captureScreenshot", {
      format: "webp",
      quality,
      ...(tall > 0 ? { clip, captureBeyondViewport: true } : {}),
    });
    const picture = Buffer.from(data, "base64");
    if (picture.length > MOST_BYTES) continue;
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(`${FOLDER}${name}.webp`, picture);
    await session.detach();
    return;
  }
  throw new Error(`${name} is larger than ${MOST_BYTES} bytes at any quality`);
}

/** Fonts and pictures are there, also those that load only when somebody scrolls to them; nothing moves. */
async function settle(page: Page, tall: number): Promise<void> {
  await page.evaluate(async (tall) => {
    const step = innerHeight;
    for (let y = step; y < tall; y += step) {
      scrollTo({ top: y, behavior: "instant" });
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
    if (tall > 0) scrollTo({ top: 0, behavior: "instant" });
    await document.fonts.ready;
    const shown = [...document.images].filter(
      (image) => image.getBoundingClientRect().top < Math.max(tall, innerHeight),
    );
    await Promise.all(shown.map((image) => image.decode().catch(() => undefined)));
  }, tall);
  await comesToRest(page);
  await page.waitForLoadState("networkidle");
}
