import { expect, test } from "vitest";
import { safePath } from "./safe-path.ts";

test.each(["/", "/account", "/account/security", "/gb/checkout", "/categories/tableware?sort=price#top"])(
  "a page of ours may follow a sign-in: %s",
  (path) => {
    expect(safePath(path, "/account")).toBe(path);
  },
);

test.each([
  ["another origin", "https://evil.example/account"],
  ["no scheme", "//evil.example"],
  ["three slashes", "///evil.example"],
  ["a backslash", "/\\evil.example"],
  ["a backslash later", "/.\\/evil.example"],
  ["dots before two slashes", "/.//evil.example"],
  ["dots that climb", "/x/..//evil.example"],
  ["dots in disguise", "/%2e//evil.example"],
  ["a tab", "/\t/evil.example"],
  ["a line break", "/\n/evil.example"],
  ["a scheme that runs", "javascript:alert(1)"],
  ["a path without its slash", "account"],
  ["our API", "/api/auth/signout"],
  ["nothing", ""],
  ["no text", undefined],
  ["several", ["/account", "//evil.example"]],
])("nobody is sent elsewhere by %s", (_, asked) => {
  expect(safePath(asked, "/account")).toBe("/account");
});

test("what is left is read by browsers as a path of ours, whatever was asked", () => {
  const pieces = ["/", "\\", ".", "..", "%2e", "%5c", "%2f", "\t", "\n", "@", ":", "evil.example", "account", "?", "#"];
  for (const first of pieces)
    for (const second of pieces)
      for (const third of pieces) {
        const path = safePath(`/${first}${second}${third}`, "/account");
        expect(new URL(path, "https://shop.example").origin).toBe("https://shop.example");
      }
});
