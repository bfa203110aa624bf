import { money } from "@cartwright/kernel/money";
import type { Parcel } from "@cartwright/orders/contract";
import { anOrderView } from "@cartwright/orders/testing/an-order-view";
import { expect, test } from "vitest";
import { sentAgain } from "./again.ts";
import { renderOrderCancelled, renderOrderRefunded, renderOrderShipped } from "./render-staff-news.tsx";

const links = {
  shop: { name: "Alder & Clay", imprint: "Alder & Clay LLC, 1 Alder Street, Portland" },
  order: "https://shop.example/orders/1001?key=abc",
  picture: (assetId: string, width: number) => `https://shop.example/media/${assetId}/${width}.webp`,
};
const parcel = (number: number, quantity: number, trackingUrl: string | null = null): Parcel => ({
  number,
  carrier: "An Post",
  trackingNumber: `AP${number}IE`,
  trackingUrl,
  shippedAt: new Date("2026-11-21T10:00:00Z"),
  lines: [{ sku: "MUG-OAT", quantity }],
});
/** Words as a reader sees them: without tags, styles and invisible padding. */
const seen = (html: string) =>
  html
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

test("one parcel of a whole order says who carries it, its number, where to follow it and what is in it", async () => {
  const only = parcel(1, 2, "https://track.example/AP1IE");
  const order = anOrderView({ fulfilment: "fulfilled", parcels: [only] });
  const mail = await renderOrderShipped(order, only, links);
  expect(mail.subject).toBe("Your Alder & Clay order 1001 is on its way");
  for (const text of [seen(mail.html), mail.text]) {
    for (const word of [
      "On its way, Ana.",
      "Your order 1001 has left with An Post.",
      "AP1IE",
      "Harbour Mug",
      "12 Quay Street",
    ])
      expect(text).toContain(word);
    expect(text).not.toContain("Ink, 350 ml");
    expect(text).not.toContain("€");
  }
  expect(mail.html).toContain(`href="https://track.example/AP1IE"`);
  expect(mail.text).toContain("https://track.example/AP1IE");
  expect(mail.text).toContain(links.order);
});

test.each([
  ["UPS", "is on its way", "On its way, Ana.", "Your order 1001 has left with UPS."],
  ["letter post", "is on its way", "On its way, Ana.", "Your order 1001 has left by letter post."],
  ["Own delivery", "is on its way", "On its way, Ana.", "Your order 1001 has left, and we bring it ourselves."],
  ["Collected", "was collected", "Collected, Ana.", "Your order 1001 was collected."],
])("without a tracking number, %s is all that its mail says, and it reads well", async (carrier, becomes, ...words) => {
  const only = { ...parcel(1, 2), carrier, trackingNumber: "" };
  const mail = await renderOrderShipped(anOrderView({ fulfilment: "fulfilled", parcels: [only] }), only, links);
  expect(mail.subject).toBe(`Your Alder & Clay order 1001 ${becomes}`);
  for (const text of [seen(mail.html), mail.text]) {
    for (const word of words) expect(text).toContain(word);
    expect(text).not.toMatch(/tracking|Follow/i);
    expect(text.includes("Delivery to")).toBe(carrier !== "Collected");
  }
});

test("a part says that it is one, and the last part that it is the last", async () => {
  const [first, second] = [parcel(1, 1), parcel(2, 1)];
  const part = await renderOrderShipped(
    anOrderView({ fulfilment: "partly_fulfilled", parcels: [first] }),
    first,
    links,
  );
  expect(part.subject).toBe("Part of your Alder & Clay order 1001 is on its way");
  expect(part.text).toContain("Parcel 1 of your order 1001 has left with An Post. The rest follows.");
  expect(part.html).toContain(links.order.replace("&", "&amp;"));
  const last = await renderOrderShipped(
    anOrderView({ fulfilment: "fulfilled", parcels: [first, second] }),
    second,
    links,
  );
  expect(last.text).toContain("It is the last one.");
});

test("an order that was called off says what becomes of the money", async () => {
  const order = anOrderView({ state: "cancelled" });
  const paid = await renderOrderCancelled(order, "paid", links);
  expect(paid.subject).toBe("Your Alder & Clay order 1001 is cancelled");
  for (const text of [seen(paid.html), paid.text]) expect(text).toContain("We are sending €90.90 back to the card");
  expect((await renderOrderCancelled(order, "released", links)).text).toContain("No money was taken");
  expect((await renderOrderCancelled(order, "unpaid", links)).text).toContain("Nothing was charged");
});

test("a mail that is sent again says so in its subject, on the page and in its text", async () => {
  const only = parcel(1, 2);
  const order = anOrderView({ fulfilment: "fulfilled", parcels: [only] });
  const again = sentAgain(await renderOrderShipped(order, only, links));
  expect(again.subject).toBe("Your Alder & Clay order 1001 is on its way (sent again)");
  for (const text of [seen(again.html), again.text])
    expect(text).toContain("We are sending you this e-mail once more.");
});

test("words of staff do not become markup", async () => {
  const evil = { ...parcel(1, 1), carrier: "<img src=x>", trackingNumber: '"><b>1</b>' };
  const mail = await renderOrderShipped(anOrderView({ parcels: [evil] }), evil, links);
  expect(mail.html).not.toMatch(/<img src="?x|<b>1/);
});

test("a refund says how much of which order went back, and where to", async () => {
  const order = anOrderView();
  const mail = await renderOrderRefunded(order, money(1234, "EUR"), links);
  expect(mail.subject).toBe("Your refund of €12.34 is on its way");
  for (const said of [mail.html, mail.text]) {
    expect(said).toContain("€12.34 of your order 1001 back to the card");
    expect(said).toContain(links.order);
  }
});
