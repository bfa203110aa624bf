import { mailTo } from "../cast/mailbox.ts";
import type { Market } from "../cast/people.ts";
import { expect, test } from "../story.ts";

const ABROAD: readonly { market: Market; colour: string; goods: string; total: string; tax: RegExp; place: string }[] =
  [
    {
      market: "eu",
      colour: "Ink",
      goods: "€24.00",
      total: "€30.90",
      tax: /Includes VAT 23%\s*€5\.78/,
      place: "Ireland",
    },
    {
      market: "gb",
      colour: "Celadon",
      goods: "£21.00",
      total: "£27.95",
      tax: /Includes VAT 20%\s*£4\.66/,
      place: "London",
    },
  ];

for (const { market, colour, goods, total, tax, place } of ABROAD) {
  test(`in ${place} the price on the label is what is paid, tax within`, async ({ anotherBuyer }) => {
    const buyer = await anotherBuyer(market);
    const { page } = buyer;
    await page.goto(buyer.at("/products/fen-espresso"));
    await expect(page.getByRole("main")).toContainText(goods);
    await buyer.choose(colour);
    await buyer.button("Add to cart").click();
    await expect(buyer.cart).toContainText("VAT is included.");
    const number = await buyer.checkOut("approved");
    await expect(page).toHaveURL(new RegExp(`/${market}/orders/${number}$`));
    await buyer.sees("Paid");
    const bought = page.getByRole("complementary", { name: "What you ordered" });
    await expect(bought).toContainText(goods);
    await expect(bought).toContainText(total);
    await expect(bought).toContainText(tax);
    expect((await mailTo(buyer.email)).text).toContain(total);
  });
}

test("in the US tax is added by the state of delivery, before anything is ordered", async ({ buyer }) => {
  const { page } = buyer;
  await buyer.putInCart("Fen Espresso Cup", "Ink");
  await buyer.goToCheckout();
  await buyer.enterDetails();
  const summary = page.getByRole("complementary", { name: "Summary" });
  await expect(summary).toContainText(/Total\s*\$34\.95/);
  await buyer.field("State").selectOption({ label: "Washington" });
  await expect(summary).toContainText(/Sales tax 6\.5%\s*\$1\.69/);
  await expect(summary).toContainText(/Total\s*\$36\.64/);
});

test("a cart that moves to another market is priced for it, and says so", async ({ buyer }) => {
  const { page } = buyer;
  await buyer.putInCart("Stem Vases", "Clay");
  await expect(buyer.cart).toContainText("$76.00");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Deliver to United States/ }).click();
  await page.getByRole("link", { name: "EUR" }).click();
  await page.waitForURL(/\/eu\/products\/stem-vase/);
  await page.getByRole("link", { name: "Cart, 1 item" }).click();
  await expect(buyer.cart).toContainText("€71.00");
  await expect(buyer.cart.getByRole("status").filter({ hasText: "Euro" })).toBeVisible();
  await buyer.cart.getByRole("button", { name: "All right" }).click();
  await expect(buyer.cart.getByRole("status").filter({ hasText: "Euro" })).toBeHidden();
});
