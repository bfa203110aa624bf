import { isAccessible } from "../accessible.ts";
import { adminAs, theOwner } from "../cast/colleague.ts";
import { atTheDesk } from "../cast/desk.ts";
import { mailAbout } from "../cast/member.ts";
import { expect, test } from "../story.ts";

test("an order that nobody has packed is cancelled: units on sale, money back, its customer hears of it", async ({
  buyer,
  anotherBrowser,
  complaints,
  shopkeeper,
}) => {
  complaints.expect(/status of 400/);
  const vase = await shopkeeper.piece("ridge-vase", "AC-RDGVS-CHA");
  const forSale = () => shopkeeper.stockOf(vase.sku, 0);
  const before = await forSale();
  await buyer.putInCart("Ridge Vase", "Chalk");
  const number = await buyer.checkOut("approved");
  await buyer.sees("Paid");
  expect(await forSale()).toBe(before - 1);

  const desk = await atTheDesk(await (await anotherBrowser()).newPage(), "support", number);
  await desk.button("Cancel order").click();
  await expect(desk.field("Reason")).toBeFocused();
  await desk.press("Cancel order");
  await expect(desk.dialog.getByText("Say why the order is cancelled.")).toBeVisible();
  await desk.field("Reason").fill("The customer asked for it");
  await isAccessible(desk.page, "the question before cancelling");
  await desk.press("Cancel order");
  await expect(desk.title.getByText("Cancelled")).toBeVisible();
  await expect(desk.title.getByText("Refunded", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(desk.button("Cancel order")).toHaveCount(0);
  await expect(desk.page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(desk.part("Timeline").getByText("Cancelled · Robin Reed")).toBeVisible();
  expect(await forSale()).toBe(before);

  await mailAbout(buyer.email, new RegExp(`order ${number} is cancelled`));
  await buyer.page.reload();
  await buyer.sees("Cancelled");
});

test("an order that a colleague cancels while one packs it is not shipped; what was typed stays", async ({
  buyer,
  anotherBrowser,
  complaints,
}) => {
  complaints.expect(/status of 409/);
  await buyer.putInCart("Ridge Vase", "Celadon");
  const number = await buyer.checkOut("approved");
  await buyer.sees("Paid");
  const desk = await atTheDesk(await (await anotherBrowser()).newPage(), "fulfilment", number);
  await desk.button("Fulfil").click();
  await desk.field("Carrier").fill("UPS");
  await desk.field("Tracking number").fill("1Z-NEVER");

  const owner = await adminAs(theOwner());
  const order = (await owner.ask("orders.get", { number })) as { id: string };
  await owner.tell("orders.cancel", { orderId: order.id, reason: "Ordered twice" });
  await desk.press("Mark as shipped");
  await expect(desk.dialog.getByText(/cancelled this order a moment ago/)).toBeVisible();
  await expect(desk.field("Tracking number")).toHaveValue("1Z-NEVER");
  await isAccessible(desk.page, "a parcel of an order that was cancelled meanwhile");
  await desk.press("Look at the order again");
  await expect(desk.title.getByText("Cancelled")).toBeVisible();
});
