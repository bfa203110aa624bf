import type { RootCtx } from "@cartwright/db/context";
import { test } from "@cartwright/db/testing";
import { after, DAY, MINUTE } from "@cartwright/kernel/clock";
import { describe, expect } from "vitest";
import { changePassword } from "./change-password.ts";
import { endOtherSessions, endSession } from "./end-sessions.ts";
import { SessionNotFound, StartSignInAgain, TooManyTries, WrongCredentials } from "./errors.ts";
import { SESSION_LIFE, listSessions, openSession } from "./sessions.ts";
import { signInCustomer } from "./sign-in-customer.ts";
import { signOut } from "./sign-out.ts";
import { A_VISIT, aCustomer, anEmail, PASSWORD, type TestCustomer } from "./testing.ts";
import { customerBySession } from "./who-is-signed-in.ts";

const visit = A_VISIT;
const realm = "customer";
const signIn = (ctx: RootCtx, email: string, password = PASSWORD) => signInCustomer(ctx, { email, password, visit });
const enter = async (ctx: RootCtx, { email }: TestCustomer) =>
  openSession(ctx, { realm, ticket: (await signIn(ctx, email)).ticket, visit });
const later = (ctx: RootCtx, ms: number): RootCtx => ({ ...ctx, now: () => after(ctx.now(), ms) });
const disable = (ctx: RootCtx, id: string) =>
  ctx.db.customer.update({ where: { id }, data: { disabledAt: ctx.now() } });
const actionsOn = async (ctx: RootCtx, email: string) =>
  (await ctx.db.auditEntry.findMany({ where: { subjectLabel: email }, orderBy: { id: "asc" } })).map((e) => e.action);

describe("signing in", () => {
  test("takes the e-mail in any spelling and the password in any Unicode spelling", async ({ ctx }) => {
    const email = anEmail();
    await aCustomer(ctx, { email, password: "crème brûlée 🍮".normalize("NFC") });
    const typed = "crème brûlée 🍮".normalize("NFD");
    expect(await signIn(ctx, ` ${email.toUpperCase()} `, typed)).toMatchObject({ kind: "signed_in" });
    await expect(signIn(ctx, email, "creme brulee 🍮")).rejects.toBeInstanceOf(WrongCredentials);
  });

  test("says the same for a wrong password, an unknown e-mail and a disabled account", async ({ ctx }) => {
    const known = await aCustomer(ctx);
    const disabled = await aCustomer(ctx);
    await disable(ctx, disabled.id);
    const refusals = await Promise.all(
      [signIn(ctx, known.email, "not the password"), signIn(ctx, anEmail("nobody")), signIn(ctx, disabled.email)].map(
        (asked) => asked.catch((error: unknown) => error as WrongCredentials),
      ),
    );
    for (const refusal of refusals) expect(refusal).toBeInstanceOf(WrongCredentials);
    expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1);
  });

  test("writes as much down for an unknown e-mail as for a known one", async ({ ctx }) => {
    const known = await aCustomer(ctx);
    const unknown = anEmail("nobody");
    const outbox = () => ctx.db.outbox.count({ where: { type: "identity.notice" } });
    const effort = async (email: string) => {
      const before = await outbox();
      for (let n = 0; n < 5; n += 1) await signIn(ctx, email, `guess ${n}`).catch(() => undefined);
      const failed = (await actionsOn(ctx, email)).filter((action) => /failed|locked/.test(action));
      return { failed: failed.length, notices: (await outbox()) - before };
    };
    expect(await effort(unknown)).toEqual(await effort(known.email));
  });

  test("of two hundred wrong guesses at once five are checked; then the right one has to wait, too", async ({
    ctx,
  }) => {
    const { email } = await aCustomer(ctx);
    const results = await Promise.allSettled(Array.from({ length: 200 }, (_, n) => signIn(ctx, email, `guess ${n}`)));
    const reasons = results.map((result) => (result.status === "rejected" ? result.reason : null));
    expect(reasons.filter((reason) => reason instanceof WrongCredentials)).toHaveLength(5);
    expect(reasons.filter((reason) => reason instanceof TooManyTries)).toHaveLength(195);
    const refusal = await signIn(ctx, email).catch((error: unknown) => error as TooManyTries);
    expect(refusal).toBeInstanceOf(TooManyTries);
    expect((refusal as TooManyTries).retryAfterMs).toBeLessThanOrEqual(MINUTE);
    expect((await actionsOn(ctx, email)).filter((action) => action === "customer.locked")).toHaveLength(1);
    expect(await ctx.db.outbox.count({ where: { payload: { path: ["kind"], equals: "locked" } } })).toBeGreaterThan(0);
    expect(await signIn(later(ctx, MINUTE + 1_000), email)).toMatchObject({ kind: "signed_in" });
  });

  test("an unknown e-mail has to wait in the same way, in any spelling", async ({ ctx }) => {
    const email = anEmail("nobody");
    for (let n = 0; n < 5; n += 1)
      await expect(signIn(ctx, n % 2 === 0 ? email : email.toUpperCase())).rejects.toBeInstanceOf(WrongCredentials);
    await expect(signIn(ctx, email)).rejects.toBeInstanceOf(TooManyTries);
  });

  test("a right password forgives the wrong ones before it", async ({ ctx }) => {
    const { email } = await aCustomer(ctx);
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < 4; n += 1) await signIn(ctx, email, "wrong guess").catch(() => undefined);
      expect(await signIn(ctx, email)).toMatchObject({ kind: "signed_in" });
    }
  });
});

describe("a ticket", () => {
  test("becomes one session, also when it is used twice at once", async ({ ctx }) => {
    const { email } = await aCustomer(ctx);
    const { ticket } = await signIn(ctx, email);
    const results = await Promise.allSettled([1, 2, 3].map(() => openSession(ctx, { realm, ticket, visit })));
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
  });

  test("opens nothing of the other realm, nothing too late, and nothing when it is made up", async ({ ctx }) => {
    const { email } = await aCustomer(ctx);
    const { ticket } = await signIn(ctx, email);
    await expect(openSession(ctx, { realm: "staff", ticket, visit })).rejects.toBeInstanceOf(StartSignInAgain);
    const late = later(ctx, 2 * MINUTE + 1);
    await expect(openSession(late, { realm, ticket, visit })).rejects.toBeInstanceOf(StartSignInAgain);
    for (const made of ["", "A".repeat(43), "A".repeat(100_000)])
      await expect(openSession(ctx, { realm, ticket: made, visit })).rejects.toBeInstanceOf(StartSignInAgain);
  });

  test("that was given for the old password is worth nothing after it changed", async ({ ctx }) => {
    const ada = await aCustomer(ctx);
    const { ticket } = await signIn(ctx, ada.email);
    await changePassword(ada.ctx, { current: PASSWORD, next: "a new password entirely", visit });
    await expect(openSession(ctx, { realm, ticket, visit })).rejects.toBeInstanceOf(StartSignInAgain);
  });
});

describe("a session", () => {
  test("ends when its customer signs out, once, and is written down", async ({ ctx }) => {
    const ada = await aCustomer(ctx);
    const session = { realm, subjectId: ada.id, sessionId: ada.sessionId, visit } as const;
    expect(await customerBySession(ctx, ada.sessionId)).toMatchObject({ customerId: ada.id, email: ada.email });
    await signOut(ctx, session);
    expect(await customerBySession(ctx, ada.sessionId)).toBeNull();
    await expect(signOut(ctx, session)).rejects.toBeInstanceOf(SessionNotFound);
    expect((await actionsOn(ctx, ada.email)).filter((action) => action === "customer.signed_out")).toHaveLength(1);
  });

  test("is over at once when the account is disabled, and after its time", async ({ ctx }) => {
    const ada = await aCustomer(ctx);
    expect(await customerBySession(later(ctx, SESSION_LIFE.customer + DAY), ada.sessionId)).toBeNull();
    await disable(ctx, ada.id);
    expect(await customerBySession(ctx, ada.sessionId)).toBeNull();
  });

  test("can be ended from another one; somebody else's cannot", async ({ ctx }) => {
    const [ada, eve] = [await aCustomer(ctx), await aCustomer(ctx)];
    const phone = await enter(ctx, ada);
    await expect(endSession(eve.ctx, { sessionId: phone.id, visit })).rejects.toBeInstanceOf(SessionNotFound);
    expect(await customerBySession(ctx, phone.id)).not.toBeNull();
    await endSession(ada.ctx, { sessionId: phone.id, visit });
    expect(await customerBySession(ctx, phone.id)).toBeNull();
  });

  test("all others end together, and only theirs", async ({ ctx }) => {
    const [ada, eve] = [await aCustomer(ctx), await aCustomer(ctx)];
    const others = [await enter(ctx, ada), await enter(ctx, ada)];
    expect(await endOtherSessions(ada.ctx, { visit })).toBe(2);
    for (const { id } of others) expect(await customerBySession(ctx, id)).toBeNull();
    expect(await customerBySession(ctx, eve.sessionId)).not.toBeNull();
    const listed = await listSessions(ctx, { realm, subjectId: ada.id, currentId: ada.sessionId });
    expect(listed).toMatchObject([{ id: ada.sessionId, current: true, device: "Firefox on Windows" }]);
  });

  test("that opens while all sessions end does not survive", async ({ ctx }) => {
    const ada = await aCustomer(ctx);
    for (let round = 0; round < 5; round += 1) {
      const { ticket } = await signIn(ctx, ada.email);
      const [opened] = await Promise.allSettled([
        openSession(ctx, { realm, ticket, visit }),
        endOtherSessions(ada.ctx, { visit }),
      ]);
      if (opened.status === "fulfilled") expect(await customerBySession(ctx, opened.value.id)).toBeNull();
    }
  });
});
