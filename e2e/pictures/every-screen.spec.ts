import { expect } from "@playwright/test";
import { mailTo } from "../cast/mailbox.ts";
import { journeysEnv } from "../env.ts";
import { test } from "../story.ts";
import { takePicture, takeWholePicture } from "./take-picture.ts";

const SIZES = { 390: 844, 820: 1180, 1440: 900 };

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
      const named = (screen: string) => `${screen}-${width}-${theme}`;
      const tall = Number(width) === 390 ? 2_400 : 2_000;

      test("the shop", async ({ buyer }) => {
        const { page } = buyer;
        await page.goto("/");
        await takePicture(page, named("home"), { tall });
        await page.goto("/categories/kitchen");
        await expect(page.getByRole("region", { name: "Products" })).toBeVisible();
        await takePicture(page, named("list"), { tall });
        await buyer.lookAt("Tide Mug");
        await expect(page.getByText("In stock")).toBeVisible();
        await takePicture(page, named("product"), { tall });
        await buyer.putInCart("Kiln Vase", "Terracotta");
        await buyer.putInCart("Tide Mug", "Slate");
        await takePicture(page, named("cart-drawer"));
        await page.goto("/cart");
        await expect(page.getByRole("list", { name: "Items in your cart" })).toBeVisible();
        await takePicture(page, named("cart"));
        await page.goto("/no/such/place");
        await takePicture(page, named("nothing-here"));
      });

      test("an order that is paid", async ({ buyer }) => {
        const { page } = buyer;
        await buyer.putInCart("Tide Mug", "Oat");
        await buyer.putInCart("Shore Bowl", "Chalk");
        await buyer.goToCheckout();
        await buyer.enterDetails();
        await buyer.enterCard("slow");
        await page.getByRole("heading", { level: 1 }).click();
        await takeWholePicture(page, named("checkout"));
        await buyer.placeOrder();
        await buyer.sees("Confirming your payment");
        await takePicture(page, named("order-paying"));
        await buyer.sees("Paid");
        await takePicture(page, named("order-paid"));
        await mailTo(buyer.email);
        await page.goto(journeysEnv().MAILBOX_PUBLIC_URL);
        await page.getByRole("link", { name: buyer.email }).click();
        await takePicture(page, named("mailbox"));
      });

      test("orders that are not paid yet", async ({ buyer, anotherBuyer }) => {
        await buyer.putInCart("Harbour Teapot", "Ink");
        await buyer.checkOut("declined");
        await buyer.sees("Payment declined");
        await expect(buyer.card.getByLabel("Card number")).toBeVisible();
        await takeWholePicture(buyer.page, named("order-declined"));

        const asked = await anotherBuyer();
        await asked.page.setViewportSize({ width: Number(width), height });
        await asked.putInCart("Ember Kettle", "Black");
        await asked.checkOut("challenged");
        await asked.sees("Confirm with your bank");
        await takePicture(asked.page, named("order-challenge"));
        await asked.page.getByRole("link", { name: "Confirm with your bank" }).click();
        await takePicture(asked.page, named("bank"));
      });
    });
  }
}
