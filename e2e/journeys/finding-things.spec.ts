import { z } from "zod";
import { shopApi } from "../cast/shop-api.ts";
import type { Page } from "@playwright/test";
import { expect, test } from "../story.ts";

test("a list is narrowed and sorted by its address, and comes back as it was left", async ({ page }) => {
  await page.goto("/categories/kitchen");
  await expect(page.getByRole("heading", { level: 1, name: "Kitchen" })).toBeVisible();
  const all = (await titles(page)).length;

  await page.getByRole("checkbox", { name: "Green" }).check();
  await page.waitForURL(/colour=Green/);
  await expect.poll(async () => (await titles(page)).length).toBeLessThan(all);
  await page.getByRole("combobox", { name: "Sort" }).selectOption({ label: "Price, low to high" });
  await page.waitForURL(/sort=price_asc/);
  await expect.poll(() => titles(page)).toEqual(["Cellar Canister", "Stone Mortar", "Ember Kettle", "Harbour Teapot"]);

  await page.getByRole("link", { name: "Ember Kettle" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ember Kettle" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("checkbox", { name: "Green" })).toBeChecked();
  await expect(page.getByRole("combobox", { name: "Sort" })).toHaveValue("price_asc");
  expect(await titles(page)).toEqual(["Cellar Canister", "Stone Mortar", "Ember Kettle", "Harbour Teapot"]);

  await page.getByRole("link", { name: "Remove filter Green" }).click();
  await expect.poll(async () => (await titles(page)).length).toBe(all);
});

test("a price range narrows a list; one that nothing matches says so and offers everything", async ({ page }) => {
  await page.goto("/categories/vases");
  const prices = page.getByRole("group", { name: /^Price/ });
  await prices.getByLabel("To").fill("80");
  await prices.getByLabel("To").press("Enter");
  await expect.poll(() => titles(page)).toEqual(["Stem Vases"]);

  await page.goto("/categories/vases?from=5000");
  await expect(page.getByRole("heading", { name: "Nothing matches all of that" })).toBeVisible();
  await page.getByRole("link", { name: "see everything here" }).click();
  await expect(page.getByRole("link", { name: "Kiln Vase" })).toBeVisible();
});

test("“Load more” brings the rest of a long list, and coming back finds the list as long and the place kept", async ({
  page,
  shopkeeper,
}) => {
  const shelf = await shopkeeper.opensShelf(30);
  const everything = Array.from({ length: 30 }, (_, index) => `Piece ${index + 1}`);
  // They are listed one by one, in no order: the story begins when all of them are.
  await expect(async () => {
    const listed = await shopApi().ask("catalog.list", { market: "us", category: shelf.split("/").at(-1), limit: 48 });
    expect(Cards.parse(listed).items.map(({ title }) => title)).toEqual(everything);
    await page.goto(shelf);
    expect(await titles(page)).toEqual(everything.slice(0, 24));
    await expect(page.getByRole("link", { name: "Load more" })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.getByRole("link", { name: "Load more" }).click();
  await expect.poll(() => titles(page)).toEqual(everything);
  await expect(page.getByRole("link", { name: "Load more" })).toBeHidden();

  await page.getByRole("link", { name: "Piece 29" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Piece 29" })).toBeVisible();
  await page.goBack();
  await expect.poll(() => titles(page)).toEqual(everything);
  await expect(page.getByRole("link", { name: "Piece 29" })).toBeInViewport();
});

const Cards = z.object({ items: z.array(z.object({ title: z.string() })) });

const titles = (page: Page): Promise<string[]> =>
  page.getByRole("region", { name: "Products" }).getByRole("article").getByRole("heading").allTextContents();
