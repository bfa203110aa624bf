import { z } from "zod";
import type { MailRow } from "./evidence.ts";

const Mails = z.array(z.object({ seq: z.int(), messageId: z.string(), to: z.array(z.string()), subject: z.string() }));

/** Every mail that arrived, oldest first. */
export async function readMailbox(url: string): Promise<MailRow[]> {
  const all: MailRow[] = [];
  for (let after = 0; ;) {
    const response = await fetch(`${url}/api/messages?limit=200&after=${after}`);
    const page = Mails.parse(await response.json());
    all.push(...page);
    const last = page.at(-1);
    if (last === undefined) return all;
    after = last.seq;
  }
}
