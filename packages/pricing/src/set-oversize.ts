import { changedMeanwhile } from "@cartwright/audit/changed-meanwhile";
import { recordChange } from "@cartwright/audit/record-change";
import type { Ctx, TxCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { requirePermission } from "@cartwright/kernel/actor";
import { decimalString, money } from "@cartwright/kernel/money";
import { publish } from "@cartwright/messaging/publish";
import { shippingChanged } from "./contract.ts";
import type { OversizeView, SetOversize } from "./settings-contract.ts";
import { deleteOversize, insertOversize, selectOversize, updateOversize } from "./shipping-settings.store.ts";

/**
 * Says what pieces from a weight on cost on top, each, in one currency; null takes the surcharge away. Refuses whoever may not
 * change settings, and a surcharge that was changed meanwhile.
 */
export async function setOversize(ctx: Ctx, input: SetOversize): Promise<{ version: number }> {
  requirePermission(ctx.actor, "settings.write");
  const { currency, surcharge } = input;
  const subject = { type: "oversize_surcharge", id: currency, label: currency };
  return inTransaction(ctx, async (ctx) => {
    const before = (await selectOversize(ctx.db)).find((row) => row.currency === currency) ?? null;
    if (before === null && surcharge === null) return { version: 0 };
    const version = await put(ctx, input, before);
    if (version === null)
      throw await changedMeanwhile(ctx, `the surcharge in ${currency}`, subject, ["oversize_surcharge.changed"]);
    const after = surcharge && { ...surcharge, currency };
    const facts = { before: before && factsOf(before), after: after && factsOf(after) };
    await recordChange(ctx, { action: "oversize_surcharge.changed", subject, ...facts });
    await publish(ctx, shippingChanged({}));
    return { version };
  });
}

async function put(ctx: TxCtx, input: SetOversize, before: OversizeView | null): Promise<number | null> {
  const { currency, version, surcharge } = input;
  if (surcharge === null) return (await deleteOversize(ctx.db, currency, version)) ? 0 : null;
  if (before === null) return insertOversize(ctx.db, { currency, ...surcharge });
  return updateOversize(ctx.db, { currency, version, ...surcharge });
}

const factsOf = ({ currency, fromGrams, amount }: Omit<OversizeView, "version">) => ({
  fromGrams,
  amount: `${currency} ${decimalString(money(amount, currency))}`,
});
