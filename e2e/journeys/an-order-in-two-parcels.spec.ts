import { isAccessible } from "../accessible.ts";
import { atTheDesk } from "../cast/desk.ts";
import { mailsTo } from "../cast/mailbox.ts";
import { mailAbout } from "../cast/member.ts";
import { expect, test } from "../story.ts";

test("an order leaves in two parcels, and its customer follows each", async ({ buyer, anotherBrowser, complaints }) => {
  complaints.expect(/status of 400/);
  await buyer.putInCart("Tide Mug", "Oat");
  await buyer.putInCart("Tide Mug", "Oat");
  const number = await buyer.checkOut("approved");
  await buyer.sees("Paid");

  const desk = await atTheDesk(await (await anotherBrowser()).newPage(), "fulfilment", number);
  await isAccessible(desk.page, "an order that is to be shipped");
  await desk.button("Fulfil").click();
  await expect(desk.field("Carrier")).toBeFocused();
  await desk.press("Mark as shipped");
  await expect(desk.dialog.getByText("Enter the carrier.")).toBeVisible();
  await isAccessible(desk.page, "a parcel that is not ready");
  await desk.field("Quantity, Tide Mug, Oat").fill("1");
  await desk.sends("1Z-FIRST-HALF");
  await expect(desk.title.getByText("Partly shipped")).toBeVisible();
  await expect(desk.part("Items").getByText("1 left to ship")).toBeVisible();
  const first = await mailAbout(buyer.email, new RegExp(`Part of your .* order ${number} is on its way`));
  expect(first.html).toContain("1Z-FIRST-HALF");
  await buyer.page.reload();
  await buyer.sees("Partly shipped");

  await desk.button("Fulfil").click();
  await desk.sends("1Z-SECOND-HALF");
  await expect(desk.title.getByText("Shipped", { exact: true })).toBeVisible();
  await expect(desk.button("Fulfil")).toHaveCount(0);
  await expect(desk.page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect.poll(async () => (await mailsTo(buyer.email)).length, { timeout: 30_000 }).toBe(3);
  await buyer.page.reload();
  await buyer.sees("Shipped");
});
