import { z } from "zod";
import { isAccessible } from "../accessible.ts";
import { adminAs, somebodyWhoWorksHere, staffAt, theOwner } from "../cast/colleague.ts";
import { mailAbout } from "../cast/member.ts";
import { somebody } from "../cast/people.ts";
import { rivalBuys } from "../cast/rival.ts";
import type { Api } from "../cast/shop-api.ts";
import { expect, test } from "../story.ts";

const Order = z.object({ id: z.string(), allocations: z.array(z.unknown()) });

/** Waits until a warehouse has been chosen for the order, and says its id. */
async function readyToShip(owner: Api, number: number): Promise<string> {
  let id = "";
  await expect(async () => {
    const order = Order.parse(await owner.ask("orders.get", { number }));
    expect(order.allocations).not.toEqual([]);
    id = order.id;
  }).toPass({ timeout: 30_000, intervals: [250] });
  return id;
}

test("five orders leave at once, one of them was called off meanwhile; the list that shows them is kept as a view", async ({
  page,
  shopkeeper,
  complaints,
}) => {
  complaints.expect(/status of 409/);
  const vase = await shopkeeper.piece("ridge-vase", "AC-RDGVS-CEL");
  await shopkeeper.stockOf(vase.sku, 20);
  const { email } = somebody();
  const numbers: number[] = [];
  for (let bought = 0; bought < 5; bought += 1) numbers.push(await rivalBuys(vase, 1, email));
  const owner = await adminAs(theOwner());
  const ids = await Promise.all(numbers.map((number) => readyToShip(owner, number)));

  const packer = staffAt(page);
  await packer.signIn(await somebodyWhoWorksHere("fulfilment"));
  await packer.goTo(`/orders?fulfilment=to_ship&search=${encodeURIComponent(email)}`);
  const rows = page.getByRole("table", { name: "Orders" }).getByRole("row");
  await expect(rows).toHaveCount(6);

  await packer.button("Save view").click();
  await page.getByLabel("Name", { exact: true }).fill("Vases of Wren");
  await isAccessible(page, "the dialog that saves a view");
  await packer.button("Save").click();
  const view = page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Vases of Wren" });
  await expect(view).toHaveAttribute("aria-current", "page");

  // By keyboard: the first row with X, the others on the way down with Shift.
  await page.getByRole("link", { name: String(numbers[4]), exact: true }).focus();
  await page.keyboard.press("x");
  for (let down = 0; down < 4; down += 1) await page.keyboard.press("Shift+ArrowDown");
  const bar = page.getByRole("region", { name: "Chosen rows" });
  await expect(bar.getByText("5 chosen")).toBeVisible();
  await isAccessible(page, "orders that are chosen");
  const slips = await bar.getByRole("link", { name: "Packing slips" }).getAttribute("href");
  const printed = await page.request.get(new URL(slips!, page.url()).href);
  expect([printed.status(), printed.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  expect((await printed.body()).subarray(0, 5).toString()).toBe("%PDF-");
  await bar.getByRole("button", { name: "Mark as shipped" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Carrier", { exact: true }).fill("UPS");
  await dialog.getByLabel(`Tracking number of order ${numbers[0]}`).fill("1Z-OF-THE-FIRST");
  await isAccessible(page, "many parcels before they leave");

  await owner.tell("orders.cancel", { orderId: ids[2], reason: "Ordered twice" });
  await dialog.getByRole("button", { name: "Mark as shipped" }).click();
  await expect(dialog.getByText("4 done, 1 not done.")).toBeVisible({ timeout: 30_000 });
  const outcome = dialog.getByRole("list", { name: "Outcome" }).getByRole("listitem");
  await expect(outcome.first()).toContainText(`Order ${numbers[2]}`);
  await expect(outcome.first()).toContainText("Cancelled by");
  await isAccessible(page, "what became of many orders");
  await dialog.getByRole("button", { name: "Done" }).press("Enter");
  await expect(page.getByText("No order is like that")).toBeVisible();
  await expect(page.locator(":focus"), "the focus stays where the rows were").toContainText("No order is like that");

  const { html } = await mailAbout(email, new RegExp(`order ${numbers[0]} is on its way`));
  expect(html).toContain("1Z-OF-THE-FIRST");

  await page.getByRole("button", { name: "View “Vases of Wren”" }).click();
  await packer.button("Remove").click();
  await expect(view).toBeHidden();
  await packer.button("Undo").click();
  await expect(view).toBeVisible();
});
