import { Link } from "react-email";
import type { AccountWords } from "../account-words.ts";
import type { ShopSign } from "../shop-sign.ts";
import { Action, Letter, Paragraph, Rule, Soft } from "./letter.tsx";
import { LIGHT } from "./palette.ts";

/** A letter about an account: what happened or is to happen, one thing to do, and what to do when it was somebody else. */
export function AccountLetter({ words, shop }: { readonly words: AccountWords; readonly shop: ShopSign }) {
  const { heading, paragraphs, action, otherwise, because } = words;
  return (
    <Letter shop={shop} locale="en" preview={paragraphs[0] ?? heading} heading={heading} because={because}>
      {paragraphs.map((paragraph) => (
        <Paragraph key={paragraph}>{paragraph}</Paragraph>
      ))}
      <Action href={action.href}>{action.label}</Action>
      <Rule />
      <Soft>{withLinks(otherwise)}</Soft>
    </Letter>
  );
}

/** Our own addresses within a sentence can be followed. Names and e-mails never come here. */
function withLinks(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part) =>
    /^https?:/.test(part) ? (
      <Link key={part} href={part} className="clay-text" style={{ color: LIGHT.clay }}>
        {part}
      </Link>
    ) : (
      part
    ),
  );
}
