import { expect, test } from "../story.ts";

test("a declined card is told, and another card pays the same order", async ({ buyer, shopkeeper }) => {
  await buyer.putInCart("Shore Bowl", "Clay");
  const number = await buyer.checkOut("no funds");
  await buyer.sees("Payment declined");
  await expect(buyer.page.getByText("There was not enough money on this card.")).toBeVisible();

  await buyer.enterCard("approved");
  await buyer.button("Pay again").click();
  await buyer.sees("Paid");
  expect(await buyer.orderNumber()).toBe(number);
  expect(await shopkeeper.ordersOf(buyer.email)).toEqual(["paid"]);
});

test("a second declined card leaves the order as it is", async ({ buyer, shopkeeper }) => {
  await buyer.putInCart("Shore Bowl", "Chalk");
  await buyer.checkOut("declined");
  await buyer.sees("Payment declined");
  await buyer.enterCard("no funds");
  await buyer.button("Pay again").click();
  await expect(buyer.page.getByText("There was not enough money on this card.")).toBeVisible();
  await buyer.sees("Payment declined");
  expect(await shopkeeper.ordersOf(buyer.email)).toEqual(["pending_payment"]);
});

test("after a decline the order can be changed: its items are back in the cart", async ({ buyer, shopkeeper }) => {
  const { page } = buyer;
  await buyer.putInCart("Brook Tumbler", "Moss");
  const number = await buyer.checkOut("declined");
  await buyer.sees("Payment declined");

  await buyer.button("Change my order").click();
  await page.getByRole("dialog", { name: "Change my order?" }).getByRole("button", { name: "Back to my cart" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your cart" })).toBeVisible();
  await expect(page.getByRole("list", { name: "Items in your cart" })).toContainText("Brook Tumbler");
  expect(await shopkeeper.ordersOf(buyer.email)).toEqual(["cancelled"]);

  await page.goto(`/orders/${number}`);
  await buyer.sees("Cancelled");
});
