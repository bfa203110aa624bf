import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RootCtx } from "@cartwright/db/context";
import { test as base } from "@cartwright/db/testing";
import { LINK_SECRET } from "@cartwright/identity/testing";
import { type RunningMailbox, startMailbox } from "@cartwright/local-cloud/mailbox";
import type { NotificationsCtx } from "../consumers.ts";
import { smtpMailer } from "../smtp-mailer.ts";

export const from = "orders@alder-and-clay.example";

/** `test` with a real mailbox, and the world of whoever writes to people. */
export const test = base.extend<{ mailbox: RunningMailbox; world: NotificationsCtx }>({
  mailbox: [
    // eslint-disable-next-line no-empty-pattern -- vitest reads the fixture's needs from this pattern
    async ({}, give) => {
      const dataDir = mkdtempSync(join(tmpdir(), "mailbox-"));
      const mailbox = await startMailbox({ dataDir, testControls: true });
      await give(mailbox);
      await mailbox.stop();
      rmSync(dataDir, { recursive: true });
    },
    { scope: "file" },
  ],
  world: async ({ ctx, mailbox }, give) => {
    const mailer = smtpMailer({ url: `smtp://127.0.0.1:${mailbox.smtpPort}`, from });
    await give(worldOf(ctx, mailer));
    mailer.close();
  },
});

export function worldOf(ctx: RootCtx, mailer: NotificationsCtx["mailer"]): NotificationsCtx {
  return {
    ...ctx,
    mailer,
    orderUrl: (order) => `http://shop.example/orders/${order.number}?key=k${order.linkVersion}`,
    mediaUrl: (assetId, width) => `http://shop.example/media/${assetId}/${width}.webp`,
    accounts: { linkSecret: LINK_SECRET, home: { customer: "http://shop.example", staff: "http://admin.example" } },
  };
}

export interface ReceivedMail {
  readonly messageId: string;
  readonly from: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: readonly { name: string; value: string }[];
}

export const inboxOf = async (mailbox: RunningMailbox, to: string) =>
  (await (await fetch(`${mailbox.url}/api/messages?to=${encodeURIComponent(to)}`)).json()) as ReceivedMail[];
