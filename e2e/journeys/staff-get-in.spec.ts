import { codeAt } from "@cartwright/identity/staff-testing";
import { adminAs, alsoAt, somebodyWhoWorksHere, staffAt, theOwner } from "../cast/colleague.ts";
import { isAccessible } from "../accessible.ts";
import { journeysEnv } from "../env.ts";
import { expect, test } from "../story.ts";

test("the owner of the demo signs in and sees the shop's back office", async ({ page }) => {
  const owner = staffAt(page);
  await owner.signIn(theOwner());
  await isAccessible(page, "the overview of the admin");
});

test("staff sign in with a code of their app, once each, and with a recovery code, once each", async ({
  page,
  complaints,
}) => {
  complaints.expect(/status of 401/);
  const person = await somebodyWhoWorksHere("support");
  const member = staffAt(page);
  await member.signIn(person);
  await member.goTo("/security");
  await member.button("Set up app").click();
  await page.getByLabel("Your password", { exact: true }).fill(person.password);
  await member.button("Continue").click();
  const confirming = page.getByRole("form", { name: "Confirm the app" });
  await expect(confirming).toBeVisible();
  const key = (await page.getByText(/^([A-Z2-7]{4} )+[A-Z2-7]{1,4}$/).innerText()).replaceAll(" ", "");
  const first = codeAt(key, new Date());
  await confirming.getByLabel("Code").fill(first);
  await member.button("Turn on").click();
  const shown = page.getByRole("list", { name: "Your recovery codes" }).getByRole("listitem");
  await expect(shown).toHaveCount(10);
  const codes = await shown.allInnerTexts();
  await isAccessible(page, "the recovery codes");

  await member.signOut();
  await member.enterPassword(person);
  await page.getByLabel("Code", { exact: true }).fill(first);
  await member.button("Sign in").click();
  await expect(page.getByText(/That code is not right, or it has been used/)).toBeVisible();
  // The next step of the clock is allowed already, so that a slow clock is no lock-out.
  await page.getByLabel("Code", { exact: true }).fill(codeAt(key, new Date(Date.now() + 30_000)));
  await member.button("Sign in").click();
  await member.isIn();

  for (const works of [true, false]) {
    await member.signOut();
    await member.enterPassword(person);
    await member.button("Use a recovery code").click();
    await page.getByLabel("Recovery code", { exact: true }).fill(codes[0]!);
    await member.button("Sign in").click();
    if (works) await member.isIn();
    else await expect(page.getByText(/That code is not right, or it has been used/)).toBeVisible();
  }
});

test("a passkey signs in alone, and as the second proof", async ({ page }) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const person = await somebodyWhoWorksHere("fulfilment");
  const member = staffAt(page);
  await member.signIn(person);
  await member.goTo("/security");
  await member.button("Add a passkey").click();
  const adding = page.getByRole("form", { name: "Add a passkey" });
  await adding.getByLabel("Name", { exact: true }).fill("This laptop");
  await adding.getByLabel("Your password", { exact: true }).fill(person.password);
  await adding.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("list", { name: "Your recovery codes" })).toBeVisible();

  await member.signOut();
  await member.button("Use a passkey").click();
  await member.isIn();

  await member.signOut();
  await member.enterPassword(person);
  await member.button("Use a passkey").click();
  await member.isIn();
});

test("somebody who is disabled is out within a second, on every process", async ({ page, complaints }) => {
  complaints.expect(/status of 401/);
  const person = await somebodyWhoWorksHere("manager");
  const { SECOND_ADMIN_URL: second } = journeysEnv();
  if (second === undefined) throw new Error("this story needs a second process of the admin");
  const here = await adminAs(person);
  const there = alsoAt(second, here);
  const member = staffAt(page);
  await member.signIn(person);
  expect(await here.ask("staff.list")).toEqual(expect.any(Array));
  expect(await there.ask("staff.list")).toEqual(expect.any(Array));

  const owner = await adminAs(theOwner());
  const staff = (await owner.ask("staff.list")) as { id: string; email: string; version: number }[];
  const { id: staffId, version } = staff.find(({ email }) => email === person.email)!;
  await owner.tell("staff.disable", { staffId, version });
  for (const api of [here, there]) await expect(api.ask("staff.list")).rejects.toThrow(/SIGN_IN_NEEDED|sign in/i);
  await member.goTo("/");
  await expect(page).toHaveURL(/\/sign-in/);
});
