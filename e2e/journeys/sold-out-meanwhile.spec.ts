import { rivalBuys } from "../cast/rival.ts";
import { expect, test } from "../story.ts";

test("what sells out while it is in the cart is told at once, nothing is charged, and the rest can be bought", async ({
  buyer,
  shopkeeper,
  complaints,
}) => {
  const { page } = buyer;
  const scarce = await shopkeeper.piece("noon-clock", "AC-NNCLC-OAK");
  const left = await shopkeeper.stockOf(scarce.sku, 2);
  await buyer.putInCart("Noon Clock", "Oak");
  await buyer.putInCart("Field Notebook", "Moss");
  await buyer.goToCheckout();
  await buyer.enterDetails();
  await buyer.enterCard("approved");

  await rivalBuys(scarce, left);
  complaints.expect(/status of 409/);
  await buyer.pressPlaceOrder();
  const told = buyer.told.filter({ hasText: "Sold out while it was in your cart" });
  await expect(told).toContainText("Noon Clock, Oak: sold out");
  await expect(told).toContainText("Nothing has been ordered or charged.");
  expect(await shopkeeper.ordersOf(buyer.email)).toEqual([]);

  // At once: the button waits for the new total by itself.
  await told.getByRole("button", { name: "Remove" }).click();
  await buyer.placeOrder();
  await buyer.sees("Paid");
  await expect(page.getByRole("complementary", { name: "What you ordered" })).not.toContainText("Noon Clock");
});

test("nobody buys at a total that is still being worked out, however early they press", async ({
  buyer,
  shopkeeper,
}) => {
  const { page } = buyer;
  await buyer.putInCart("Field Notebook", "Moss");
  await buyer.goToCheckout();
  await buyer.enterDetails();
  await buyer.enterCard("approved");

  const answers = Promise.withResolvers<void>();
  await page.route(/checkout\.quote/, async (route) => {
    await answers.promise;
    await route.continue();
  });
  await page.getByRole("radio", { name: /^Express/ }).check();
  const waiting = buyer.button("Updating the total…");
  await waiting.focus();
  await page.keyboard.press("Enter");
  await expect(buyer.status.filter({ hasText: "The total is being updated." })).toBeVisible();
  expect(await shopkeeper.ordersOf(buyer.email)).toEqual([]);
  answers.resolve();
  await expect(
    buyer.status.filter({ hasText: /^The total is \$[\d.]+\. Your order has not been placed yet\.$/ }),
  ).toBeVisible();
  await expect(buyer.button("Place order")).toBeFocused();
  await buyer.placeOrder();
  await buyer.sees("Paid");
});

test("a cart says that something has sold out, and lets nobody check out with it", async ({ buyer, shopkeeper }) => {
  const { page } = buyer;
  const scarce = await shopkeeper.piece("arch-bookends", "AC-ARCHB-VER");
  const left = await shopkeeper.stockOf(scarce.sku, 3);
  await buyer.putInCart("Arch Bookends", "Verde");
  await rivalBuys(scarce, left);

  await page.goto("/cart");
  await expect(page.getByRole("listitem").filter({ hasText: "Arch Bookends" })).toContainText("Sold out.");
  await expect(buyer.button("Checkout")).toBeDisabled();
  await buyer.lookAt("Arch Bookends");
  await buyer.choose("Verde");
  await expect(buyer.button("Sold out")).toBeDisabled();
});
