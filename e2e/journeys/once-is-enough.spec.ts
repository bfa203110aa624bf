import { buyerAt } from "../cast/buyer.ts";
import { expect, test } from "../story.ts";

test("“Place order” pressed twice in a row is one order", async ({ buyer, shopkeeper }) => {
  await buyer.putInCart("Ember Kettle", "Black");
  await buyer.goToCheckout();
  await buyer.enterDetails();
  await buyer.enterCard("approved");
  await buyer.button("Place order").dblclick();
  await buyer.orderNumber();
  await buyer.sees("Paid");
  expect(await shopkeeper.ordersOf(buyer.email)).toEqual(["paid"]);
});

test("the same cart ordered from two tabs is one order", async ({ buyer, context, shopkeeper, complaints }) => {
  await buyer.putInCart("Ember Kettle", "Cream");
  await buyer.goToCheckout();
  await buyer.enterDetails();
  await buyer.enterCard("approved");
  const second = buyerAt(await context.newPage());
  await second.page.goto("/checkout");
  await second.enterDetails();
  await second.enterCard("approved");

  complaints.expect(/status of 4(04|09)/);
  await Promise.all([buyer.pressPlaceOrder(), second.pressPlaceOrder()]);
  const ended = await Promise.all(
    [buyer, second].map(({ page }) =>
      Promise.race([
        page.waitForURL(/\/orders\/\d+$/).then(() => "ordered"),
        page
          .getByRole("alert")
          .filter({ hasText: /ordered already|empty/ })
          .waitFor()
          .then(() => "told"),
      ]),
    ),
  );
  expect(ended.toSorted()).toEqual(["ordered", "told"]);
  const orders = [...(await shopkeeper.ordersOf(buyer.email)), ...(await shopkeeper.ordersOf(second.email))];
  expect(orders).toHaveLength(1);
});

test("an answer that gets lost on the way is asked for again, and it is one order", async ({
  buyer,
  shopkeeper,
  complaints,
}) => {
  await buyer.putInCart("Ember Kettle", "Sage");
  await buyer.goToCheckout();
  await buyer.enterDetails();
  await buyer.enterCard("approved");
  complaints.expect(/ERR_/);
  await buyer.page.route(
    /checkout\.placeOrder/,
    async (route) => {
      await route.fetch();
      await route.abort("connectionreset");
    },
    { times: 1 },
  );
  await buyer.placeOrder();
  await buyer.sees("Paid");
  expect(await shopkeeper.ordersOf(buyer.email)).toEqual(["paid"]);
});

test("whoever is offline at “Place order” is told, and orders once when the connection is back", async ({
  buyer,
  context,
  shopkeeper,
  complaints,
}) => {
  await buyer.putInCart("Still Diffuser", "Amber");
  await buyer.goToCheckout();
  await buyer.enterDetails();
  await buyer.enterCard("approved");
  complaints.expect(/ERR_INTERNET_DISCONNECTED/);
  await context.setOffline(true);
  await expect(buyer.page.getByText("You are offline.")).toBeVisible();
  await buyer.pressPlaceOrder();
  await expect(buyer.told).toContainText("could not be");
  expect(await shopkeeper.ordersOf(buyer.email)).toEqual([]);

  await context.setOffline(false);
  await expect(buyer.page.getByText("You are offline.")).toBeHidden();
  await buyer.placeOrder();
  await buyer.sees("Paid");
  expect(await shopkeeper.ordersOf(buyer.email)).toEqual(["paid"]);
});
