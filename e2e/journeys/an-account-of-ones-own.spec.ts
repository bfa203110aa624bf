import { mailAbout, linkIn, A_PASSWORD } from "../cast/member.ts";
import { buyerAt } from "../cast/buyer.ts";
import { expect, test } from "../story.ts";

test("somebody registers, confirms, buys, finds the order again on another device, and signs that device out", async ({
  buyer,
  anotherBrowser,
}) => {
  const { page, email } = buyer;
  await page.goto("/create-account");
  await page.getByLabel("Name", { exact: true }).fill("Wren Alder");
  await page.getByLabel("E-mail", { exact: true }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(A_PASSWORD);
  await buyer.button("Create account").click();
  await expect(page.getByRole("heading", { name: "Look into your mailbox" })).toBeVisible();

  await page.goto(linkIn(await mailAbout(email, /account/i)));
  await expect(page.getByRole("heading", { level: 1, name: "Your orders" })).toBeVisible();

  await buyer.putInCart("Tide Mug", "Oat");
  await buyer.goToCheckout();
  await buyer.enterDetails();
  await buyer.enterCard("approved");
  const number = await buyer.placeOrder();
  await buyer.sees("Paid");

  const elsewhere = buyerAt(await (await anotherBrowser()).newPage());
  await elsewhere.page.goto("/account");
  await expect(elsewhere.page).toHaveURL(/\/sign-in\?next=/);
  await elsewhere.page.getByLabel("E-mail", { exact: true }).fill(email.toUpperCase());
  await elsewhere.page.getByLabel("Password", { exact: true }).fill(A_PASSWORD);
  await elsewhere.button("Sign in").click();
  await elsewhere.page
    .getByRole("link", { name: new RegExp(String(number)) })
    .first()
    .click();
  await expect(elsewhere.page.getByRole("heading", { level: 1, name: `Order ${number}` })).toBeVisible();
  await elsewhere.sees("Paid");

  await page.goto("/account/security");
  await buyer.button("Sign out everywhere else").click();
  await expect(page.getByText("You are signed in nowhere else.")).toBeVisible();
  await elsewhere.page.goto("/account");
  await expect(elsewhere.page).toHaveURL(/\/sign-in\?next=/);
  await page.goto("/account");
  await expect(page.getByRole("heading", { level: 1, name: "Your orders" })).toBeVisible();
});

test("five wrong passwords make everybody wait, whoever they are, and say until when", async ({
  buyer,
  complaints,
}) => {
  complaints.expect(/status of (401|429)/);
  const { page, email } = buyer;
  await page.goto("/sign-in");
  await page.getByLabel("E-mail", { exact: true }).fill(email);
  for (let tries = 1; tries <= 5; tries += 1) {
    await page.getByLabel("Password", { exact: true }).fill(`a wrong guess ${tries}`);
    const answered = page.waitForResponse(/account\.signIn/);
    await buyer.button("Sign in").click();
    await answered;
    await expect(buyer.told).toContainText("do not belong together");
  }
  await page.getByLabel("Password", { exact: true }).fill("a sixth guess");
  await buyer.button("Sign in").click();
  await expect(buyer.told).toContainText("Too many wrong tries");
});
