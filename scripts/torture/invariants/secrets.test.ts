import { describe, expect, test } from "vitest";
import { cardNumbersIn } from "./secrets.ts";
import { noticedBy } from "./noticed.ts";
import { soundEvidence } from "./sound-evidence.ts";

describe("a card number that got somewhere is noticed", () => {
  test("in a log line or in the database", () => {
    const cardNumbers = [{ where: "orders.order.email", last4: "4242" }];
    expect(noticedBy(soundEvidence({ cardNumbers }))).toEqual([
      "no card number in any log line or text of the database",
    ]);
  });

  test("with spaces, with dashes, in JSON", () => {
    expect(cardNumbersIn("paid with 4242 4242 4242 4242 today")).toEqual(["4242424242424242"]);
    expect(cardNumbersIn('{"number":"3782-822463-10005"}')).toEqual(["378282246310005"]);
  });

  test("and other long numbers are left alone: times, ids, wrong check digits", () => {
    expect(
      cardNumbersIn("at=1763726400000 4242424242424241 pay_4242424242424242 019a4242-4242-7242-8242-424242424242"),
    ).toEqual([]);
  });
});
