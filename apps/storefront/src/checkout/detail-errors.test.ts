import { expect, test } from "vitest";
import { checkDetails } from "./check-details.ts";
import { detailErrors } from "./detail-errors.ts";
import { detailsFrom } from "./details.ts";

const complete = {
  email: "ada@example.com",
  fullName: "Ada Lovelace",
  country: "US",
  line1: "1 Alder Street",
  line2: "",
  city: "Portland",
  region: "OR",
  postcode: "97205",
};
const check = (more: Partial<typeof complete>) => checkDetails(detailsFrom((name) => ({ ...complete, ...more })[name]));

test("details that the shop takes have no errors", () => {
  expect(check({})).toEqual({});
  expect(check({ country: "GB", region: "OR", postcode: "SW1A 1AA" })).toEqual({});
});

test("each error stands beside its field and says what to do", () => {
  expect(check({ email: "ada@", postcode: "12", region: "" })).toEqual({
    email: "Enter an e-mail address, such as name@example.com.",
    postcode: "Enter a full ZIP code, such as 97205 or 97205-1234.",
    region: "Choose the state.",
  });
  expect(check({ fullName: " ", line1: "", city: "" })).toMatchObject({
    fullName: expect.stringContaining("name"),
    line1: expect.stringContaining("street"),
    city: "Enter the city.",
  });
});

test("everything that is wrong is told at once, also what only the whole address shows", () => {
  expect(Object.keys(check({ fullName: "", region: "", postcode: "12" })).toSorted()).toEqual([
    "fullName",
    "postcode",
    "region",
  ]);
  expect(check({ fullName: "", postcode: "" }).postcode).toBe("Enter the ZIP code.");
  expect(check({ country: "GB", region: "", fullName: "", postcode: "" }).postcode).toBe("Enter the postcode.");
});

test("what the server refuses goes to the same places, and what belongs to no field is not lost", () => {
  const told = detailErrors({
    email: "Bad.",
    "address.postcode": "Short.",
    paymentToken: "This is no payment token.",
    "address.planet": "Where?",
  });
  expect(told.beside).toEqual({ email: "Bad.", postcode: "Short." });
  expect(told.other).toEqual(["This is no payment token.", "Where?"]);
});
