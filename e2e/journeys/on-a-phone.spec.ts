import type { Page } from "@playwright/test";
import { staffAt, theOwner } from "../cast/colleague.ts";
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

test("whoever is called on their phone gets from anywhere to anywhere by the menu", async ({ page }) => {
  const owner = staffAt(page);
  await owner.goTo("/sign-in?next=/settings/store");
  await owner.enterPassword(theOwner());
  await expect(page.getByRole("heading", { level: 1, name: "Store" })).toBeVisible();
  await fits(page);
  await owner.button("Menu").tap();
  const menu = page.getByRole("dialog", { name: "Ida Alder" });
  for (const place of ["Overview", "API keys", "Operations"])
    await menu.getByRole("link", { name: place, exact: true }).scrollIntoViewIfNeeded();
  await expect(menu.getByRole("button", { name: "Close" })).toBeInViewport();
  await owner.button("Close").tap();
  await page.getByLabel("Phone", { exact: true }).fill("+1 503 555 0100");
  await owner.button("Menu").tap();
  await menu.getByRole("link", { name: "Orders", exact: true }).tap();
  await expect(menu).toBeHidden();
  await owner.button("Leave without saving").tap();
  await expect(page.getByRole("heading", { level: 1, name: "Orders" })).toBeVisible();
  await expect(menu).toBeHidden();
  await fits(page);
});

async function fits(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(390);
}
