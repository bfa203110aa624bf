import { mailTo } from "../cast/mailbox.ts";
import { A_PASSWORD, linkIn, mailAbout } from "../cast/member.ts";
import { expect, test } from "../story.ts";

test("a guest's order and cart follow into the account that they make later", async ({ buyer }) => {
  const { page, email } = buyer;
  await buyer.putInCart("Tide Mug", "Slate");
  const number = await buyer.checkOut("approved");
  await buyer.sees("Paid");
  await mailTo(email);

  await buyer.putInCart("Field Notebook", "Moss");
  await page.goto("/create-account");
  await page.getByLabel("Name", { exact: true }).fill("Wren Alder");
  await page.getByLabel("E-mail", { exact: true }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(A_PASSWORD);
  await buyer.button("Create account").click();
  await expect(page.getByRole("heading", { name: "Look into your mailbox" })).toBeVisible();
  await page.goto(linkIn(await mailAbout(email, /account/i)));

  await expect(page.getByRole("link", { name: new RegExp(String(number)) }).first()).toBeVisible();
  await page.goto("/cart");
  await expect(page.getByRole("listitem").filter({ hasText: "Field Notebook" })).toBeVisible();

  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out", exact: true }).first().click();
  await expect(page.getByRole("button", { name: "Sign out", exact: true })).toHaveCount(0);
  await page.goto("/cart");
  await expect(page.getByText("Field Notebook")).toHaveCount(0);
});
