import { expect, test } from "../story.ts";

test.use({ javaScriptEnabled: false });

test("without JavaScript the shop can be read: pictures, names and prices", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const first = page.getByRole("region", { name: "New in the shop" }).getByRole("article").first();
  await expect(first).toContainText(/\$\d+\.\d\d/);
  await first.getByRole("heading").getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("main")).toContainText(/\$\d+\.\d\d/);
});

test("a product page without JavaScript names its price, its picture and what it is made of", async ({ page }) => {
  await page.goto("/eu/products/tide-mug");
  await expect(page.getByRole("heading", { level: 1, name: "Tide Mug" })).toBeVisible();
  await expect(page.getByText("€26.00").first()).toBeVisible();
  await expect(page.getByRole("main").getByRole("img").first()).toBeVisible();
  const data = await page.locator('script[type="application/ld+json"]').first().textContent();
  expect(data).toContain("EUR");
});
