import { mailTo, orderLinkIn } from "../cast/mailbox.ts";
import { expect, test } from "../story.ts";

test("whoever closes the browser right after “Place order” gets the order and its mail all the same", async ({
  anotherBuyer,
  anotherBrowser,
  shopkeeper,
}) => {
  const buyer = await anotherBuyer();
  await buyer.putInCart("Kiln Vase", "Chalk");
  await buyer.goToCheckout();
  await buyer.enterDetails();
  await buyer.enterCard("approved");
  const answered = buyer.page.waitForResponse(/checkout\.placeOrder/);
  await buyer.pressPlaceOrder();
  await answered;
  await buyer.page.context().close();

  const mail = await mailTo(buyer.email);
  expect(await shopkeeper.ordersOf(buyer.email)).toEqual(["paid"]);
  const later = await (await anotherBrowser()).newPage();
  await later.goto(orderLinkIn(mail));
  await expect(later.getByRole("main").getByRole("status").filter({ hasText: "Paid" })).toBeVisible();
});
