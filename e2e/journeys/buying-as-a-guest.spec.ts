import { mailTo, mailsTo, orderLinkIn } from "../cast/mailbox.ts";
import { expect, test } from "../story.ts";

test("a guest finds a mug, buys it, and opens the order from the mail on another device", async ({
  buyer,
  anotherBrowser,
}) => {
  const { page } = buyer;
  await page.goto("/");
  await page.getByRole("region", { name: "New in the shop" }).getByRole("article").getByRole("link").first().click();
  await page.waitForURL(/\/products\//);

  await buyer.putInCart("Tide Mug", "Oat");
  await expect(page.getByRole("link", { name: "Cart, 1 item" })).toBeAttached();
  const number = await buyer.checkOut("approved");
  await expect(page.getByRole("heading", { level: 1, name: `Order ${number}` })).toBeVisible();
  await buyer.sees("Paid");
  await expect(page.getByText("Visa ending in 4242")).toBeVisible();

  const mail = await mailTo(buyer.email);
  expect(mail.subject).toContain(String(number));
  expect(mail.text).toContain("Tide Mug");

  const elsewhere = await (await anotherBrowser()).newPage();
  await elsewhere.goto(orderLinkIn(mail));
  await expect(elsewhere).toHaveURL(new RegExp(`/orders/${number}$`));
  await expect(elsewhere.getByRole("main").getByRole("status").filter({ hasText: "Paid" })).toBeVisible();
  expect(await mailsTo(buyer.email)).toHaveLength(1);
});

test("after the purchase the cart is empty, and “back” leads into the shop", async ({ buyer }) => {
  await buyer.putInCart("Tide Mug", "Slate");
  await buyer.checkOut("approved");
  await buyer.sees("Paid");
  await buyer.page.goBack();
  await expect(buyer.page.getByRole("heading", { level: 1, name: "Tide Mug" })).toBeVisible();
  await expect(buyer.page.getByRole("link", { name: "Cart", exact: true })).toBeVisible();
});
