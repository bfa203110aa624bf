import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import { decodeCursor, type Page, pageOf } from "@cartwright/kernel/page";
import { Prose } from "@cartwright/kernel/text";
import { z } from "zod";
import type { CustomerRow, CustomerSort, ListCustomers } from "./contract.ts";
import { understood } from "./name-key.ts";
import { MomentKey } from "./moment-key.ts";
import { type ListedRow, selectPage } from "./profile-list.store.ts";

const KEYS: Readonly<Record<CustomerSort, z.ZodType<string>>> = {
  recent: MomentKey,
  name: Prose.max(400),
  spent: z.string().regex(/^-?\d{1,18}$/),
};

/**
 * Everybody who has an account or has paid for something, narrowed, searched and sorted; one statement per page, two where filters narrow. Refuses with
 * NotPermitted, and a cursor that is not one of this order.
 */
export async function listCustomers(ctx: Ctx, input: ListCustomers): Promise<Page<CustomerRow>> {
  requirePermission(ctx.actor, "customers.read");
  const { cursor, limit, search, tag, group, kind, sort, currency } = input;
  const Key = z.object({ key: KEYS[sort], id: z.uuid() });
  const rows = await selectPage(ctx.db, {
    sort,
    currency,
    after: cursor == null ? null : decodeCursor(cursor, Key),
    limit: limit + 1,
    tag: tag ?? null,
    group: group ?? null,
    kind: kind ?? null,
    found: understood(search ?? ""),
  });
  return pageOf(rows, limit, shown, ({ sortKey: key, id }) => ({ key, id }));
}

const shown = ({ sortKey: _, ...row }: ListedRow): CustomerRow => row;
