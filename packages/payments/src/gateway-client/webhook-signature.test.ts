import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { verifyWebhook } from "./webhook-signature.ts";

const now = new Date("2026-11-21T12:00:00Z");
const second = Math.floor(now.getTime() / 1000);
const body = '{"id":"evt_1"}';
const secrets = ["whsec_new", "whsec_old"];

const mac = (secret: string, at: number, text = body): string =>
  createHmac("sha256", secret).update(`${at}.${text}`).digest("hex");
const signed = (secret: string, at: number, text = body): string => `t=${at},v1=${mac(secret, at, text)}`;

describe("a webhook is believed", () => {
  test("when one of the live secrets signed it", () => {
    for (const secret of secrets) expect(verifyWebhook(body, signed(secret, second), secrets, now)).toBe(true);
  });

  test("up to 300 seconds before and after", () => {
    for (const at of [second - 300, second + 300])
      expect(verifyWebhook(body, signed("whsec_new", at), secrets, now)).toBe(true);
  });

  test("when one of several signatures in it is ours", () => {
    const header = `t=${second},v1=${mac("whsec_foreign", second)},v1=${mac("whsec_old", second)},v0=abc`;
    expect(verifyWebhook(body, header, secrets, now)).toBe(true);
  });
});

describe("a webhook is not believed", () => {
  const good = signed("whsec_new", second);

  test.each([
    ["without a signature", body, null, secrets],
    ["with an empty signature", body, "", secrets],
    ["with another body", `${body} `, good, secrets],
    ["signed by another secret", body, signed("whsec_foreign", second), secrets],
    ["when no secret is live", body, good, []],
    ["signed with an empty secret, even if one is configured", body, signed("", second), [""]],
    ["301 seconds old", body, signed("whsec_new", second - 301), secrets],
    ["301 seconds ahead", body, signed("whsec_new", second + 301), secrets],
    ["with its time changed", body, good.replace(String(second), String(second + 1)), secrets],
    ["with two times", body, `t=${second - 900},${good}`, secrets],
    ["with a time that is no number", body, good.replace(String(second), "1e9"), secrets],
    ["with half a signature", body, good.slice(0, -2), secrets],
    ["with another scheme only", body, good.replace("v1=", "v0="), secrets],
    ["with a header that never ends", body, `${good},${"v1=00,".repeat(10_000)}`, secrets],
  ])("%s", (_what, raw, header, live) => {
    expect(verifyWebhook(raw, header, live, now)).toBe(false);
  });
});
