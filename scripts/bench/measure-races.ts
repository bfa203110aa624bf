import { TRPCClientError } from "@trpc/client";
import { refusalCode } from "../shopper/patience.ts";
import { readBook } from "../torture/gateway-book.ts";
import { onDatabase } from "../torture/database.ts";
import { readyToOrder } from "./buyer.ts";
import { shown } from "./figures.ts";
import { deliver } from "./goods.ts";
import { verdict, type Line } from "./measure.ts";
import { whenPaid } from "./paid.ts";
import type { Subject } from "./subject.ts";
import type { Wares } from "./wares.ts";

const BUYERS = 100;
const STOCK = 10;
const TWICE = 20;

/** Who comes first gets it, the others are told so, and a purchase that is sent twice is one purchase. */
export async function measureRaces(subject: Subject, wares: Wares): Promise<Line[]> {
  return [await hundredBuyers(subject, wares), await sentTwice(subject, wares)];
}

async function hundredBuyers(subject: Subject, { rare }: Wares): Promise<Line> {
  await deliver(subject.databaseUrl, rare.sku, Math.max(0, STOCK - rare.available) || STOCK);
  const stock = await availableNow(subject, rare.sku);
  const ready = await inBatches(BUYERS, (index) => readyToOrder(subject.shop, rare.variantId, index));
  const started = performance.now();
  const answers = await Promise.all(
    ready.map(({ at, confirmed }) =>
      at.api.checkout.placeOrder.mutate(confirmed).then((order) => order.number, outcomeOf),
    ),
  );
  const took = performance.now() - started;
  const sold = answers.filter((answer) => typeof answer === "number");
  const soldOut = answers.filter((answer) => answer === "SOLD_OUT").length;
  const unclear = answers.filter((answer) => typeof answer === "string" && answer !== "SOLD_OUT");
  const paid = await whenPaid(subject.databaseUrl, sold);
  return {
    measure: `${BUYERS} buyers at once, stock ${stock}`,
    result: `${sold.length} sold, ${soldOut} told “sold out”, ${unclear.length} unclear, in ${shown(took / 1000)} s`,
    target: `exactly ${STOCK} sold, the others a clear “sold out”, < 3 s`,
    stands: verdict(stock === STOCK && sold.length === STOCK && soldOut === BUYERS - STOCK && took < 3_000),
    note: `${paid.size} of them paid${unclear.length > 0 ? `; unclear: ${[...new Set(unclear)].join(", ")}` : ""}`,
  };
}

const availableNow = (subject: Subject, sku: string): Promise<number> =>
  onDatabase(subject.databaseUrl, async (sql) => {
    const [row] = await sql.rows<{ available: number }>(
      "select on_hand - reserved as available from inventory.availability where sku = $1",
      [sku],
    );
    return row?.available ?? 0;
  });

async function sentTwice(subject: Subject, { plenty }: Wares): Promise<Line> {
  const numbers: number[] = [];
  const wrong: string[] = [];
  for (let index = 0; index < TWICE; index += 1) {
    const { at, confirmed } = await readyToOrder(subject.shop, plenty[index % plenty.length]!.variantId, index);
    const send = () => at.api.checkout.placeOrder.mutate(confirmed).then((order) => order.number, outcomeOf);
    const [one, other] = await Promise.all([send(), send()]);
    // “Under way, ask again” is an answer, too: asked again, it must be the same order.
    const [first, second] = [
      typeof one === "number" ? one : await send(),
      typeof other === "number" ? other : await send(),
    ];
    if (typeof first === "number" && first === second) numbers.push(first);
    else wrong.push(`${first} and ${second}`);
  }
  const paid = await whenPaid(subject.databaseUrl, numbers);
  const captures = await capturesOf(subject, numbers);
  const twice = captures.filter((count) => count > 1).length;
  return {
    measure: "the same completion sent twice at once",
    result: `${numbers.length} of ${TWICE}: one order, identical answers; ${paid.size} paid, ${twice} of them twice`,
    target: "one order, one payment, identical answers",
    stands: verdict(wrong.length === 0 && paid.size === TWICE && twice === 0),
    note: wrong.join("; "),
  };
}

/** How often each order was charged, by the gateway's own book. */
async function capturesOf(subject: Subject, numbers: readonly number[]): Promise<number[]> {
  const ids = await onDatabase(subject.databaseUrl, (sql) =>
    sql.rows<{ id: string }>(`select id::text from orders."order" where number = any($1::bigint[])`, [numbers]),
  );
  const book = await readBook({ url: subject.shop.gateway, secretKey: subject.gatewayKey });
  return ids.map(({ id }) =>
    book.filter((entry) => entry.orderReference === id).reduce((sum, entry) => sum + entry.captures, 0),
  );
}

function outcomeOf(error: unknown): string {
  return refusalCode(error) ?? (error instanceof TRPCClientError ? error.message : String(error));
}

async function inBatches<Item>(count: number, make: (index: number) => Promise<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for (let from = 0; from < count; from += 10)
    items.push(
      ...(await Promise.all(Array.from({ length: Math.min(10, count - from) }, (_, index) => make(from + index)))),
    );
  return items;
}
