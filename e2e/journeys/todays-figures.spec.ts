import { formatMoney } from "@cartwright/kernel/money";
import { MoneyValue } from "@cartwright/kernel/money-schema";
import { z } from "zod";
import { isAccessible } from "../accessible.ts";
import { adminAs, somebodyWhoWorksHere, staffAt, theOwner } from "../cast/colleague.ts";
import type { Api } from "../cast/shop-api.ts";
import { expect, test } from "../story.ts";

/** In which few of the other stories buy, so that what is compared stands still. */
const MARKET = "gb";
/** From the payment to the screen. */
const SOON = { timeout: 15_000 };

const Figures = z.object({
  currencies: z.array(
    z.object({ now: z.object({ orders: z.int(), gross: MoneyValue, refunded: MoneyValue, net: MoneyValue }) }),
  ),
});
const Order = z.object({ id: z.string(), total: MoneyValue });

async function todayAt(admin: Api) {
  const { currencies } = Figures.parse(await admin.ask("reporting.figures", { range: "today", market: MARKET }));
  const now = currencies[0]?.now;
  return { orders: now?.orders ?? 0, refunded: now?.refunded.amount ?? 0, net: now?.net ?? null };
}

test("an order and its refund are among today's figures within seconds, in the chart as in its table", async ({
  page,
  anotherBuyer,
}) => {
  const admin = await adminAs(theOwner());
  const before = await todayAt(admin);
  const buyer = await anotherBuyer(MARKET);
  await buyer.putInCart("Tide Mug", "Oat");
  const number = await buyer.checkOut("approved");

  const owner = staffAt(page);
  await owner.signIn(theOwner());
  await owner.goTo(`/?range=today&market=${MARKET}`);
  await buyer.sees("Paid");
  await expect.poll(async () => (await todayAt(admin)).orders, SOON).toBeGreaterThan(before.orders);
  await expect(
    page.getByRole("table", { name: "Latest orders" }).getByRole("link", { name: String(number) }),
  ).toBeVisible();

  const figure = (name: string) => page.getByRole("navigation", { name: "Figures" }).getByRole("link", { name });
  const showsToday = () =>
    expect(async () => {
      const { orders, net } = await todayAt(admin);
      await expect(figure("Orders")).toContainText(`Orders${orders}`, { timeout: 100 });
      await expect(figure("Net revenue")).toContainText(formatMoney(net!, "en-US"), { timeout: 100 });
    }).toPass(SOON);
  await showsToday();
  await isAccessible(page, "the overview");

  const { id: orderId, total } = Order.parse(await admin.ask("orders.get", { number }));
  await admin.tell("orders.refund", {
    orderId,
    amount: total,
    reason: "A chip",
    restock: [],
    idempotencyKey: crypto.randomUUID(),
  });
  await expect
    .poll(async () => (await todayAt(admin)).refunded, { timeout: 30_000 })
    .toBeGreaterThanOrEqual(before.refunded + total.amount);
  await showsToday();

  await figure("Orders").click();
  const chart = page.getByRole("slider", { name: "Orders by hour" });
  await expect(async () => {
    await chart.focus();
    await page.keyboard.press("Home");
    const said = await chart.getAttribute("aria-valuetext", { timeout: 1_000 });
    await page.getByRole("button", { name: "Show as table" }).click();
    const midnight = page.getByRole("table", { name: "Orders" }).getByRole("row").nth(1);
    const [hour, count] = [midnight.getByRole("rowheader"), midnight.getByRole("cell").first()];
    const read = `${await hour.textContent()}: ${await count.textContent()}`;
    await page.getByRole("button", { name: "Show as chart" }).click();
    expect(said).toContain(read);
  }).toPass(SOON);
});

test("whoever does not see reports begins with what waits for them", async ({ page }) => {
  const packer = staffAt(page);
  await packer.signIn(await somebodyWhoWorksHere("fulfilment"));
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Needs attention" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Go to" })).toBeVisible();
  await expect(page.getByText("Net revenue")).toHaveCount(0);
  await isAccessible(page, "the overview of a packer");
});
