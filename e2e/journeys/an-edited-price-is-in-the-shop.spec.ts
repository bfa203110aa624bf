import type { Page, TestInfo } from "@playwright/test";
import { z } from "zod";
import { adminAs, staffAt, theOwner } from "../cast/colleague.ts";
import { expect, test } from "../story.ts";

/** From the moment that the server has answered, in milliseconds. */
const LIMIT = 2_000;

test("an edited title and price are in the shop within two seconds, and no cart pays the old price", async ({
  page,
  buyer,
  anotherBrowser,
  shopkeeper,
}, testInfo) => {
  const pot = await shopkeeper.piece("quarry-pen-pot", "AC-QRRYP-TER");
  const [was, is] = [pot.price.amount, pot.price.amount - 700];
  const title = `Quarry Pen Pot ${crypto.randomUUID().slice(-4)}`;
  const shown = ["/products/quarry-pen-pot", "/categories/workspace"];
  await buyer.putInCart("Quarry Pen Pot", "Terracotta");

  const office = await (await anotherBrowser()).newPage();
  const owner = staffAt(office);
  await owner.signIn(theOwner());
  await owner.goTo("/products?search=Quarry");
  await office.getByRole("link", { name: "Quarry Pen Pot" }).click();
  // Shoppers look at these pages already.
  for (const path of shown) await shopAsks(page, path);
  try {
    await office.getByLabel("Title", { exact: true }).fill(title);
    await answered(office, "products.save", () => owner.button("Save").click());
    await isSeen(page, { in: shown, text: title }, testInfo);

    await office.getByLabel("Terracotta, United States, price", { exact: true }).fill(String(is / 100));
    await answered(office, "prices.set", () => owner.button("Save prices").click());
    await isSeen(page, { in: shown, text: dollars(is) }, testInfo);

    await page.goto("/cart");
    const line = page.getByRole("listitem").filter({ hasText: title });
    await expect(line).toContainText(`The price has changed from ${dollars(was)} to ${dollars(is)}.`);
    await buyer.button("All right").click();
    await expect(line).not.toContainText("has changed");
    await page.goto("/checkout");
    const summary = page.getByRole("complementary", { name: "Summary" });
    await expect(summary).toContainText(dollars(is));
    await expect(summary).not.toContainText(dollars(was));
  } finally {
    await shopkeeper.charges(pot, was);
    await isCalled(pot.productId, "Quarry Pen Pot");
  }
});

test("a draft is in the shop when it is published, and out of it when it is archived", async ({
  page,
  complaints,
}, testInfo) => {
  complaints.expect(/status of 404/);
  const title = `Ledge Tray ${crypto.randomUUID().slice(-4)}`;
  const path = `/products/${title.toLowerCase().replaceAll(" ", "-")}`;
  const owner = staffAt(page);
  await owner.signIn(theOwner());
  await owner.goTo("/products");
  await owner.button("New product").click();
  const form = page.getByRole("dialog", { name: "New product" });
  await form.getByLabel("Title").fill(title);
  await form.getByLabel("Main category").selectOption({ value: "workspace" });
  await form.getByRole("button", { name: "Make draft" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();

  const variants = page.getByRole("region", { name: "Options and variants" });
  await variants.getByRole("button", { name: "Add option" }).click();
  await variants.getByLabel("Name of the option").fill("Wood");
  await page.keyboard.press("Enter");
  for (const wood of ["Oak", "Walnut"]) {
    await variants.getByLabel("Add a value of Wood").fill(wood);
    await page.keyboard.press("Enter");
  }
  await variants.getByLabel("Weight of all (g)").fill("640");
  await variants.getByRole("button", { name: "Fill" }).click();
  await expect(variants.getByLabel("Weight (g) of Walnut")).toHaveValue("640");
  await answered(page, "products.save", () => page.keyboard.press("Control+s"));
  for (const wood of ["Oak", "Walnut"])
    await page.getByLabel(`${wood}, United States, price`, { exact: true }).fill("48");
  await answered(page, "prices.set", () => owner.button("Save prices").click());
  expect((await shopAsks(page, path)).status()).toBe(404);
  expect(await (await shopAsks(page, "/categories/workspace")).text()).not.toContain(title);

  await answered(page, "products.setStatus", () => owner.button("Publish").click());
  await isSeen(page, { in: [path, "/categories/workspace"], text: title }, testInfo);
  await answered(page, "products.setStatus", () => owner.button("Archive").click());
  const begun = performance.now();
  await expect(async () => {
    expect((await shopAsks(page, path)).status()).toBe(404);
    expect(await (await shopAsks(page, "/categories/workspace")).text()).not.toContain(title);
  }).toPass({ intervals: [100], timeout: 10_000 });
  expect(performance.now() - begun, "milliseconds until an archived product is gone").toBeLessThan(LIMIT);
});

/** Does something and waits until the server has said yes to it. */
async function answered(page: Page, procedure: string, act: () => Promise<void>): Promise<void> {
  const answer = page.waitForResponse((response) => response.url().includes(`/api/trpc/${procedure}`));
  await act();
  expect((await answer).status(), procedure).toBe(200);
}

const shopAsks = (page: Page, path: string) => page.request.get(path);

/** Each of these pages says so, within the limit from now. */
async function isSeen(page: Page, { in: paths, text }: { in: string[]; text: string }, testInfo: TestInfo) {
  const begun = performance.now();
  const seen = (path: string) =>
    expect(async () => expect(await (await shopAsks(page, path)).text()).toContain(text)).toPass({
      intervals: [100],
      timeout: 10_000,
    });
  await Promise.all(paths.map(seen));
  const took = Math.round(performance.now() - begun);
  testInfo.annotations.push({ type: "seen after", description: `${text}: ${took} ms` });
  expect(took, `milliseconds until the shop says ${text}`).toBeLessThan(LIMIT);
}

const Words = z.object({ version: z.number(), words: z.object({ title: z.string() }).loose() });

/** Gives a product its name back, for the stories that come after. */
async function isCalled(productId: string, title: string): Promise<void> {
  const owner = await adminAs(theOwner());
  const { version, words } = Words.parse(await owner.ask("products.get", { productId }));
  const changes = { words: { ...words, title } };
  await owner.tell("products.save", { productId, version, changes });
}

const dollars = (cents: number): string => `$${(cents / 100).toFixed(2)}`;
