import { test } from "@cartwright/db/testing";
import { signInCustomer } from "@cartwright/identity/sign-in-customer";
import { A_VISIT as visit } from "@cartwright/identity/testing";
import { expect } from "vitest";
import { DEMO_CUSTOMER } from "../accounts.ts";
import { seedAccounts } from "./seed-accounts.ts";

const PASSWORDS = { owner: "abcd-efgh-jkmn-pqrs", customer: "tuvw-xyz2-3456-789a" };

test("the demo's people are made once, and whoever changed their password keeps it", async ({ ctx }) => {
  await seedAccounts(ctx, PASSWORDS);
  await seedAccounts(ctx, { owner: "another-password-1", customer: "another-password-2" });
  const step = await signInCustomer(ctx, { email: DEMO_CUSTOMER, password: PASSWORDS.customer, visit });
  expect(step.kind).toBe("signed_in");
  const owners = await ctx.db.$queryRaw`
    select m.state, r.code from identity.staff m join identity.role r on r.id = m.role_id`;
  expect(owners).toEqual([{ state: "active", code: "owner" }]);
});

test("nobody but our own programs opens an account without its mailbox", async ({ ctx }) => {
  const stranger = { ...ctx, actor: { kind: "anonymous" } as const };
  await expect(seedAccounts(stranger, PASSWORDS)).rejects.toThrow("Only our own programs may do this.");
});
