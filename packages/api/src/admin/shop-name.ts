import { ANONYMOUS } from "@cartwright/kernel/actor";
import { storeSettings } from "@cartwright/settings/store-settings";
import type { Hop } from "../hop.ts";
import type { AdminWorld } from "../world.ts";

/** What the shop is called, for the frame of every page, also of those before the sign-in. It is no secret: nobody is asked for a permission. */
export async function shopName({ db, now, log }: AdminWorld, { requestId }: Hop): Promise<string> {
  const { name } = await storeSettings({ db, actor: ANONYMOUS, now, log: log.child({ requestId }), requestId });
  return name;
}
