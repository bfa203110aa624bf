import { openStaffAccount } from "@cartwright/identity/open-accounts";
import type { BuiltInRole } from "@cartwright/identity/contract";
import { openDatabase } from "@cartwright/db/client";
import type { RootCtx } from "@cartwright/db/context";
import { DEMO_OWNER } from "@cartwright/demo/accounts";
import { system } from "@cartwright/kernel/actor";
import { systemClock } from "@cartwright/kernel/clock";
import { silentLogger } from "@cartwright/kernel/logger";
import { expect, type Page } from "@playwright/test";
import { z } from "zod";
import { journeysEnv } from "../env.ts";
import { A_PASSWORD } from "./member.ts";
import { adminApi, type Api, apiAt } from "./shop-api.ts";

const Step = z.object({ kind: z.literal("signed_in"), ticket: z.string() });

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export const theOwner = (): Credentials => ({ email: DEMO_OWNER, password: journeysEnv().DEMO_OWNER_PASSWORD });

/** Somebody new who works here, with a built-in role and a password. */
export async function somebodyWhoWorksHere(role: BuiltInRole, name = "Robin Reed"): Promise<Credentials> {
  const { db, close } = openDatabase({ url: journeysEnv().DATABASE_URL, poolSize: 1, name: "journeys" });
  const ctx: RootCtx = { db, actor: system("journeys"), now: systemClock, log: silentLogger, requestId: "journeys" };
  const person = { email: `${role}-${crypto.randomUUID().slice(-12)}@staff.example`, password: A_PASSWORD };
  await openStaffAccount(ctx, { ...person, name, role });
  await close();
  return person;
}

/** The same browser at another process of the admin: cookies do not tell ports apart. */
export function alsoAt(home: string, { cookies }: Api): Api {
  const api = apiAt(home);
  for (const [name, value] of cookies) api.cookies.set(name, value);
  return api;
}

/** The admin as a browser without a screen, signed in. */
export async function adminAs(person: Credentials): Promise<Api> {
  const api = adminApi();
  const { ticket } = Step.parse(await api.tell("signIn.password", { ...person }));
  await api.takeSeat(ticket);
  return api;
}

/** A member of staff at a browser. */
export function staffAt(page: Page) {
  const admin = journeysEnv().ADMIN_PUBLIC_URL;
  const member = {
    page,
    button: (name: string) => page.getByRole("button", { name, exact: true }),
    goTo: (path: string) => page.goto(`${admin}${path}`),
    async enterPassword({ email, password }: Credentials): Promise<void> {
      await page.getByLabel("E-mail", { exact: true }).fill(email);
      await page.getByLabel("Password", { exact: true }).fill(password);
      await member.button("Sign in").click();
    },
    /** Signs in with a password alone and comes to the overview. */
    async signIn(person: Credentials): Promise<void> {
      await member.goTo("/sign-in");
      await member.enterPassword(person);
      await member.isIn();
    },
    async isIn(): Promise<void> {
      await expect(page.getByRole("navigation", { name: "Admin" })).toBeVisible();
    },
    async signOut(): Promise<void> {
      await page.context().clearCookies({ name: /cw_staff$/ });
      await member.goTo("/sign-in");
    },
  };
  return member;
}
