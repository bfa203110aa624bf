import type { Realm } from "@cartwright/identity/contract";
import type { LinkLetter, NoticeLetter } from "@cartwright/identity/letter-of";
import { LINK_MINUTES, type LinkPurpose } from "@cartwright/identity/links";
import { firstName } from "./order-words.ts";

/** A letter about an account, as both the HTML and the plain text say it. */
export interface AccountWords {
  readonly subject: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly action: { readonly label: string; readonly href: string };
  /** What to do when it was somebody else. */
  readonly otherwise: string;
  readonly because: string;
}

export interface AccountLinks {
  /** What the shop is called. */
  readonly shop: string;
  /** The page with the token. */
  readonly link: string;
  readonly signIn: string;
  readonly security: string;
  /** Where a forgotten password is asked for. */
  readonly reset: string;
}

const own = (shop: string) => `You get this e-mail because it is about your account at ${shop}.`;
const given = (shop: string) => `You get this e-mail because somebody gave this address at ${shop}.`;

/** What the mail with a link says. Where nobody has proven a name, it says none: a stranger could have typed anything. Pure. */
export function linkWords(letter: LinkLetter, { shop, link, signIn, security, reset }: AccountLinks): AccountWords {
  const { kind, newEmail } = letter;
  switch (kind) {
    case "register":
      return {
        subject: `Confirm your ${shop} account`,
        heading: "Almost there.",
        paragraphs: ["Confirm that this is your e-mail, and your account is ready.", works(kind)],
        action: { label: "Confirm account", href: link },
        otherwise: "You didn’t ask for an account? Then you don’t need to do anything: none is made without this link.",
        because: given(shop),
      };
    case "already_registered":
      return {
        subject: `You already have a ${shop} account`,
        heading: "You have an account already.",
        paragraphs: ["Somebody, probably you, gave this address for an account. There is one: sign in with it."],
        action: { label: "Sign in", href: signIn },
        otherwise: `Forgotten the password? Choose a new one: ${reset}\nIt wasn’t you? Then you don’t need to do anything: nothing has changed.`,
        because: own(shop),
      };
    case "reset_password":
      return {
        subject: `Choose a new password for ${shop}`,
        heading: `A new password${calling(letter.name)}.`,
        paragraphs: [
          "Somebody, probably you, has forgotten the password of your account. Choose a new one here.",
          works(kind),
        ],
        action: { label: "Choose a new password", href: link },
        otherwise: "You didn’t ask for it? Then you don’t need to do anything: your password stays as it is.",
        because: own(shop),
      };
    case "confirm_old_email":
      return {
        subject: `Is the e-mail of your ${shop} account to change?`,
        heading: `A new e-mail${calling(letter.name)}?`,
        paragraphs: [
          `The e-mail of your account is to become ${newEmail ?? "another one"}. Confirm it here, and in the mail that we have sent there. Nothing changes before both are confirmed.`,
          works(kind),
        ],
        action: { label: "Confirm the change", href: link },
        otherwise: `It wasn’t you? Then don’t confirm, and change your password: ${security}`,
        because: own(shop),
      };
    case "confirm_new_email":
      return {
        subject: `Confirm your new e-mail for ${shop}`,
        heading: "Is this your new e-mail?",
        paragraphs: [
          `An account at ${shop} is to have this address. Confirm it here, and in the mail that we have sent to its present one.`,
          works(kind),
        ],
        action: { label: "Confirm this address", href: link },
        otherwise: "You don’t know about it? Then you don’t need to do anything.",
        because: given(shop),
      };
    case "invitation":
      return {
        subject: `Your invitation to work at ${shop}`,
        heading: `Welcome${calling(letter.name)}.`,
        paragraphs: [`You are invited to the admin of ${shop}. Choose a password, and you are in.`, works(kind)],
        action: { label: "Accept the invitation", href: link },
        otherwise: "You don’t know about it? Then you don’t need to do anything.",
        because: `You get this e-mail because staff of ${shop} invited this address.`,
      };
  }
}

const NOTICES: Readonly<Record<NoticeLetter["kind"], { readonly heading: string; readonly told: string }>> = {
  password_changed: {
    heading: "Your password has changed",
    told: "The password of your account has been changed, and all other devices have been signed out.",
  },
  email_changed: {
    heading: "Your e-mail has changed",
    told: "Your account has this e-mail now. Sign in with it from now on.",
  },
  second_factor_changed: {
    heading: "Your second factor has changed",
    told: "The way you prove that it is you, besides your password, has been changed.",
  },
  locked: {
    heading: "Too many wrong passwords",
    told: "Somebody has typed a wrong password for your account five times. For a while nobody can sign in with it; where you are signed in, you stay so. A new password lets you in at once.",
  },
};

/** What a mail says that tells of a change and asks for nothing. Pure. */
export function noticeWords({ kind, name }: NoticeLetter, { shop, security, reset }: AccountLinks): AccountWords {
  const { heading, told } = NOTICES[kind];
  return {
    subject: `${heading} at ${shop}`,
    heading: `${heading}${calling(name)}.`,
    paragraphs: [told],
    action: { label: "Look at your account", href: security },
    otherwise: `It wasn’t you? Then choose a new password at once: ${reset}`,
    because: own(shop),
  };
}

/** The pages that mails of a realm lead to, beside the one of their link. */
export const pagesOf = (realm: Realm, home: string): Omit<AccountLinks, "link" | "shop"> => ({
  signIn: `${home}/sign-in`,
  reset: `${home}/reset-password`,
  security: realm === "customer" ? `${home}/account/security` : `${home}/security`,
});

const calling = (name: string | null): string => (name === null || name === "" ? "" : `, ${firstName(name)}`);

/** How long a link works, in words. */
function works(purpose: LinkPurpose): string {
  const hours = LINK_MINUTES[purpose] / 60;
  const long = hours === 1 ? "an hour" : hours <= 24 ? `${hours} hours` : `${hours / 24} days`;
  return `The link works once, for ${long}.`;
}
