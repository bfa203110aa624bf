import { MINUTE } from "@cartwright/kernel/clock";
import { describe, expect, test } from "vitest";
import { NewPassword, PersonName, TypedPassword } from "./contract.ts";
import { deviceWords } from "./device-words.ts";
import { emailHash, emailKey } from "./email-key.ts";
import { WeakPassword } from "./errors.ts";
import { hashPassword, passwordMatches } from "./password.ts";
import { assertHardToGuess } from "./password-rules.ts";
import { waitAfter } from "./tries.ts";

test("four wrong tries cost nothing; from the fifth on the wait doubles, up to a quarter of an hour", () => {
  expect([1, 4, 5, 6, 7, 8, 9, 10, 1_000].map((failures) => waitAfter(failures) / MINUTE)).toEqual([
    0, 0, 1, 2, 4, 8, 15, 15, 15,
  ]);
});

describe("a new password", () => {
  const fits = (password: string) => NewPassword.safeParse(password).success;
  const hard = (password: string) => () =>
    assertHardToGuess(password, { email: "Ada.Byron@example.com", name: "Ada Lovelace" });

  test("is counted in characters as people see them", () => {
    expect(fits("🔑".repeat(9))).toBe(false);
    expect(fits("🔑".repeat(10))).toBe(true);
    expect(fits("x".repeat(200))).toBe(true);
    expect(fits("x".repeat(201))).toBe(false);
  });

  test("is none of those that everybody tries first, in any spelling", () => {
    const known = ["password123", "PASSWORD123", "ｐａｓｓｗｏｒｄ１２３", "1q2w3e4r5t", "aaaabbbbaaaabbbb"];
    for (const password of known) expect(hard(password)).toThrow(WeakPassword);
  });

  test("is not one's own name or e-mail", () => {
    for (const password of ["ada.byron@example.com", "ADA LOVELACE", "ada.byronada.byron"])
      expect(hard(password)).toThrow(WeakPassword);
    expect(hard("ada lovelace counts")).not.toThrow();
  });

  test("is the same whatever keyboard types it, and never kept as it is", async () => {
    const stored = await hashPassword("crème brûlée".normalize("NFD"));
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwordMatches(stored, "crème brûlée".normalize("NFC"))).toBe(true);
    expect(await passwordMatches(stored, "creme brulee")).toBe(false);
    expect(await passwordMatches(null, "")).toBe(false);
  });

  test("that somebody types to sign in may be anything, within reason", () => {
    expect(TypedPassword.safeParse("x".repeat(1_000)).success).toBe(true);
    expect(TypedPassword.safeParse("x".repeat(1_001)).success).toBe(false);
    expect(TypedPassword.safeParse("").success).toBe(false);
  });
});

test("one mailbox is one key, however it is written", () => {
  expect(emailKey(" Ana@Example.COM ")).toBe("ana@example.com");
  expect(emailKey("ａｎａ@example.com")).toBe("ana@example.com");
  expect(emailHash("ANA@example.com")).toEqual(emailHash("ana@example.com"));
});

test("a name has no control characters and no halves of one", () => {
  for (const name of ["", "  ", "Ada\r\nBcc: eve@example.com", "\u0000", "half \ud83d", "x".repeat(101)])
    expect(PersonName.safeParse(name).success).toBe(false);
  for (const name of ["Ada", "李小龍", "Zoë O’Brien-Núñez", "👩‍🔬"])
    expect(PersonName.safeParse(name).success).toBe(true);
});

test("a device is told in words, and nothing in its header comes through", () => {
  const agents: readonly (readonly [string, string])[] = [
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Windows"],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1",
      "Safari on iPhone",
    ],
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge on macOS"],
    ["Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0 Safari/537.36", "Chrome on Linux"],
    ["<script>alert(1)</script>", "A browser"],
    ["", "A browser"],
  ];
  for (const [agent, words] of agents) expect(deviceWords(agent)).toBe(words);
});
