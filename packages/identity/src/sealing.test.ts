import { describe, expect, test } from "vitest";
import { seal, unseal } from "./sealing.ts";

const SECRET = "a secret of at least thirty-two characters";

describe("what is sealed", () => {
  test("opens with the same secret and for the same person only", () => {
    const sealed = seal(SECRET, "totp:ana", "JBSWY3DP");
    expect(unseal(SECRET, "totp:ana", sealed)).toBe("JBSWY3DP");
    expect(unseal(SECRET, "totp:ben", sealed)).toBeNull();
    expect(unseal(`${SECRET}!`, "totp:ana", sealed)).toBeNull();
  });

  test("differs each time, and shows nothing of what it holds", () => {
    const [one, two] = [1, 2].map(() => Buffer.from(seal(SECRET, "totp:ana", "JBSWY3DP")));
    expect(one!.equals(two!)).toBe(false);
    expect(one!.toString("latin1")).not.toContain("JBSWY3DP");
  });

  test("does not open when a single bit was changed, or when it was cut", () => {
    const sealed = seal(SECRET, "totp:ana", "JBSWY3DP");
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Uint8Array.from(sealed, (byte, at) => (at === index ? byte ^ 1 : byte));
      expect(unseal(SECRET, "totp:ana", changed)).toBeNull();
    }
    for (const length of [0, 1, 12, 28, sealed.length - 1])
      expect(unseal(SECRET, "totp:ana", sealed.slice(0, length))).toBeNull();
  });
});
