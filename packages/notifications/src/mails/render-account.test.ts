import type { LinkLetter } from "@cartwright/identity/letter-of";
import { expect, test } from "vitest";
import { linkWords, noticeWords, pagesOf } from "../account-words.ts";
import { renderAccountLetter } from "./render-account.tsx";

const LINK = "https://shop.example/page?token=abc.def";
const shop = { name: "Alder & Clay", imprint: "Alder & Clay LLC, 1 Alder Street, Portland" };
const links = { shop: shop.name, link: LINK, ...pagesOf("customer", "https://shop.example") };
const KINDS = [
  "register",
  "already_registered",
  "reset_password",
  "confirm_old_email",
  "confirm_new_email",
  "invitation",
] as const;
const NOTICES = ["password_changed", "email_changed", "second_factor_changed", "locked"] as const;

const aLetter = (kind: LinkLetter["kind"], more: Partial<LinkLetter> = {}): LinkLetter => ({
  kind,
  link: { id: "0", purpose: kind === "already_registered" ? "register" : kind, realm: "customer" },
  recipient: "ada@example.com",
  name: "Ada Byron",
  newEmail: "new@example.com",
  ...more,
});

test.each(KINDS)("“%s” says the same in HTML and in plain text, and leads to one place", async (kind) => {
  const words = linkWords(aLetter(kind), links);
  const { html, text, subject } = await renderAccountLetter(words, shop);
  expect(subject).toMatch(/Alder & Clay/);
  expect(html).toContain(`href="${words.action.href}"`);
  for (const part of [words.heading, ...words.paragraphs, words.action.href, words.otherwise, words.because])
    expect(text).toContain(part);
  expect(text.includes(LINK)).toBe(kind !== "already_registered");
  expect(html).toContain("prefers-color-scheme: dark");
});

test.each(NOTICES)("the notice “%s” says what to do when it was somebody else", async (kind) => {
  const words = noticeWords({ kind, realm: "customer", recipient: "ada@example.com", name: "Ada Byron" }, links);
  const { text } = await renderAccountLetter(words, shop);
  expect(words.heading).toMatch(/, Ada\.$/);
  expect(text).toContain("It wasn’t you?");
  expect(text).toContain("https://shop.example/account/security");
});

test("how long a link works is said as long as it works", () => {
  const saying = (kind: LinkLetter["kind"]) => linkWords(aLetter(kind), links).paragraphs.at(-1);
  expect(saying("reset_password")).toBe("The link works once, for an hour.");
  expect(saying("register")).toBe("The link works once, for 24 hours.");
  expect(saying("invitation")).toBe("The link works once, for 7 days.");
});

test("a letter to somebody whose name nobody has proven calls them nothing", () => {
  expect(linkWords(aLetter("reset_password", { name: null }), links).heading).toBe("A new password.");
});

test("what somebody typed as a name is text and never markup", async () => {
  const words = linkWords(aLetter("reset_password", { name: "<script>alert(1)</script>" }), links);
  expect((await renderAccountLetter(words, shop)).html).not.toContain("<script>alert");
});
