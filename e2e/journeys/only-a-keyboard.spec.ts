import type { Page } from "@playwright/test";
import { somebody } from "../cast/people.ts";
import { expect, test } from "../story.ts";

test("a purchase needs nothing but Tab, Enter, Space and arrows", async ({ page }) => {
  const { email } = somebody();
  await page.goto("/products/tide-mug");
  await expect(page.getByText("In stock")).toBeVisible();

  await tabTo(page, "Oat");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "Slate" })).toBeChecked();
  await tabTo(page, "Add to cart");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Your cart" })).toContainText("Tide Mug is in your cart.");
  await tabTo(page, "Checkout");
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { level: 1, name: "Checkout" })).toBeVisible();
  await tabTo(page, "E-mail");
  await page.keyboard.type(email);
  await tabTo(page, "Full name");
  await page.keyboard.type("Wren Alder");
  await tabTo(page, "Address");
  await page.keyboard.type("12 Alder Street");
  await tabTo(page, "City");
  await page.keyboard.type("Portland");
  await tabTo(page, "State");
  await page.keyboard.type("Oregon");
  await tabTo(page, "ZIP code");
  await page.keyboard.type("97205");
  await expect(page.getByRole("radio", { name: "Standard" })).toBeChecked();
  await tabTo(page, "Standard");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Express" })).toBeChecked();
  await expect(page.getByRole("complementary", { name: "Summary" })).toContainText("Delivery, Express");

  await tabTo(page, "Card number");
  // The field moves on by itself when a number, and then the date, is complete.
  await page.keyboard.type("4242424242424242");
  await page.keyboard.type("1239");
  await page.keyboard.type("123");
  await tabTo(page, "Place order");
  await page.keyboard.press("Space");
  await page.waitForURL(/\/orders\/\d+$/);
  await expect(
    page
      .getByRole("main")
      .getByRole("status")
      .filter({ hasText: /^Paid$/ }),
  ).toBeVisible();
});

/** Presses Tab until what has that name has the focus, in whatever frame; refuses to walk for ever. */
async function tabTo(page: Page, name: string): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < 80; step += 1) {
    const focused = await nameOfFocused(page);
    if (focused === name) return;
    seen.push(focused);
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to “${name}”, only to: ${seen.join(" | ")}`);
}

async function nameOfFocused(page: Page): Promise<string> {
  for (const frame of page.frames().toReversed()) {
    const name = await frame
      .evaluate(() => {
        const focused = document.hasFocus() ? document.activeElement : null;
        if (focused === null || focused === document.body || focused instanceof HTMLIFrameElement) return "";
        const label =
          focused instanceof HTMLInputElement || focused instanceof HTMLSelectElement ? focused.labels?.[0] : null;
        return (focused.getAttribute("aria-label") ?? label?.textContent ?? focused.textContent ?? "").trim();
      })
      .catch(() => "");
    if (name !== "") return name;
  }
  return "";
}
