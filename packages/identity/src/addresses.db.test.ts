import { test } from "@cartwright/db/testing";
import { SignInNeeded } from "@cartwright/kernel/actor";
import type { Address } from "@cartwright/kernel/address";
import { newId } from "@cartwright/kernel/id";
import { expect } from "vitest";
import { AddressBookFull, AddressNotFound } from "./errors.ts";
import { listAddresses } from "./list-addresses.ts";
import { removeAddress } from "./remove-address.ts";
import { MOST_ADDRESSES, saveAddress } from "./save-address.ts";
import { aCustomer, type TestCustomer } from "./testing.ts";

const GALWAY: Address = {
  fullName: "Ada Byron",
  line1: "12 Quay St",
  city: "Galway",
  postcode: "H91 F6XR",
  country: "IE",
};
const SEATTLE: Address = {
  fullName: "Ada Byron",
  line1: "1 Pine St",
  line2: "Apt 4",
  city: "Seattle",
  region: "WA",
  postcode: "98101",
  country: "US",
};
const save = async ({ ctx }: TestCustomer, address = GALWAY, isDefault = false) =>
  (await saveAddress(ctx, { address, isDefault })).addressId;
const defaults = async ({ ctx }: TestCustomer) =>
  (await listAddresses(ctx)).filter((saved) => saved.isDefault).map((saved) => saved.id);

test("the first address is the default, until another one is chosen", async ({ ctx }) => {
  const ada = await aCustomer(ctx);
  const first = await save(ada);
  const second = await save(ada, SEATTLE);
  expect(await listAddresses(ada.ctx)).toEqual([
    { id: first, address: GALWAY, isDefault: true },
    { id: second, address: SEATTLE, isDefault: false },
  ]);
  await saveAddress(ada.ctx, { addressId: second, address: { ...SEATTLE, line2: "" }, isDefault: true });
  const { line2: _, ...withoutLine2 } = SEATTLE;
  expect((await listAddresses(ada.ctx))[0]).toEqual({ id: second, address: withoutLine2, isDefault: true });
  expect(await defaults(ada)).toEqual([second]);
});

test("whoever has addresses has one default, whatever is taken away or unmarked", async ({ ctx }) => {
  const ada = await aCustomer(ctx);
  const ids = [await save(ada), await save(ada), await save(ada)];
  await removeAddress(ada.ctx, { addressId: ids[0]! });
  expect(await defaults(ada)).toEqual([ids[2]]);
  await saveAddress(ada.ctx, { addressId: ids[2]!, address: GALWAY, isDefault: false });
  expect(await defaults(ada)).toHaveLength(1);
});

test("many that are saved as the default at once leave one default", async ({ ctx }) => {
  const ada = await aCustomer(ctx);
  await Promise.all(Array.from({ length: 8 }, () => save(ada, GALWAY, true)));
  expect(await listAddresses(ada.ctx)).toHaveLength(8);
  expect(await defaults(ada)).toHaveLength(1);
});

test("another customer cannot see, change or remove an address; nor can nobody", async ({ ctx }) => {
  const [ada, eve] = [await aCustomer(ctx), await aCustomer(ctx)];
  const addressId = await save(ada);
  const change = { addressId, address: SEATTLE, isDefault: true };
  expect(await listAddresses(eve.ctx)).toEqual([]);
  await expect(saveAddress(eve.ctx, change)).rejects.toBeInstanceOf(AddressNotFound);
  await expect(removeAddress(eve.ctx, { addressId })).rejects.toBeInstanceOf(AddressNotFound);
  await expect(removeAddress(ada.ctx, { addressId: newId() })).rejects.toBeInstanceOf(AddressNotFound);
  await expect(saveAddress(ctx, change)).rejects.toBeInstanceOf(SignInNeeded);
  await expect(listAddresses(ctx)).rejects.toBeInstanceOf(SignInNeeded);
  expect(await listAddresses(ada.ctx)).toEqual([{ id: addressId, address: GALWAY, isDefault: true }]);
});

test("an address book has an end, also when it is filled at once", async ({ ctx }) => {
  const ada = await aCustomer(ctx);
  const results = await Promise.allSettled(Array.from({ length: MOST_ADDRESSES + 3 }, () => save(ada)));
  expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(MOST_ADDRESSES);
  await expect(save(ada)).rejects.toBeInstanceOf(AddressBookFull);
});
