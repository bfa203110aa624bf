import { openDatabase } from "@cartwright/db/client";
import { system } from "@cartwright/kernel/actor";
import { systemClock } from "@cartwright/kernel/clock";
import { silentLogger } from "@cartwright/kernel/logger";
import { receiveStock } from "@cartwright/inventory/receive-stock";
import { onDatabase } from "../torture/database.ts";

/** Lets a delivery come in, through the domain's own verb, so that the stock ledger stays true. */
export async function deliver(databaseUrl: string, sku: string, quantity: number): Promise<void> {
  const { db, close } = openDatabase({ url: databaseUrl, poolSize: 1, name: "bench" });
  try {
    const ctx = { db, actor: system("bench"), now: systemClock, log: silentLogger, requestId: "bench" };
    await receiveStock(ctx, {
      sku,
      warehouseCode: await someWarehouse(databaseUrl),
      quantity,
      reference: `bench-${crypto.randomUUID()}`,
    });
  } finally {
    await close();
  }
}

const someWarehouse = (databaseUrl: string): Promise<string> =>
  onDatabase(databaseUrl, async (sql) => {
    const [row] = await sql.rows<{ code: string }>("select code from inventory.warehouse order by code limit 1");
    if (row === undefined) throw new Error("this shop has no warehouse");
    return row.code;
  });
