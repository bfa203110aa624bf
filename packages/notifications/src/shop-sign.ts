import type { Ctx } from "@cartwright/db/context";
import { imprintOf } from "@cartwright/settings/contract";
import { storeSettings } from "@cartwright/settings/store-settings";

/** Who writes. */
export interface ShopSign {
  readonly name: string;
  /** The company behind it and where it sits, in one line. */
  readonly imprint: string;
}

/** Who writes, as the shop is called right now: a mail that is sent again after a change carries the new name. One statement. */
export async function shopSign(ctx: Ctx): Promise<ShopSign> {
  const store = await storeSettings(ctx);
  return { name: store.name, imprint: imprintOf(store) };
}
