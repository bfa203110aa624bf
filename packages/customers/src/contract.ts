import type { SavedAddress } from "@cartwright/identity/contract";
import { idOf } from "@cartwright/kernel/id";
import type { Money } from "@cartwright/kernel/money";
import { CurrencyCode } from "@cartwright/kernel/money-schema";
import { Cursor } from "@cartwright/kernel/page";
import { Prose } from "@cartwright/kernel/text";
import { Version } from "@cartwright/kernel/version";
import { OrderId } from "@cartwright/orders/contract";
import { z } from "zod";

export const ProfileId = idOf("CustomerProfile");
export const GroupId = idOf("CustomerGroup");
export const NoteId = idOf("CustomerNote");

/** With an account, or known by the e-mail that they left with an order. */
export const CustomerKind = z.enum(["account", "guest"]);
export type CustomerKind = z.infer<typeof CustomerKind>;

/** `recent`: the last order, or when they were first seen. `spent`: the most first, in one currency. */
export const CustomerSort = z.enum(["recent", "name", "spent"]);
export type CustomerSort = z.infer<typeof CustomerSort>;

export const TAGS_AT_MOST = 20;

/** As many groups as a shop can tell apart, and as every choice of one offers. */
export const GROUPS_AT_MOST = 100;

/** So far the people of a group are counted; of more than these the list says so. */
export const COUNTED_IN_GROUP = 1_000;

/** A word or two that staff put on customers: lower case, so that “VIP” and “vip” are one. */
export const Tag = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}\p{Cs},]*$/u, "Please use letters and numbers only.")
  .transform((tag) => tag.normalize("NFKC").toLowerCase().replace(/\s+/gu, " "))
  .pipe(z.string().min(1, "Write a tag.").max(40, "Use at most 40 characters."));

const Search = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u);

/** Filters of the list of customers; each narrows. */
export const ListCustomers = z.object({
  cursor: Cursor.nullish(),
  limit: z.int().min(1).max(100).default(50),
  /** The beginning of an e-mail, or of each word of a name. */
  search: Search.optional(),
  tag: Tag.optional(),
  group: GroupId.optional(),
  kind: CustomerKind.optional(),
  sort: CustomerSort.default("recent"),
  /** Which money `spent` sorts by; who has spent none of it is not in that list. */
  currency: CurrencyCode.default("USD"),
});
export type ListCustomers = z.infer<typeof ListCustomers>;

export interface GroupOfCustomer {
  readonly id: string;
  readonly name: string;
}

/** A customer in the list. */
export interface CustomerRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly kind: CustomerKind;
  /** Signing in is turned off. */
  readonly disabled: boolean;
  /** Paid and not called off. */
  readonly orders: number;
  /** Captured and not given back, per currency. */
  readonly spent: readonly Money[];
  readonly firstSeenAt: Date;
  readonly lastOrderAt: Date | null;
  readonly tags: readonly string[];
  readonly group: GroupOfCustomer | null;
}

/** A customer on their page. */
export interface CustomerDetail extends CustomerRow {
  /** Counts what staff change; two people who look at one customer compare it. */
  readonly version: number;
  readonly account: {
    readonly customerId: string;
    readonly since: Date;
    readonly disabledAt: Date | null;
    readonly addresses: readonly SavedAddress[];
  } | null;
  readonly may: { readonly write: boolean; readonly seeOrders: boolean };
}

export const ByProfile = z.object({ profileId: ProfileId });
export const ByOrder = z.object({ orderId: OrderId });
export const OrdersOfCustomer = ByProfile.extend({
  cursor: Cursor.nullish(),
  limit: z.int().min(1).max(50).default(10),
});
export type OrdersOfCustomer = z.infer<typeof OrdersOfCustomer>;

export interface CustomerNote {
  readonly id: string;
  readonly text: string;
  readonly writtenAt: Date;
  readonly writtenBy: string;
}

export const NotesOf = ByProfile.extend({ cursor: Cursor.nullish(), limit: z.int().min(1).max(100).default(20) });
export type NotesOf = z.infer<typeof NotesOf>;

export const AddCustomerNote = ByProfile.extend({
  text: Prose.min(1, "Write something.").max(2000, "Use at most 2,000 characters."),
});
export type AddCustomerNote = z.infer<typeof AddCustomerNote>;
export const ByNote = ByProfile.extend({ noteId: NoteId });
export type ByNote = z.infer<typeof ByNote>;

/** All tags that the customer has from now on. */
export const SetTags = ByProfile.extend({
  version: Version,
  tags: z.array(Tag).max(TAGS_AT_MOST, `Use at most ${TAGS_AT_MOST} tags.`),
});
export type SetTags = z.infer<typeof SetTags>;

export const SetGroup = ByProfile.extend({ version: Version, groupId: GroupId.nullable() });
export type SetGroup = z.infer<typeof SetGroup>;

/** Tags that begin so, the last used first. */
export const SuggestTags = z.object({ beginning: Prose.max(40).default("") });
export type SuggestTags = z.infer<typeof SuggestTags>;

/** Groups by name. */
export const ListGroups = z.object({ cursor: Cursor.nullish(), limit: z.int().min(1).max(100).default(25) });
export type ListGroups = z.infer<typeof ListGroups>;

export interface CustomerGroup extends GroupOfCustomer {
  readonly description: string;
  readonly version: number;
  /** COUNTED_IN_GROUP at most; `more` where there are more. */
  readonly customers: { readonly count: number; readonly more: boolean };
}

/** Without an id a new one. */
export const SaveGroup = z.object({
  groupId: GroupId.optional(),
  version: Version.optional(),
  name: Prose.min(1, "Give it a name.").max(60, "Use at most 60 characters."),
  description: Prose.max(500, "Use at most 500 characters.").default(""),
});
export type SaveGroup = z.infer<typeof SaveGroup>;
export const ByGroup = z.object({ groupId: GroupId });
export type ByGroup = z.infer<typeof ByGroup>;
