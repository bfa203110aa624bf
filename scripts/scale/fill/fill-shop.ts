import type { Sql } from "../../torture/database.ts";
import type { Size } from "../options.ts";
import { fillOrders } from "./orders.ts";
import { fillParcels } from "./parcels.ts";
import { fillPayments } from "./payments.ts";
import { fillPeople } from "./people.ts";
import { fillProducts } from "./products.ts";
import { fillProfiles } from "./profiles.ts";
import { fillRooms } from "./rooms.ts";
import { fillStock } from "./stock.ts";

/**
 * Makes a shop look as if it had been open for years: products, people and orders in bulk, in one transaction, past the domain's
 * verbs (with them it would take hours) but under the tables' own constraints, and so that every invariant holds: stock is the
 * sum of its ledger, money the sum of its lines. The same numbers make the same shop. For measuring only, on a shop of its own.
 */
export async function fillShop(sql: Sql, size: Size, say: (text: string) => void): Promise<void> {
  const step = async (what: string, work: () => Promise<unknown>) => {
    const started = performance.now();
    await work();
    say(`  ${what}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  };
  await sql.rows("begin");
  await sql.rows("select setseed(0.42)");
  await sql.rows(NEW_ID);
  await step(`${size.products} products`, () => fillProducts(sql, size.products));
  await step(`${size.people} people`, () => fillPeople(sql, size.people));
  await step(`${size.orders} orders`, () => fillOrders(sql, size));
  await step("their payments", () => fillPayments(sql));
  await step("what is known of buyers", () => fillProfiles(sql));
  await step("their parcels", () => fillParcels(sql));
  await step("stock and its ledger", () => fillStock(sql));
  await step("audit, dead letters, webhooks", () => fillRooms(sql, size));
  await sql.rows("commit");
  await step("statistics", () => sql.rows("analyze"));
}

/** UUIDs of version 7, as the apps make them: rows of one time lie together. */
const NEW_ID = `
  create function pg_temp.new_id(at timestamptz) returns uuid language sql volatile as $$
    select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(random()::text), 1, 3)
      || '8' || substr(md5(random()::text), 1, 15))::uuid
  $$`;
