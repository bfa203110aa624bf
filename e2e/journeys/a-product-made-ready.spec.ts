import { idOf } from "@cartwright/kernel/id";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { isAccessible } from "../accessible.ts";
import { adminAs, somebodyWhoWorksHere, staffAt, theOwner } from "../cast/colleague.ts";
import { editorAt } from "../cast/editor.ts";
import type { Api } from "../cast/shop-api.ts";
import { expect, test } from "../story.ts";

test("a product gets its pictures, their order and its day, and the shop shows it so from that moment on", async ({
  page,
  anotherBuyer,
  complaints,
  shopkeeper,
}) => {
  complaints.expect(/status of 404/);
  const owner = await adminAs(theOwner());
  const { productId, path, title, sku } = await aDraft(owner, "Dune Bowl");
  const editor = editorAt(page);
  await staffAt(page).signIn(await somebodyWhoWorksHere("manager", "Ana Ash"));
  await staffAt(page).goTo(`/products/${productId}`);
  await editor.isOpen();

  await editor.field(`${sku}, United States, price`).fill("48");
  await page.keyboard.press("Control+s");
  await expect(page.getByText("The price is saved.")).toBeVisible();

  const pictures = editor.part("Pictures");
  const cards = pictures.getByRole("list", { name: "Pictures" }).getByRole("listitem");
  const arrive = await uploadsWait(page);
  await pictures.getByLabel("Picture files").setInputFiles(await drawn(page, title, ["red", "green", "blue"]));
  await expect(pictures.getByRole("progressbar")).toHaveCount(3);
  arrive();
  await expect(cards).toHaveCount(3);
  await expect(pictures.getByRole("progressbar")).toHaveCount(0);

  for (const [number, colour] of ["Red", "Green", "Blue"].entries()) {
    await editor.field(`Alt text of picture ${number + 1}`).fill(`${colour} ${title}`);
    await page.keyboard.press("Control+s");
    await expect(pictures.getByRole("img", { name: `${colour} ${title}` })).toBeVisible();
  }
  await cards.nth(2).getByRole("img").dragTo(cards.nth(0).getByRole("img"));
  await expect(editor.field("Alt text of picture 1")).toHaveValue(`Blue ${title}`);
  await editor.button("Move picture 2 back").focus();
  await page.keyboard.press("Enter");
  await expect(editor.button("Move picture 3 back")).toBeFocused();
  const order = [`Blue ${title}`, `Green ${title}`, `Red ${title}`];
  for (const [at, alt] of order.entries()) await expect(editor.field(`Alt text of picture ${at + 1}`)).toHaveValue(alt);
  await page.keyboard.press("Control+s");
  await editor.isSaved();

  const status = editor.part("Status");
  await status.getByRole("button", { name: "Schedule…" }).click();
  await expect(status.getByLabel("Day")).toBeFocused();
  await page.keyboard.type(await tomorrowAsTyped(page));
  await expect(status.getByRole("status")).toContainText("Shoppers see it from");
  await isAccessible(page, "planning a product");
  await page.keyboard.press("Enter");
  await expect(status.getByText("Scheduled", { exact: true })).toBeVisible();
  await expect(status.getByRole("button", { name: "Another time…" })).toBeVisible();
  expect((await page.request.get(path)).status()).toBe(404);

  const customer = (await anotherBuyer()).page;
  const { version } = Whole.parse(await owner.ask("products.get", { productId }));
  await shopkeeper.opensSoon(productId, version, 1_500);
  await expect(async () => {
    expect((await customer.goto(path))?.status()).toBe(200);
  }).toPass({ intervals: [250], timeout: 15_000 });
  const gallery = customer.getByRole("region", { name: `Pictures of ${title}` });
  for (const [at, alt] of order.entries())
    await expect(gallery.getByRole("button", { name: `Picture ${at + 1}: ${alt}` })).toBeVisible();
  await expect(gallery.getByRole("img", { name: order[0]! }).first()).toBeVisible();
});

test("what is typed before the page's scripts have come is not lost", async ({ page }) => {
  const owner = await adminAs(theOwner());
  const { productId } = await aDraft(owner, "Hasty Bowl");
  const editor = editorAt(page);
  await staffAt(page).signIn(await somebodyWhoWorksHere("manager", "Ana Ash"));
  const scripts = Promise.withResolvers<void>();
  await page.route("**/_next/static/**/*.js*", async (route) => {
    await scripts.promise;
    await route.continue();
  });
  await page.goto(`${new URL(page.url()).origin}/products/${productId}`, { waitUntil: "commit" });
  await editor.field("Subtitle").fill("Typed in haste");
  await editor.field("Description").fill("So was this.");
  await editor.field("Tax category").selectOption({ index: 1 });
  const taxCategory = await editor.field("Tax category").inputValue();
  const barcode = editor.field("Barcode of The product");
  await barcode.fill("4006381333931");
  scripts.resolve();
  await editor.isOpen();
  await expect(editor.part("Unsaved changes")).toContainText("subtitle, description");
  await page.keyboard.press("Control+s");
  await editor.isSaved();
  await page.reload();
  await expect(editor.field("Subtitle")).toHaveValue("Typed in haste");
  await expect(editor.field("Description")).toHaveValue("So was this.");
  await expect(editor.field("Tax category")).toHaveValue(taxCategory);
  await expect(barcode).toHaveValue("4006381333931");
});

const Made = z.object({ productId: idOf("Product") });
const Whole = z.object({ version: z.number(), words: z.object({ title: z.string() }).loose() });

interface Draft extends z.infer<typeof Made> {
  readonly title: string;
  readonly sku: string;
  /** Where it will be in the shop. */
  readonly path: string;
}

/** A product in one variant that nobody but staff has seen. */
async function aDraft(owner: Api, name: string): Promise<Draft> {
  const title = `${name} ${crypto.randomUUID().slice(-6)}`;
  const made = await owner.tell("products.create", { title, mainCategory: "plates-bowls" });
  const { productId } = Made.parse(made);
  const { version, words } = Whole.parse(await owner.ask("products.get", { productId }));
  const sku = `AC-${crypto.randomUUID().slice(-8).toUpperCase()}`;
  const variant = { sku, barcode: null, weightGrams: 400 };
  const changes = { words: { ...words, description: "A bowl." }, options: [], variants: [{ ...variant, options: {} }] };
  await owner.tell("products.save", { productId, version, changes });
  return { productId, title, sku, path: `/products/${title.toLowerCase().replaceAll(" ", "-")}` };
}

/** Uploads stand still from now on until they are let go. */
async function uploadsWait(page: Page): Promise<() => void> {
  const gate = Promise.withResolvers<void>();
  await page.route("**/api/media", async (route) => {
    await gate.promise;
    await route.continue();
  });
  return gate.resolve;
}

/** Picture files as a browser draws them: each of one colour, with words that nobody else has on theirs. */
async function drawn(page: Page, words: string, colours: readonly string[]) {
  const files = await page.evaluate(
    async ({ words, colours }) =>
      Promise.all(
        colours.map(async (colour) => {
          const canvas = new OffscreenCanvas(800, 1_000);
          const brush = canvas.getContext("2d")!;
          brush.fillStyle = colour;
          brush.fillRect(0, 0, 800, 1_000);
          brush.fillStyle = "white";
          brush.font = "60px serif";
          brush.fillText(words, 40, 500);
          const file = await canvas.convertToBlob({ type: "image/jpeg" });
          return { name: `${colour}.jpg`, bytes: [...new Uint8Array(await file.arrayBuffer())] };
        }),
      ),
    { words, colours },
  );
  return files.map(({ name, bytes }) => ({ name, mimeType: "image/jpeg", buffer: Buffer.from(bytes) }));
}

/** Tomorrow, as one types it into a field for days in this browser's language. */
const tomorrowAsTyped = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const day = new Date();
    day.setDate(day.getDate() + 1);
    const digits = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
    return new Intl.DateTimeFormat("en-US", digits).format(day).replaceAll("/", "");
  });
