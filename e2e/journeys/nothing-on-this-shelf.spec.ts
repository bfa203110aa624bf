import { expect, test } from "../story.ts";

for (const address of [
  "/products/no-such-thing",
  "/eu/products/no-such-thing",
  "/categories/no-such-thing",
  "/de/products/tide-mug",
  "/no/such/place",
  "/products/gift-card",
  "/xx/checkout",
  "/categories/no-such-thing?sort=newest",
  "/eu/collections/no-such-thing?colour=Green",
  "/xx/categories/kitchen?to=50",
]) {
  test(`${address} is a real 404 with a way back`, async ({ page, complaints }) => {
    complaints.expect(/status of 404/);
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    expect(await response?.text()).toContain("Nothing on this shelf");
    await expect(page.getByRole("heading", { level: 1, name: "Nothing on this shelf" })).toBeVisible();
    await page.getByRole("link", { name: "Go to the shop" }).click();
    await expect(page.getByRole("region", { name: "New in the shop" })).toBeVisible();
  });
}
