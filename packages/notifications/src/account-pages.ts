import type { Realm } from "@cartwright/identity/contract";
import { type LinkPurpose, linkToken } from "@cartwright/identity/links";

/** What addresses in mails about accounts are made of. */
export interface AccountPages {
  /** IDENTITY_LINK_SECRET: the apps that open the links have the same. */
  readonly linkSecret: string;
  /** Where each realm's app is, without a slash at the end. */
  readonly home: Readonly<Record<Realm, string>>;
}

const PATHS: Readonly<Record<LinkPurpose, string>> = {
  register: "/confirm-account",
  reset_password: "/reset-password",
  confirm_old_email: "/confirm-email",
  confirm_new_email: "/confirm-email",
  invitation: "/invitation",
};

/** The page of a link, with the token that only this mail has. */
export const linkPage = (
  { home, linkSecret }: AccountPages,
  link: { readonly id: string; readonly purpose: LinkPurpose; readonly realm: Realm },
): string => `${home[link.realm]}${PATHS[link.purpose]}?token=${linkToken(linkSecret, link)}`;
