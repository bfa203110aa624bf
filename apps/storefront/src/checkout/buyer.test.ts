import { expect, test } from "vitest";
import { detailsOfAddress, savedAs } from "./buyer.ts";

const home = {
  id: "01890000-0000-7000-8000-000000000001",
  isDefault: true,
  address: {
    fullName: "Wren Alder",
    line1: "12 Alder Street",
    city: "Portland",
    region: "OR",
    postcode: "97205",
    country: "US",
  },
};
const abroad = {
  id: "01890000-0000-7000-8000-000000000002",
  isDefault: false,
  address: {
    fullName: "Wren Alder",
    line1: "21 Frith Street",
    line2: "Flat 3",
    city: "London",
    postcode: "W1D 4RN",
    country: "GB",
  },
};

test("a saved address fills every field but the e-mail; what it lacks is emptied", () => {
  expect(detailsOfAddress(home)).toEqual({ ...home.address, line2: "" });
  expect(detailsOfAddress(abroad)).toEqual({ ...abroad.address, region: "" });
});

test("what is entered is known for the saved address that it is, whatever the e-mail", () => {
  const entered = { email: "wren@customers.example", ...detailsOfAddress(abroad) };
  expect(savedAs(entered, [home, abroad])).toBe(abroad);
  expect(savedAs({ ...entered, city: " London " }, [home, abroad])).toBe(abroad);
  expect(savedAs({ ...entered, line2: "Flat 4" }, [home, abroad])).toBeUndefined();
  expect(savedAs(entered, [])).toBeUndefined();
});
