import { isAccessible } from "../accessible.ts";
import { atTheDesk } from "../cast/desk.ts";
import { mailAbout } from "../cast/member.ts";
import { centsAfter, pdfBehind } from "../cast/pdf.ts";
import { expect, test } from "../story.ts";

test("money goes back in two parts, and papers and mailbox follow to the cent", async ({
  buyer,
  anotherBrowser,
  complaints,
}) => {
  complaints.expect(/status of 409/);
  await buyer.putInCart("Shore Bowl", "Chalk");
  const number = await buyer.checkOut("approved");
  await buyer.sees("Paid");

  const desk = await atTheDesk(await (await anotherBrowser()).newPage(), "support", number);
  const paper = (name: RegExp) => desk.part("Papers").getByRole("link", { name });
  await expect(paper(/^Invoice /)).toBeVisible({ timeout: 30_000 });
  const invoice = await pdfBehind(desk.page, /^Invoice /);
  expect(invoice).toContain("Shore Bowl");
  expect(invoice).toContain(String(number));
  await desk.button("Refund").click();
  await desk.field("Amount").fill("100000");
  await desk.field("Reason").fill("Too much");
  await desk.press("Refund");
  await expect(desk.dialog.getByText(/more than the .* that can still be refunded/)).toBeVisible();
  await isAccessible(desk.page, "a refund that is too much");
  await desk.press("Back");
  await expect(desk.dialog).toBeHidden();

  await desk.refunds("5.00", "Arrived late");
  await expect(desk.title.getByText("Partly refunded")).toBeVisible({ timeout: 30_000 });
  await mailAbout(buyer.email, /^Your refund of \$5\.00 is on its way$/);

  await desk.button("Refund").click();
  await desk.dialog.getByRole("button", { name: /^Everything that is left/ }).click();
  await desk.field("Reason").fill("A chip in the glaze");
  await desk.field("Restock").check();
  await desk.press("Refund");
  await expect(desk.title.getByText("Refunded", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(desk.button("Refund")).toHaveCount(0);
  await expect(desk.part("Items").getByText("0 left to ship")).toBeVisible();
  await expect(paper(/^Credit note /)).toHaveCount(2, { timeout: 30_000 });
  await isAccessible(desk.page, "an order that is refunded");

  const total = centsAfter(invoice, "Total");
  await buyer.page.reload();
  await expect(buyer.page.getByRole("link", { name: "Credit note (PDF)" })).toHaveCount(2, { timeout: 30_000 });
  await mailAbout(buyer.email, new RegExp(`^Your refund of \\$${(total / 100 - 5).toFixed(2)} is on its way$`));
  expect(await pdfBehind(buyer.page, "Invoice (PDF)")).toBe(invoice);
  const notes = await desk
    .part("Papers")
    .getByRole("link", { name: /^Credit note / })
    .allTextContents();
  const credited = [];
  for (const note of notes) credited.push(centsAfter(await pdfBehind(desk.page, note), "Total credited"));
  expect(credited).toEqual([500, total - 500]);
});
