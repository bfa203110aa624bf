import { test } from "@cartwright/db/testing";
import { expect } from "vitest";
import { StoreFacts } from "./contract.ts";
import { storeSettings } from "./store-settings.ts";

test("a new shop has a name, an address and a time zone that hold", async ({ ctx }) => {
  const store = await storeSettings(ctx);
  expect(store).toMatchObject({
    name: "Alder & Clay",
    timeZone: "America/Los_Angeles",
    invoicePrefix: "AC-",
    version: 1,
  });
  expect(StoreFacts.parse(store)).toEqual({ ...store, version: undefined });
});
