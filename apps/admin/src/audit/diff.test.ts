import { describe, expect, test } from "vitest";
import { actionWords, factWords } from "./action-words.ts";
import { diffOf } from "./diff.ts";

describe("what changed", () => {
  test("is told fact by fact, and what stayed the same is left out", () => {
    expect(diffOf({ name: "Late", state: "active" }, { name: "Night", state: "active" })).toEqual([
      { name: "name", kind: "value", before: "Late", after: "Night" },
    ]);
  });

  test("of a list is what came and what went, in the words of the permission table", () => {
    expect(
      diffOf({ permissions: ["orders.read", "orders.note"] }, { permissions: ["orders.read", "orders.refund"] }),
    ).toEqual([
      {
        name: "permissions",
        kind: "list",
        gone: ["Write notes on orders and send mails again"],
        come: ["Refund money"],
        stayed: 1,
      },
    ]);
  });

  test("where there was nothing, or is nothing any more, shows the one side", () => {
    expect(diffOf(null, { name: "Night", expiresAt: null, permissions: ["orders.read"] })).toEqual([
      { name: "name", kind: "value", before: null, after: "Night" },
      { name: "expiresAt", kind: "value", before: null, after: null },
      { name: "permissions", kind: "value", before: null, after: "See orders" },
    ]);
    expect(diffOf({ passkeys: 2 }, null)).toEqual([{ name: "passkeys", kind: "value", before: "2", after: null }]);
  });

  test("reads yes and no, times, money, and what has parts", () => {
    const parcel = { carrier: "UPS", trackingUrl: null, lines: [{ sku: "AC-1", quantity: 2 }] };
    const rates = [{ currency: "EUR", amount: 690, freeFrom: null }];
    const after = {
      revoked: true,
      expiresAt: "2026-11-21T15:04:05.000Z",
      amount: { amount: 1050, currency: "USD" },
      parcel,
      method: { name: "Express", rates },
    };
    expect(diffOf(null, after).map((change) => change.kind === "value" && change.after)).toEqual([
      "Yes",
      "2026-11-21 15:04 UTC",
      "$10.50",
      "carrier UPS, lines sku AC-1, quantity 2",
      "name Express, rates €6.90",
    ]);
  });
});

describe("words", () => {
  test.for([
    ["role.changed", "Role changed"],
    ["api_key.made", "API key made"],
    ["staff.second_factor_reset", "Staff second factor reset"],
    ["somethingelse", "Somethingelse somethingelse"],
  ])("of an action: %s", ([action, words]) => {
    expect(actionWords(action!)).toBe(words);
  });

  test.for([
    ["recoveryCodes", "Recovery codes"],
    ["expires_at", "Expires at"],
    ["name", "Name"],
  ])("of a fact: %s", ([name, words]) => {
    expect(factWords(name!)).toBe(words);
  });
});
