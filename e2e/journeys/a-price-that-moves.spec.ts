import { expect, test } from "../story.ts";

test("a changed price stands on the product page within two seconds", async ({ page, shopkeeper }, testInfo) => {
  const vase = await shopkeeper.piece("ridge-vase", "AC-RDGVS-CEL");
  const before = vase.price.amount;
  const after = before + 1_500;
  await page.goto("/products/ridge-vase");
  await expect(page.getByRole("main")).toContainText(dollars(before));
  try {
    await shopkeeper.charges(vase, after);
    const changed = performance.now();
    await expect(async () => {
      expect(await (await page.request.get("/products/ridge-vase")).text()).toContain(dollars(after));
    }).toPass({ intervals: [50], timeout: 10_000 });
    const took = Math.round(performance.now() - changed);
    testInfo.annotations.push({ type: "seen after", description: `${took} ms` });
    expect(took, "milliseconds until the page shows the new price").toBeLessThan(2_000);
    await page.reload();
    await expect(page.getByRole("main")).toContainText(dollars(after));
  } finally {
    await shopkeeper.charges(vase, before);
  }
});

test("a price that changes at the checkout is told, and charged only when the customer has agreed", async ({
  buyer,
  shopkeeper,
  complaints,
}) => {
  const { page } = buyer;
  const carafe = await shopkeeper.piece("hollow-carafe", "AC-HLLWC-CLE");
  await buyer.putInCart("Hollow Carafe", "Clear");
  await buyer.goToCheckout();
  await buyer.enterDetails();
  await buyer.enterCard("approved");
  try {
    await shopkeeper.charges(carafe, carafe.price.amount + 400);
    complaints.expect(/status of 409/);
    await buyer.pressPlaceOrder();
    const [was, is] = [dollars(carafe.price.amount + STANDARD), dollars(carafe.price.amount + 400 + STANDARD)];
    await expect(buyer.told).toContainText(`The total has changed from ${was} to ${is}`);
    expect(await shopkeeper.ordersOf(buyer.email)).toEqual([]);

    await expect(page.getByRole("complementary", { name: "Summary" })).toContainText(is);
    await buyer.placeOrder();
    await buyer.sees("Paid");
    await expect(page.getByRole("complementary", { name: "What you ordered" })).toContainText(is);
  } finally {
    await shopkeeper.charges(carafe, carafe.price.amount);
  }
});

test("a price that changed while it lay in the cart is told there", async ({ buyer, shopkeeper }) => {
  const { page } = buyer;
  const pitcher = await shopkeeper.piece("heron-pitcher", "AC-HRNPT-CHA");
  const [was, is] = [pitcher.price.amount, pitcher.price.amount - 700];
  await buyer.putInCart("Heron Pitcher", "Chalk");
  try {
    await shopkeeper.charges(pitcher, is);
    await page.goto("/cart");
    const line = page.getByRole("listitem").filter({ hasText: "Heron Pitcher" });
    await expect(line).toContainText(`The price has changed from ${dollars(was)} to ${dollars(is)}.`);
    await buyer.button("All right").click();
    await expect(line).not.toContainText("has changed");
    await expect(line).toContainText(dollars(is));
  } finally {
    await shopkeeper.charges(pitcher, was);
  }
});

/** Standard delivery in the US, in cents. */
const STANDARD = 895;
const dollars = (cents: number): string => `$${(cents / 100).toFixed(2)}`;
