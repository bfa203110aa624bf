import type { RootCtx } from "@cartwright/db/context";
import { test } from "@cartwright/db/testing";
import { describe, expect } from "vitest";
import { PasskeyKnown, SetupTookTooLong, StartSignInAgain, WrongPassword, WrongProof } from "./errors.ts";
import { addPasskey } from "./passkeys-add.ts";
import { startPasskey } from "./passkeys-start.ts";
import { aSoftAuthenticator } from "./passkeys-testing.ts";
import { openSession } from "./sessions.ts";
import { signInStaff } from "./staff-sign-in.ts";
import { signInWithPasskey } from "./staff-sign-in-passkey.ts";
import { passkeySignInOptions } from "./staff-sign-in-passkey-options.ts";
import { aMember, later, PARTY, SEALING_SECRET, type TestMember, withPasskey } from "./staff-testing.ts";
import { A_VISIT, PASSWORD } from "./testing.ts";

const visit = A_VISIT;
const [origin, host] = [PARTY.origin, PARTY.id];
const ask = (ctx: RootCtx, ticket?: string) => passkeySignInOptions(ctx, { ticket, party: PARTY });
const prove = (ctx: RootCtx, challengeId: string, response: object, ticket?: string) =>
  signInWithPasskey(ctx, { challengeId, response: response as never, ticket, party: PARTY, visit });
const withPassword = (ctx: RootCtx, { email }: TestMember) => signInStaff(ctx, { email, password: PASSWORD, visit });
const handleOf = ({ id }: TestMember) => Buffer.from(id).toString("base64url");

describe("a passkey of staff", () => {
  test("signs in alone: the device has checked who holds it", async ({ ctx }) => {
    const member = await aMember(ctx);
    const { authenticator } = await withPasskey(member);
    const { challengeId, options } = await ask(ctx);
    expect(options).toMatchObject({ rpId: "admin.test", userVerification: "required", allowCredentials: [] });
    const answer = authenticator.get({ ...options, origin, host, userHandle: handleOf(member) });
    const step = await prove(ctx, challengeId, answer);
    if (step.kind !== "signed_in") throw new Error("not signed in");
    expect((await openSession(ctx, { realm: "staff", ticket: step.ticket, visit })).subjectId).toBe(member.id);
  });

  test("is the second step after the password, and uses its ticket up", async ({ ctx }) => {
    const member = await aMember(ctx);
    const { authenticator } = await withPasskey(member);
    const step = await withPassword(ctx, member);
    expect(step).toMatchObject({ kind: "second_factor", methods: ["passkey", "recovery_code"] });
    const { challengeId, options } = await ask(ctx, step.ticket);
    expect(options.allowCredentials).toMatchObject([{ id: authenticator.credentialId }]);
    const answer = authenticator.get({ ...options, origin, host });
    expect((await prove(ctx, challengeId, answer, step.ticket)).kind).toBe("signed_in");
    await expect(ask(ctx, step.ticket)).rejects.toBeInstanceOf(StartSignInAgain);
  });

  test("answers each challenge once, also when two come at once", async ({ ctx }) => {
    const { authenticator } = await withPasskey(await aMember(ctx));
    const { challengeId, options } = await ask(ctx);
    const answer = authenticator.get({ ...options, origin, host });
    const results = await Promise.allSettled([1, 2].map(() => prove(ctx, challengeId, answer)));
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(prove(ctx, challengeId, answer)).rejects.toBeInstanceOf(StartSignInAgain);
    const other = await ask(ctx);
    await expect(prove(ctx, other.challengeId, answer)).rejects.toBeInstanceOf(WrongProof);
    const late = await ask(ctx);
    const old = prove(later(ctx, 301), late.challengeId, authenticator.get({ ...late.options, origin, host }));
    await expect(old).rejects.toBeInstanceOf(StartSignInAgain);
  });

  test("of another member does not stand in after somebody's password", async ({ ctx }) => {
    const [member, other] = [await aMember(ctx), await aMember(ctx)];
    await withPasskey(member);
    const { authenticator } = await withPasskey(other);
    const { ticket } = await withPassword(ctx, member);
    const { challengeId, options } = await ask(ctx, ticket);
    const answer = authenticator.get({ ...options, origin, host });
    await expect(prove(ctx, challengeId, answer, ticket)).rejects.toBeInstanceOf(WrongProof);
    // Nor does a challenge for anybody use up somebody else's ticket.
    const open = await ask(ctx);
    const own = authenticator.get({ ...open.options, origin, host });
    await expect(prove(ctx, open.challengeId, own, ticket)).rejects.toBeInstanceOf(StartSignInAgain);
    expect((await ask(ctx, ticket)).challengeId).toBeDefined();
  });

  test("is refused from another site, for another host, without its user, for another user, or unknown", async ({
    ctx,
  }) => {
    const [member, other] = [await aMember(ctx), await aMember(ctx)];
    const { authenticator } = await withPasskey(member);
    for (const [from, changed] of [
      [authenticator, { origin: "https://admin.test.evil.test" }],
      [authenticator, { origin: "http://admin.test" }],
      [authenticator, { host: "evil.test" }],
      [authenticator, { verified: false }],
      [authenticator, { userHandle: handleOf(other) }],
      [aSoftAuthenticator(), {}],
    ] as const) {
      const { challengeId, options } = await ask(ctx);
      const answer = from.get({ ...options, origin, host, ...changed });
      await expect(prove(ctx, challengeId, answer)).rejects.toBeInstanceOf(WrongProof);
    }
  });

  test("signed with another key, or made of nonsense, is refused and nothing breaks", async ({ ctx }) => {
    const { authenticator } = await withPasskey(await aMember(ctx));
    const forger = aSoftAuthenticator();
    const id = authenticator.credentialId;
    const make = async (change: (challenge: string) => object) => {
      const { challengeId, options } = await ask(ctx);
      return prove(ctx, challengeId, { id, rawId: id, type: "public-key", ...change(options.challenge) });
    };
    const forged = make((challenge) => ({ response: forger.get({ challenge, origin, host }).response }));
    await expect(forged).rejects.toBeInstanceOf(WrongProof);
    for (const response of [undefined, null, 7, {}, { clientDataJSON: "%%%", authenticatorData: [], userHandle: {} }])
      await expect(make(() => ({ response }))).rejects.toBeInstanceOf(WrongProof);
  });

  test("whose counter does not move on is a copy", async ({ ctx }) => {
    const { authenticator } = await withPasskey(await aMember(ctx));
    const use = async (counter: number) => {
      const { challengeId, options } = await ask(ctx);
      return prove(ctx, challengeId, authenticator.get({ ...options, origin, host, counter }));
    };
    await use(5);
    await expect(use(5)).rejects.toBeInstanceOf(WrongProof);
    await expect(use(0)).rejects.toBeInstanceOf(WrongProof);
    const results = await Promise.allSettled([use(6), use(6)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("of a disabled member opens nothing", async ({ ctx }) => {
    const member = await aMember(ctx);
    const { authenticator } = await withPasskey(member);
    await ctx.db.$executeRaw`update identity.staff set state = 'disabled' where id = ${member.id}::uuid`;
    const { challengeId, options } = await ask(ctx);
    const answer = authenticator.get({ ...options, origin, host });
    await expect(prove(ctx, challengeId, answer)).rejects.toBeInstanceOf(WrongProof);
  });
});

describe("adding a passkey", () => {
  const means = { userAgent: visit.userAgent, sealingSecret: SEALING_SECRET, party: PARTY };
  const start = ({ ctx }: TestMember, password = PASSWORD) => startPasskey(ctx, { ...means, password });
  const add = ({ ctx }: TestMember, challengeId: string, response: object) =>
    addPasskey(ctx, { ...means, challengeId, response: response as never, name: "A key" });

  test("asks for the password, and for a key that verifies its user and can be found without a name", async ({
    ctx,
  }) => {
    const member = await aMember(ctx);
    await expect(start(member, "wrong horse battery")).rejects.toBeInstanceOf(WrongPassword);
    expect((await start(member)).options).toMatchObject({
      rp: { id: "admin.test" },
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
    });
  });

  test("refuses the challenge of another member, a used one, and one that was for signing in", async ({ ctx }) => {
    const [member, other] = [await aMember(ctx), await aMember(ctx)];
    const { challengeId, options } = await start(other);
    const answer = aSoftAuthenticator().create({ ...options, origin, host });
    await expect(add(member, challengeId, answer)).rejects.toBeInstanceOf(SetupTookTooLong);
    await expect(add(other, challengeId, answer)).rejects.toBeInstanceOf(SetupTookTooLong);
    const signingIn = await ask(ctx);
    const wrong = aSoftAuthenticator().create({ ...signingIn.options, origin, host });
    await expect(add(member, signingIn.challengeId, wrong)).rejects.toBeInstanceOf(SetupTookTooLong);
  });

  test("refuses keys from elsewhere, without their user, and one that somebody has already", async ({ ctx }) => {
    const [member, other] = [await aMember(ctx), await aMember(ctx)];
    for (const changed of [{ origin: "https://evil.test" }, { host: "evil.test" }, { verified: false }]) {
      const { challengeId, options } = await start(member);
      const answer = aSoftAuthenticator().create({ ...options, origin, host, ...changed });
      await expect(add(member, challengeId, answer)).rejects.toBeInstanceOf(WrongProof);
    }
    const { authenticator } = await withPasskey(other);
    const { challengeId, options } = await start(member);
    const taken = add(member, challengeId, authenticator.create({ ...options, origin, host }));
    await expect(taken).rejects.toBeInstanceOf(PasskeyKnown);
  });
});
