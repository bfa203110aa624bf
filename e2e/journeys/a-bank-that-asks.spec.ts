import { expect, test } from "../story.ts";
import type { Buyer } from "../cast/buyer.ts";

test("a challenge that is completed pays the order", async ({ buyer }) => {
  await buyWithChallenge(buyer, "Celadon");
  await buyer.button("Complete").click();
  await buyer.orderNumber();
  await buyer.sees("Paid");
});

test("a challenge that fails charges nothing, and another card pays", async ({ buyer, shopkeeper }) => {
  await buyWithChallenge(buyer, "Ink");
  await buyer.button("Fail").click();
  await buyer.orderNumber();
  await buyer.sees("Payment declined");
  await expect(buyer.page.getByText("Nothing was charged.")).toBeVisible();

  await buyer.enterCard("approved");
  await buyer.button("Pay again").click();
  await buyer.sees("Paid");
  expect(await shopkeeper.ordersOf(buyer.email)).toEqual(["paid"]);
});

async function buyWithChallenge(buyer: Buyer, colour: string): Promise<void> {
  await buyer.putInCart("Harbour Teapot", colour);
  await buyer.checkOut("challenged");
  await buyer.sees("Confirm with your bank");
  await buyer.page.getByRole("link", { name: "Confirm with your bank" }).click();
  await expect(buyer.page.getByText("Confirm your payment")).toBeVisible();
}
