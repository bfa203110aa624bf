import { patiently, type Patience } from "./patience.ts";
import type { Person } from "./people.ts";
import { shopApi, type Shop, type ShopApi } from "./shop-client.ts";

/** One person in the shop, with a browser of their own. */
export interface Visit {
  readonly shop: Shop;
  readonly api: ShopApi;
  readonly person: Person;
  /** Calls the shop as a browser does, again where that helps. */
  ask<Result>(call: (api: ShopApi) => Promise<Result>): Promise<Result>;
}

/** Opens the shop in a new browser. */
export function visit(shop: Shop, person: Person, patience: Patience): Visit {
  const api = shopApi(shop);
  return { shop, api, person, ask: (call) => patiently(patience, () => call(api)) };
}
