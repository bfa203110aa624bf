import { mailTo, orderLinkIn } from "../cast/mailbox.ts";
import { expect, test } from "../story.ts";

test("an order opens only for whoever has its link; a wrong key and an unknown number look alike", async ({
  buyer,
  anotherBrowser,
  complaints,
}) => {
  await buyer.putInCart("Tide Mug", "Clay");
  const number = await buyer.checkOut("approved");
  const link = orderLinkIn(await mailTo(buyer.email));
  const wrongKey = link.replace(/key=./, (start) => (start === "key=A" ? "key=B" : "key=A"));

  const stranger = await (await anotherBrowser()).newPage();
  complaints.expect(/status of 404/);
  const seen: string[] = [];
  for (const address of [`/orders/${number}`, wrongKey, wrongKey.replace(String(number), "999999999"), "/orders/1e3"]) {
    const response = await stranger.goto(address);
    expect(response?.status(), address).toBe(404);
    await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Nothing on this shelf");
    seen.push(await stranger.getByRole("main").innerText());
  }
  expect(new Set(seen).size).toBe(1);
  expect(seen[0]).not.toContain(buyer.email);
});
