import { z } from "zod";
import { mailsTo, mailTo } from "./mailbox.ts";
import { somebody } from "./people.ts";
import { type Api, shopApi } from "./shop-api.ts";

const Step = z.object({ ticket: z.string() });

/** A customer with an account, in a browser without a screen. */
export interface Member {
  readonly api: Api;
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

export const A_PASSWORD = "a loom and three kettles";

/** Somebody new who registers, follows the link in the mail in the same browser, and is signed in. */
export async function aMember(): Promise<Member> {
  const api = shopApi();
  const { email } = somebody();
  const person = { email, name: "Wren Alder", password: A_PASSWORD };
  await api.tell("account.register", person);
  const { ticket } = Step.parse(await api.tell("account.confirmRegistration", { token: tokenIn(await mailTo(email)) }));
  await api.takeSeat(ticket);
  return { api, ...person };
}

/** The token in the link of a mail. */
export function tokenIn({ html }: { readonly html: string }): string {
  return new URL(linkIn({ html })).searchParams.get("token") ?? "";
}

/** The link with a token in a mail. */
export function linkIn({ html }: { readonly html: string }): string {
  const link = /href="([^"]*[?&]token=[^"]+)"/.exec(html)?.[1];
  if (link === undefined) throw new Error("the mail has no link with a token");
  return link.replaceAll("&amp;", "&");
}

/** Waits for a mail to this address whose subject has these words; the newest one counts. */
export async function mailAbout(address: string, words: RegExp): Promise<{ html: string; subject: string }> {
  for (let tries = 0; tries < 120; tries += 1) {
    const found = (await mailsTo(address)).findLast(({ subject }) => words.test(subject));
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`no mail about ${words.source} has come to ${address}`);
}
