import { describe, expect, test } from "vitest";
import { Address, Email } from "./address.ts";

const home = {
  fullName: "Ada Byron",
  line1: "1 Alder Street",
  city: "Portland",
  region: "OR",
  postcode: "97205",
  country: "US",
};
const messages = (value: unknown) =>
  Address.safeParse(value).error?.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`) ?? [];

describe("an address", () => {
  test.each([
    home,
    { ...home, postcode: "97205-1234" },
    { ...home, region: undefined, country: "IE", postcode: "D02 X285" },
    { ...home, region: undefined, country: "NL", postcode: "1011ab" },
    { ...home, region: undefined, country: "GB", postcode: "SW1A 1AA" },
  ])("is accepted in the form of its country: %j", (address) => {
    expect(messages(address)).toEqual([]);
  });

  test("a postcode of another country is refused with an example of the right one", () => {
    expect(messages({ ...home, postcode: "SW1A 1AA" })).toEqual([
      "postcode: Enter a full ZIP code, such as 97205 or 97205-1234.",
    ]);
    expect(messages({ ...home, region: undefined, country: "GB" })).toEqual([
      "postcode: Enter a full postcode, such as SW1A 1AA.",
    ]);
  });

  test("the US wants a state, nobody else may have one", () => {
    expect(messages({ ...home, region: undefined })).toEqual(["region: Choose the state."]);
    expect(messages({ ...home, country: "IE", postcode: "D02 X285" })).toEqual([
      "region: Only addresses in the US have a state.",
    ]);
  });

  test("blank, endless and multi-line fields are refused beside their field", () => {
    expect(messages({ ...home, fullName: "   " })).toEqual(["fullName: Enter the name of the person who receives it."]);
    expect(messages({ ...home, city: "x".repeat(81) })).toEqual(["city: Use at most 80 characters."]);
    expect(messages({ ...home, fullName: "Ada\nBcc: everyone@example.com" })[0]).toContain("fullName");
  });

  test("names of any script are welcome", () => {
    expect(messages({ ...home, fullName: "Søren Ó Séaghdha 李" })).toEqual([]);
  });
});

describe("an e-mail address", () => {
  test("is trimmed, and kept as typed otherwise", () => {
    expect(Email.parse(" Ada@Example.com ")).toBe("Ada@Example.com");
  });

  test.each(["", "ada", "ada@", "a@b", `${"a".repeat(250)}@example.com`, "ada@example.com\nBcc: x@y.z"])(
    "%j is refused",
    (value) => {
      expect(Email.safeParse(value).success).toBe(false);
    },
  );
});
