import { render } from "react-email";
import type { AccountWords } from "../account-words.ts";
import type { ShopSign } from "../shop-sign.ts";
import { AccountLetter } from "./account-letter.tsx";
import { signature } from "./plain-text.ts";
import type { RenderedMail } from "./render.tsx";

/** Writes a letter about an account, as HTML and for those who read plain text. */
export async function renderAccountLetter(words: AccountWords, shop: ShopSign): Promise<RenderedMail> {
  const { subject, heading, paragraphs, action, otherwise, because } = words;
  const text = [heading, ...paragraphs, `${action.label}:\n${action.href}`, otherwise, because, signature(shop)].join(
    "\n\n",
  );
  return { subject, html: await render(<AccountLetter words={words} shop={shop} />), text };
}
