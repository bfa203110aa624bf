import { test } from "@cartwright/db/testing";
import { after, DAY } from "@cartwright/kernel/clock";
import { expect } from "vitest";
import { askReset } from "./ask-reset.ts";
import { purgeIdentity } from "./purge.ts";
import { signInCustomer } from "./sign-in-customer.ts";
import { A_VISIT, aCustomer } from "./testing.ts";
import { customerBySession } from "./who-is-signed-in.ts";

test("what opens nothing any more is deleted, what still does stays", async ({ ctx }) => {
  const ada = await aCustomer(ctx);
  const visit = A_VISIT;
  await askReset(ctx, { realm: "customer", email: ada.email, visit });
  await signInCustomer(ctx, { email: ada.email, password: "wrong guess", visit }).catch(() => undefined);
  const left = async () => ({
    tickets: await ctx.db.identityTicket.count(),
    links: await ctx.db.identityLink.count(),
    sessions: await ctx.db.identitySession.count(),
    tries: await ctx.db.identityLockout.count(),
  });
  const before = await left();
  expect(await purgeIdentity(ctx)).toBe(0);
  expect(await left()).toEqual(before);
  await purgeIdentity({ ...ctx, now: () => after(ctx.now(), 3 * DAY) });
  expect(await left()).toEqual({ tickets: 0, links: 0, sessions: 1, tries: 0 });
  expect(await customerBySession(ctx, ada.sessionId)).not.toBeNull();
  await purgeIdentity({ ...ctx, now: () => after(ctx.now(), 61 * DAY) });
  expect((await left()).sessions).toBe(0);
});
