import { z } from "zod";
import { isAccessible } from "../accessible.ts";
import { adminAs, theOwner } from "../cast/colleague.ts";
import { atTheDesk } from "../cast/desk.ts";
import { pdfBehind } from "../cast/pdf.ts";
import { somebody } from "../cast/people.ts";
import { rivalBuys } from "../cast/rival.ts";
import { expect, test } from "../story.ts";

const Order = z.object({
  id: z.string(),
  allocations: z.array(z.object({ warehouseName: z.string() })),
  total: z.object({ amount: z.int(), currency: z.string() }),
});

test("an order whose money was all given back stays among many, and leaves from its own page", async ({
  page,
  shopkeeper,
  complaints,
}) => {
  complaints.expect(/status of 409/);
  const vase = await shopkeeper.piece("ridge-vase", "AC-RDGVS-CEL");
  await shopkeeper.stockOf(vase.sku, 5);
  const { email } = somebody();
  const number = await rivalBuys(vase, 1, email);
  const owner = await adminAs(theOwner());
  const look = async () => Order.parse(await owner.ask("orders.get", { number }));
  await expect.poll(async () => (await look()).allocations.length, { timeout: 30_000 }).toBe(1);
  const { id: orderId, total: amount, allocations } = await look();
  const warehouse = allocations[0]!.warehouseName;
  await owner.tell("orders.refund", {
    orderId,
    amount,
    reason: "It comes too late",
    idempotencyKey: `goodwill-${orderId}`,
    restock: [],
  });

  const desk = await atTheDesk(page, "fulfilment", number);
  await expect(desk.title.getByText("Refunded", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(desk.title.getByText(/, United States$/)).toBeVisible();
  const slip = await pdfBehind(page, "Packing slip");
  expect(slip).toContain(`Packing slip Order ${number}`);
  expect(slip).toContain(`From ${warehouse}`);

  await desk.goTo(`/orders?fulfilment=to_ship&search=${encodeURIComponent(email)}`);
  await expect(page.getByLabel("Market").locator("option")).toContainText(["Any", "United States", "Europe"]);
  await page.getByRole("link", { name: String(number), exact: true }).focus();
  await page.keyboard.press("x");
  await page.getByRole("region", { name: "Chosen rows" }).getByRole("button", { name: "Mark as shipped" }).click();
  await desk.field("Carrier").fill("UPS");
  await desk.press("Mark as shipped");
  const outcome = desk.dialog.getByRole("list", { name: "Outcome" });
  await expect(outcome).toContainText("All of its money was given back. Ship it from its own page", {
    timeout: 30_000,
  });
  await desk.press("Done");

  await page.getByRole("link", { name: String(number), exact: true }).click();
  await desk.button("Fulfil").click();
  await expect(desk.dialog.getByText("All of its money was given back.")).toBeVisible();
  await isAccessible(page, "a parcel of what was paid back");
  await desk.sends("1Z-GOODWILL");
  await expect(desk.part("Parcels").getByText(`Left ${warehouse}`)).toBeVisible();
});
