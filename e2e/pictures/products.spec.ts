import { expect } from "@playwright/test";
import { staffAt, theOwner } from "../cast/colleague.ts";
import { journeysEnv } from "../env.ts";
import { test } from "../story.ts";
import { takePicture } from "./take-picture.ts";

const SIZES = { 390: 844, 820: 1180, 1440: 900 };
/** The sections of the editor that have a picture of their own. */
const SECTIONS = { variants: "Options and variants", prices: "Prices", history: "History" };

// Whether a page complains is the stories' question.
test.beforeEach(({ complaints }) => complaints.expect(/./));

for (const theme of ["light", "dark"] as const) {
  for (const [width, height] of Object.entries(SIZES)) {
    test.describe(`${width} pixels, ${theme}`, () => {
      test.use({
        colorScheme: theme,
        contextOptions: { reducedMotion: "reduce" },
        viewport: { width: Number(width), height },
      });
      const named = (screen: string) => `admin-${screen}-${width}-${theme}`;

      test("products", async ({ page }) => {
        const owner = staffAt(page);
        await owner.goTo("/sign-in");
        await owner.enterPassword(theOwner());
        await expect(page).toHaveURL(`${journeysEnv().ADMIN_PUBLIC_URL}/`);
        await owner.goTo("/products");
        await expect(page.getByRole("table", { name: "Products" })).toBeVisible();
        await takePicture(page, named("products"));
        await page.getByLabel("Search products").fill("Shore Plate");
        await page.getByRole("link", { name: "Shore Plate" }).click();
        await expect(page.getByRole("heading", { level: 1, name: "Shore Plate" })).toBeVisible();
        await expect(page.getByText("The history is on its way")).toBeHidden();
        await takePicture(page, named("product"));
        for (const [screen, name] of Object.entries(SECTIONS)) {
          const region = page.getByRole("region", { name });
          await takePicture(page, named(`product-${screen}`), { from: region });
        }
        await owner.goTo("/inventory");
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await takePicture(page, named("inventory"));
      });
    });
  }
}
