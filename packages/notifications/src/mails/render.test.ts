import { money } from "@cartwright/kernel/money";
import { anOrderView } from "@cartwright/orders/testing/an-order-view";
import { expect, test } from "vitest";
import { renderOrderConfirmation, renderOrderNotFulfillable } from "./render.tsx";

const links = {
  shop: { name: "Alder & Clay", imprint: "Alder & Clay LLC, 1 Alder Street, Portland" },
  order: "https://shop.example/orders/1001?key=abc",
  picture: (assetId: string, width: number) => `https://shop.example/media/${assetId}/${width}.webp`,
};

const anAmericanOrder = () => {
  const of = (amount: number) => money(amount, "USD");
  const { lines } = anOrderView({}, "USD");
  return anOrderView({
    marketCode: "us",
    locale: "en-US",
    pricesIncludeTax: false,
    taxName: "Sales tax",
    taxBasisPoints: 650,
    lines,
    address: {
      fullName: "Ben Ode",
      line1: "1 Pine St",
      line2: "Apt 4",
      city: "Seattle",
      region: "WA",
      postcode: "98101",
      country: "US",
    },
    goods: of(8400),
    shipping: of(0),
    surcharge: of(7900),
    tax: of(1060),
    total: of(17_360),
  });
};

/** Words as a reader sees them: without tags, styles and invisible padding. */
const seen = (html: string) =>
  html
    .replaceAll(/<(style|head)[\s\S]*?<\/\1>/g, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&amp;", "&")
    .replaceAll("&#x27;", "'")
    .replaceAll(/[\s\u00a0]+/g, " ");

test("a confirmation in a market with tax included shows the gross total and the tax within", async () => {
  const mail = await renderOrderConfirmation(anOrderView(), links);
  expect(mail.subject).toBe("Your Alder & Clay order 1001");
  for (const words of [seen(mail.html), mail.text]) {
    for (const part of [
      "Thank you, Ana.",
      "€84.00",
      "€6.90",
      "€90.90",
      "Includes €17.00 VAT at 23%",
      "Oat, 350 ml",
      "Galway",
      "H91 F6XR",
      "Ireland",
    ])
      expect(words).toContain(part);
  }
});

test("a confirmation in the US adds the state's tax as a line and includes none", async () => {
  const mail = await renderOrderConfirmation(anAmericanOrder(), links);
  for (const words of [seen(mail.html), mail.text]) {
    for (const part of [
      "Sales tax (6.5%)",
      "$10.60",
      "$173.60",
      "Standard shipping",
      "Free",
      "Oversize delivery",
      "$79.00",
      "Seattle, WA 98101",
      "Apt 4",
    ])
      expect(words).toContain(part);
    expect(words).not.toContain("Includes");
  }
});

test("where no tax is due the breakdown says so without jargon", async () => {
  const mail = await renderOrderConfirmation(
    { ...anAmericanOrder(), taxName: "Not registered", taxBasisPoints: 0, tax: money(0, "USD") },
    links,
  );
  expect(mail.text).toMatch(/Tax +\$0\.00/);
  expect(mail.text).not.toContain("Not registered");
});

test("it links to the order's page with the key, and shows each picture in a sharp size", async () => {
  const { html, text } = await renderOrderConfirmation(anOrderView(), links);
  expect(html).toContain('href="https://shop.example/orders/1001?key=abc"');
  expect(text).toContain("https://shop.example/orders/1001?key=abc");
  expect(html).toContain('src="https://shop.example/media/harbour-mug-1/320.webp"');
  expect(html).toContain('alt="A stoneware mug on linen"');
});

test("the delivery is counted in working days in the reader's locale", async () => {
  // Ordered on a Friday: two working days later is Tuesday, five is the Friday after.
  expect((await renderOrderConfirmation(anOrderView(), links)).text).toContain("Expected Tue, 24 Nov – Fri, 27 Nov");
});

test("what a customer typed is shown as text and never as markup", async () => {
  const order = anOrderView();
  const mail = await renderOrderConfirmation(
    { ...order, address: { ...order.address, fullName: "<script>alert(1)</script> B" } },
    links,
  );
  expect(mail.html).not.toContain("<script>alert");
});

test("light and dark, and narrow, come with it", async () => {
  const { html } = await renderOrderConfirmation(anOrderView(), links);
  expect(html).toContain("prefers-color-scheme: dark");
  expect(html).toContain('name="color-scheme"');
  expect(html).toContain('lang="en-IE"');
});

test("the apology says that no money was kept", async () => {
  const mail = await renderOrderNotFulfillable(anOrderView({ state: "cancelled" }), links);
  expect(mail.subject).toBe("We could not complete your Alder & Clay order 1001");
  for (const words of [seen(mail.html), mail.text]) expect(words).toContain("No money was kept");
});
