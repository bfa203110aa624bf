import { expect, type Page } from "@playwright/test";
import { somebodyWhoWorksHere, staffAt } from "./colleague.ts";

/** A member of staff before an order, found by its number. */
export async function atTheDesk(page: Page, role: Parameters<typeof somebodyWhoWorksHere>[0], number: number) {
  const member = staffAt(page);
  await member.signIn(await somebodyWhoWorksHere(role));
  await page.getByRole("navigation", { name: "Admin" }).getByRole("link", { name: "Orders" }).click();
  await page.getByLabel("Search orders", { exact: true }).fill(String(number));
  await page.getByRole("link", { name: String(number), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Order ${number}` })).toBeVisible();
  const dialog = page.getByRole("dialog");
  const desk = {
    ...member,
    dialog,
    field: (name: string) => dialog.getByLabel(name, { exact: true }),
    press: (name: string) => dialog.getByRole("button", { name, exact: true }).click(),
    part: (name: string) => page.getByRole("region", { name }),
    title: page.getByRole("main").locator("header"),
    async sends(trackingNumber: string): Promise<void> {
      await desk.field("Carrier").fill("UPS");
      await desk.field("Tracking number").fill(trackingNumber);
      await desk.press("Mark as shipped");
      await expect(desk.part("Parcels").getByText(trackingNumber)).toBeVisible();
      await expect(dialog).toBeHidden();
    },
    async refunds(amount: string, reason: string): Promise<void> {
      await desk.button("Refund").click();
      await desk.field("Amount").fill(amount);
      await desk.field("Reason").fill(reason);
      await desk.press("Refund");
      await expect(desk.part("Refunds").getByText(reason)).toBeVisible();
      await expect(dialog).toBeHidden();
    },
  };
  return desk;
}
