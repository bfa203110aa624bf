import { expect } from "@playwright/test";
import { z } from "zod";
import { journeysEnv } from "../env.ts";

const Mail = z.object({ messageId: z.string(), subject: z.string(), html: z.string(), text: z.string() });
export type Mail = z.infer<typeof Mail>;

/** Every mail to this address so far, oldest first. */
export async function mailsTo(address: string): Promise<Mail[]> {
  const url = `${journeysEnv().MAILBOX_PUBLIC_URL}/api/messages?to=${encodeURIComponent(address)}`;
  return z.array(Mail).parse(await (await fetch(url)).json());
}

/** Waits for the first mail to this address. */
export async function mailTo(address: string): Promise<Mail> {
  let mails: Mail[] = [];
  await expect(async () => {
    mails = await mailsTo(address);
    expect(mails, `mails to ${address}`).not.toHaveLength(0);
  }).toPass({ timeout: 30_000, intervals: [250] });
  return mails[0]!;
}

/** The link in a mail that opens its order. */
export function orderLinkIn({ html }: Mail): string {
  const link = /href="([^"]*\/orders\/\d+\?key=[^"]+)"/.exec(html)?.[1];
  if (link === undefined) throw new Error("the mail has no link to an order");
  return link.replaceAll("&amp;", "&");
}
