import { expect, test } from "vitest";
import { isAtAccountDoor, otherDoor } from "./account-door.ts";

const at = (address: string) => {
  const { pathname, search } = new URL(address, "https://shop.example");
  return { pathname, search };
};

test("whoever is signed out is led to the entrance, and from there back", () => {
  expect(otherDoor(at("/account"), false)).toBe("/sign-in?next=/account");
  expect(otherDoor(at("/gb/account/security"), false)).toBe("/gb/sign-in?next=/gb/account/security");
  expect(otherDoor(at("/account?a=1&b=2"), false)).toBe("/sign-in?next=/account%3Fa%3D1%26b%3D2");
});

test("whoever is signed in has no use for the entrance", () => {
  expect(otherDoor(at("/sign-in?next=/checkout"), true)).toBe("/checkout");
  expect(otherDoor(at("/gb/create-account"), true)).toBe("/gb/account");
  expect(otherDoor(at("/sign-in?next=//evil.example"), true)).toBe("/account");
  expect(otherDoor(at("/sign-in?next=/sign-in?next=/sign-in"), true)).toBe("/account");
});

test("everybody else stays where they are", () => {
  expect(otherDoor(at("/account"), true)).toBeNull();
  expect(otherDoor(at("/sign-in"), false)).toBeNull();
  expect(otherDoor(at("/reset-password?token=x"), true)).toBeNull();
});

test("of the other pages nobody asks who is signed in", () => {
  for (const path of ["/account", "/eu/account/addresses", "/sign-in", "/gb/create-account"])
    expect(isAtAccountDoor(path)).toBe(true);
  for (const path of ["/", "/checkout", "/orders/1001", "/accounting", "/confirm-account", "/products/account"])
    expect(isAtAccountDoor(path)).toBe(false);
});
