import { describe, expect, test } from "vitest";
import { codeAt } from "./staff-testing.ts";
import { newTotpSecret, totpStep, totpUri } from "./totp.ts";

const at = (seconds: number) => new Date(seconds * 1_000);

describe("codes of an authenticator app", () => {
  test("are those of RFC 6238", () => {
    // Appendix B: the secret “12345678901234567890”, the last six of its eight digits.
    const key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    expect(totpStep(key, "287082", at(59))).toBe(1);
    expect(totpStep(key, "081804", at(1_111_111_109))).toBe(37_037_036);
    expect(totpStep(key, "279037", at(2_000_000_000))).toBe(66_666_666);
  });

  test("count one step early and one step late, not two", () => {
    const key = newTotpSecret();
    const now = at(1_800_000_000);
    const step = 60_000_000;
    for (const [seconds, expected] of [
      [-60, null],
      [-30, step - 1],
      [0, step],
      [30, step + 1],
      [60, null],
    ] as const)
      expect(totpStep(key, codeAt(key, at(1_800_000_000 + seconds)), now)).toBe(expected);
  });

  test("come from a secret of 160 bits that the QR code carries", () => {
    const key = newTotpSecret();
    expect(key).toMatch(/^[A-Z2-7]{32}$/);
    expect(totpUri({ secret: key, email: "ana@example.test" })).toBe(
      `otpauth://totp/Cartwright:ana%40example.test?issuer=Cartwright&secret=${key}&algorithm=SHA1&digits=6&period=30`,
    );
  });
});
