import { test as base } from "@cartwright/db/testing";
import { aCustomer } from "@cartwright/identity/testing";
import { describe, expect, vi } from "vitest";
import { STOREFRONT_POLICY } from "../policy.ts";
import { aBrowser, type Answer, type Browser } from "../testing/browser.ts";
import { anOwner, belongings, openTestShop, type Owner, type Shop, signedIn } from "../testing/storefront-cast.ts";
import { STOREFRONT_EXAMPLES } from "../testing/storefront-examples.ts";
import { storefrontRouter } from "./router.ts";

vi.setConfig({ testTimeout: 180_000 });

/*
 * Every procedure of the storefront, called as everybody, held against the policy. A procedure that nobody has listed, or that
 * has no example, fails here.
 */
const procedures = Object.entries(
  storefrontRouter._def.procedures as object as Record<string, { _def: { type: string } }>,
);
const typeOf = new Map(procedures.map(([path, procedure]) => [path, procedure._def.type]));
const paths = [...typeOf.keys()].toSorted();

const test = base.extend<{ shop: Shop; owner: Owner }>({
  shop: [async ({ rootCtx }, provide) => provide(await openTestShop(rootCtx)), { scope: "file" }],
  owner: [async ({ shop }, provide) => provide(await anOwner(shop)), { scope: "file" }],
});

const call = (browser: Browser, path: string, input: unknown): Promise<Answer> =>
  typeOf.get(path) === "query" ? browser.query(path, input) : browser.mutate(path, input);
const inputOf = (path: string, owner: Owner) => STOREFRONT_EXAMPLES[path]?.input?.(owner);
const codeOf = (answer: Answer) => answer.error?.data["code"] ?? null;

test("every procedure is in the policy and has an example, and neither has one that does not exist", () => {
  expect(Object.keys(STOREFRONT_POLICY).toSorted()).toEqual(paths);
  expect(Object.keys(STOREFRONT_EXAMPLES).toSorted()).toEqual(paths);
});

/** Somebody who is not the owner, each in a browser of their own. */
const OTHERS: Readonly<Record<string, (shop: Shop) => Promise<Browser>>> = {
  nobody: (shop) => Promise.resolve(aBrowser(shop.world)),
  "a guest with a cart": async (shop) => {
    const browser = aBrowser(shop.world);
    await browser.mutate("cart.add", { market: "us", variantId: shop.mug.variantId, quantity: 1 });
    return browser;
  },
  "another customer": async (shop) => signedIn(shop, (await aCustomer(shop.ctx)).sessionId),
  "somebody with the owner's session of yesterday": async (shop) => {
    const { sessionId } = await aCustomer(shop.ctx);
    await shop.ctx.db.identitySession.update({ where: { id: sessionId }, data: { expiresAt: new Date(0) } });
    const browser = aBrowser(shop.world);
    browser.cookies.set("__Host-cw_session", sessionId);
    return browser;
  },
};

describe.each(Object.entries(OTHERS))("%s", (who, open) => {
  test("gets what the policy says of every procedure, and nothing of the owner's", async ({ shop, owner }) => {
    const before = await belongings(owner);
    for (const path of paths) {
      const browser = await open(shop);
      const answer = await call(browser, path, inputOf(path, owner));
      const expected = STOREFRONT_EXAMPLES[path]!;
      const signedInHere = who === "another customer";
      if (STOREFRONT_POLICY[path] === "customer" && !signedInHere)
        expect.soft([path, answer.status, codeOf(answer)]).toEqual([path, 401, "SIGN_IN_NEEDED"]);
      else if (expected.others === "refused") expect.soft([path, answer.status]).toEqual([path, 404]);
      else expect.soft([path, codeOf(answer)], answer.text).not.toEqual([path, expect.stringMatching(NEVER)]);
      expect.soft(answer.text, path).not.toMatch(new RegExp(`${owner.email}|Quillfeather|Hidden Lane`));
    }
    expect(await belongings(owner)).toBe(before);
  });

  test("gets the same for queries in a batch, and no mutation in one", async ({ shop, owner }) => {
    for (const path of paths.filter((path) => typeOf.get(path) === "query")) {
      const browser = await open(shop);
      const single = await call(browser, path, inputOf(path, owner));
      const batch = await browser.batch([{ path: "catalog.markets" }, { path, input: inputOf(path, owner) }]);
      expect.soft([path, batch[1]!.status, codeOf(batch[1]!)]).toEqual([path, single.status, codeOf(single)]);
      expect.soft(batch[1]!.text, path).not.toMatch(/Quillfeather|Hidden Lane/);
    }
    for (const path of paths.filter((path) => typeOf.get(path) === "mutation")) {
      const browser = await open(shop);
      const answer = await browser.send(`${path},${path}?batch=1`, {
        method: "POST",
        body: "{}",
        headers: JSON_FROM_SHOP,
      });
      expect.soft([path, answer.status]).toEqual([path, 400]);
    }
  });
});

test("the owner gets everything that is theirs", async ({ shop }) => {
  for (const path of paths) {
    const owner = await anOwner(shop);
    const answer = await call(owner.browser, path, inputOf(path, owner));
    const expected = STOREFRONT_EXAMPLES[path]!.owner ?? null;
    expect.soft([path, codeOf(answer)], answer.text).toEqual([path, expected]);
  }
});

/** Refusals for who somebody is, and mistakes of ours: never the answer to somebody who may. */
const NEVER = /^(SIGN_IN_NEEDED|NOT_PERMITTED|INVALID_INPUT|INTERNAL_SERVER_ERROR|NOT_FOUND)$/;
const JSON_FROM_SHOP = { "content-type": "application/json", origin: "https://shop.test" };
