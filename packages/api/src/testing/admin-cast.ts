import { addNote } from "@cartwright/customers/add-note";
import { nameGroups } from "@cartwright/customers/name-groups";
import { saveGroup } from "@cartwright/customers/save-group";
import { aGuest } from "@cartwright/customers/testing";
import { aCategory, aProduct, editedProduct } from "@cartwright/catalog/testing";
import type { RootCtx } from "@cartwright/db/context";
import { aColleague, aRole } from "@cartwright/identity/testing/colleagues";
import type { BuiltInRole } from "@cartwright/identity/contract";
import { inviteStaff } from "@cartwright/identity/invite-staff";
import { makeApiKey } from "@cartwright/identity/make-api-key";
import { aMember, anotherStaffSession } from "@cartwright/identity/staff-testing";
import { anEmail, PASSWORD } from "@cartwright/identity/testing";
import { system } from "@cartwright/kernel/actor";
import type { Permission } from "@cartwright/kernel/permission";
import type { AdminWorld } from "../world.ts";
import { anAdminBrowser, type Browser } from "./browser.ts";

/** Whom and what the calls are about: made anew for each call, so that none finds what another has left. */
export interface Targets {
  readonly caller: { readonly email: string; readonly password: string; readonly otherSessionId: string };
  readonly colleague: { readonly id: string; readonly version: number };
  readonly invitedId: string;
  readonly roleId: string;
  readonly apiKeyId: string;
  /** Somebody who bought as a guest. */
  readonly customer: {
    readonly profileId: string;
    readonly orderId: string;
    readonly noteId: string;
    readonly groupId: string;
  };
  /** In its second version. */
  readonly product: { readonly id: string; readonly category: string };
}

export interface Caller {
  readonly browser: Browser;
  readonly headers: Record<string, string>;
  readonly email: string;
  readonly otherSessionId: string;
}

const NOBODY = { email: "nobody@example.com", otherSessionId: "01890000-0000-7000-8000-000000000000" };

export async function aMemberOf(ctx: RootCtx, world: AdminWorld, role: BuiltInRole): Promise<Caller> {
  const { id, email, sessionId } = await aMember(ctx, { role });
  return { ...holding(world, sessionId), email, otherSessionId: await anotherStaffSession(ctx, id) };
}

/** A browser that has this as the cookie of staff, whatever it is. */
export function holding(world: AdminWorld, sessionId: string | null): Caller {
  const browser = anAdminBrowser(world);
  if (sessionId !== null) browser.cookies.set("__Host-cw_staff", sessionId);
  return { browser, headers: {}, ...NOBODY };
}

/** A program with an API key of exactly these permissions. */
export async function aProgram(ctx: RootCtx, world: AdminWorld, permissions: Permission[]): Promise<Caller> {
  const owner = await aColleague(ctx);
  const { key } = await makeApiKey(owner.ctx, { name: "Till", permissions, days: null });
  return { browser: anAdminBrowser(world), headers: { authorization: `Bearer ${key}` }, ...NOBODY };
}

export async function theTargets(ctx: RootCtx, caller: Caller): Promise<Targets> {
  const owner = await aColleague(ctx);
  const colleague = await aColleague(ctx, ["orders.read"], "Bo");
  const roleId = await aRole(ctx, ["orders.read"]);
  const { staffId: invitedId } = await inviteStaff(owner.ctx, {
    email: anEmail("cy"),
    name: "Cy",
    roleId: colleague.roleId,
  });
  const { apiKeyId } = await makeApiKey(owner.ctx, { name: "Old", permissions: ["orders.read"], days: null });
  const category = await aCategory(ctx);
  const { productId } = await aProduct(ctx, { mainCategory: category, categories: [category] });
  await editedProduct(ctx, productId, { vendor: "Somebody else" });
  const { email, otherSessionId } = caller;
  return {
    caller: { email, password: PASSWORD, otherSessionId },
    colleague: { id: colleague.id, version: 1 },
    invitedId,
    roleId,
    apiKeyId,
    customer: await aCustomerInTheBooks(owner.ctx),
    product: { id: productId, category },
  };
}

async function aCustomerInTheBooks(ctx: RootCtx): Promise<Targets["customer"]> {
  const { profileId, orderId } = await aGuest({ ...ctx, actor: system("test") });
  const { id: noteId } = await addNote(ctx, { profileId, text: "Paints" });
  // One that another call has left is as good: a shop has not as many groups as there are procedures.
  const [left] = await nameGroups(ctx);
  const groupId = left?.id ?? (await saveGroup(ctx, { name: `Group ${profileId}`, description: "" })).groupId;
  return { profileId, orderId, noteId, groupId };
}
