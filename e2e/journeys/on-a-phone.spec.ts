import type { Page } from "@playwright/test";
import { expect, test } from "../story.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test("a mug is bought on a phone, and no page is wider than its screen", async ({ buyer }) => {
  const { page } = buyer;
  await page.goto("/");
  await fits(page);
  await buyer.button("Menu").tap();
  await expect(page.getByRole("navigation", { name: "Categories" }).getByRole("link").first()).toBeVisible();
  await page.keyboard.press("Escape");

  await buyer.putInCart("Tide Mug", "Clay");
  await fits(page);
  await buyer.goToCheckout();
  await fits(page);
  await buyer.enterDetails();
  await buyer.enterCard("approved");
  await fits(page);
  await buyer.placeOrder();
  await buyer.sees("Paid");
  await fits(page);
});

async function fits(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(390);
}
