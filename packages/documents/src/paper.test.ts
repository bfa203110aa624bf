import { money } from "@cartwright/kernel/money";
import { anOrderView } from "@cartwright/orders/testing/an-order-view";
import { extractText, getDocumentProxy, getMeta } from "unpdf";
import { expect, test } from "vitest";
import type { CreditNoteWords, PaperWords } from "./contract.ts";
import { invoiceWords } from "./invoice-words.ts";
import { printable } from "./paper/printable.ts";
import { printPaper } from "./print-paper.ts";
import { STORE } from "./testing/paid-order.ts";

const issuedAt = new Date("2026-11-21T03:00:00Z");
const invoice = (order = anOrderView()) => invoiceWords(order, STORE, { number: "AC-2026-000041", issuedAt });

async function read(words: PaperWords) {
  const pdf = await getDocumentProxy(new Uint8Array(await printPaper(words)));
  const { text, totalPages } = await extractText(pdf);
  const [, , width] = (await pdf.getPage(1)).view;
  return { pages: text.map(plain), text: plain(text.join(" ")), totalPages, width, ...(await getMeta(pdf)) };
}
// Faces join letters (“fi”) and space them as they like.
const plain = (text: string) => text.normalize("NFKC").replace(/\s+/g, " ");

test("an invoice has its number, its day at the shop, what was bought, and sums and taxes to the cent", async () => {
  const { text, totalPages, width, info } = await read(invoice());
  for (const said of [
    "AC-2026-000041",
    "20 November 2026",
    "Ana Byrne",
    "MUG-OAT",
    "MUG-INK",
    "€56.00",
    "€28.00",
    "€6.90",
  ])
    expect(text).toContain(said);
  for (const said of ["€90.90", "VAT 23%", "€73.90", "€17.00", "Alder & Clay LLC", "EU372000000", "Page 1 of 1"])
    expect(text).toContain(said);
  expect(totalPages).toBe(1);
  expect(Math.round(width!)).toBe(595);
  expect(info).toMatchObject({ Title: "Invoice AC-2026-000041", Author: "Alder & Clay LLC", Language: "en-IE" });
});

test("a long invoice goes on with the heads of its columns and says which page it is", async () => {
  const line = anOrderView().lines[0]!;
  const lines = Array.from({ length: 60 }, (_, index) => ({ ...line, sku: `MUG-${index}` }));
  const { pages, totalPages, text } = await read(invoice(anOrderView({ lines })));
  expect(totalPages).toBeGreaterThan(2);
  for (const [index, page] of pages.entries()) expect(page).toContain(`Page ${index + 1} of ${totalPages}`);
  for (const page of pages.slice(0, -1)) expect(page).toContain("Quantity");
  expect(pages[1]).toContain("Invoice AC-2026-000041");
  for (const index of lines.keys()) expect(text).toContain(`MUG-${index}`);
});

test("the US has Letter, dollars, and its tax as a line", async () => {
  const of = (amount: number) => money(amount, "USD");
  const [first] = anOrderView().lines;
  const order = anOrderView({
    locale: "en-US",
    pricesIncludeTax: false,
    taxName: "Sales tax",
    taxBasisPoints: 725,
    goods: of(2800),
    shipping: of(895),
    surcharge: of(0),
    discount: of(0),
    tax: of(203),
    total: of(3898),
    address: { fullName: "Ada", line1: "1 Elm", city: "Fresno", region: "CA", postcode: "93650", country: "US" },
    lines: [{ ...first!, unit: of(2800), total: of(2800), tax: of(203), quantity: 1 }],
  });
  const { text, width } = await read(invoice(order));
  for (const said of ["Sales tax 7.25%", "$2.03", "$38.98", "November 20, 2026", "Fresno, CA 93650", "Untaxed"])
    expect(text).toContain(said);
  expect(width).toBe(612);
});

test("sums, days and countries are read in every market, also where its letters or digits are none of ours", async () => {
  for (const locale of ["ar-EG", "fa-IR", "ja-JP", "th-TH", "mr-IN"]) {
    const { text } = await read(invoice(anOrderView({ locale })));
    for (const said of ["90.90", "November", "2026", "VAT 23%", "Ireland"]) expect(text).toContain(said);
    expect(text).not.toContain("□");
  }
});

test("a credit note names its invoice and the tax that it takes back", async () => {
  const { seller, buyer, locale, timeZone, orderNumber, placedAt, taxes } = invoice();
  const of = (amount: number) => money(amount, "EUR");
  const note: CreditNoteWords = {
    kind: "credit_note",
    seller,
    buyer,
    locale,
    timeZone,
    orderNumber,
    placedAt,
    issuedAt,
    number: "AC-CN-2026-000007",
    invoice: { number: "AC-2026-000041", issuedAt },
    taxes: [{ ...taxes[0]!, net: of(813), tax: of(187), gross: of(1000) }],
    net: of(813),
    tax: of(187),
    total: of(1000),
  };
  const { text } = await read(note);
  for (const said of ["AC-CN-2026-000007", "corrects invoice AC-2026-000041", "€8.13", "€1.87", "€10.00"])
    expect(text).toContain(said);
});

test("names in Greek and Cyrillic are set; of other scripts every character leaves a visible mark", async () => {
  const { address } = anOrderView();
  const { text } = await read(invoice(anOrderView({ address: { ...address, fullName: "Łukasz Стойко Ωμέγα 山田" } })));
  expect(text).toContain("Łukasz Стойко");
  expect(text).toContain("□□");
  expect(printable("Zoë 山\u200B田\u2011x\u202F€")).toBe("Zoë □□-x\u00A0€");
});

test("the same words make the same bytes, so that whoever prints twice prints the same", async () => {
  const [once, again] = [await printPaper(invoice(anOrderView())), await printPaper(invoice(anOrderView()))];
  expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
});
