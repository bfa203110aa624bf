import { recordChange } from "@cartwright/audit/record-change";
import type { Ctx, TxCtx } from "@cartwright/db/context";
import { isForeignKeyViolation } from "@cartwright/db/pg-errors";
import { inTransaction } from "@cartwright/db/transaction";
import { requirePermission } from "@cartwright/kernel/actor";
import { countryName } from "@cartwright/kernel/country";
import { publish } from "@cartwright/messaging/publish";
import { shippingChanged } from "./contract.ts";
import type { SaveZone, ZoneMethodView, ZoneView } from "./settings-contract.ts";
import { CountryInTwoZones, NoSuchWarehouse, ZoneExists, ZoneNotFound } from "./settings-errors.ts";
import { insertZone, lockZones, replaceMethods, selectZones, updateZone } from "./shipping-settings.store.ts";
import { zoneChangedMeanwhile, zoneFacts, zoneSubject } from "./zone-facts.ts";

interface Saved {
  readonly code: string;
  readonly version: number;
}

/**
 * Makes a shipping zone, or changes one as a whole. What it says holds for whatever is placed from now on: a checkout that is
 * open is told of the new total before anything is charged. Refuses whoever may not change settings, ZoneNotFound, ZoneExists,
 * CountryInTwoZones, NoSuchWarehouse, and a zone that was changed meanwhile.
 */
export async function saveZone(ctx: Ctx, input: SaveZone): Promise<Saved> {
  requirePermission(ctx.actor, "settings.write");
  return inTransaction(ctx, async (ctx) => {
    await lockZones(ctx.db);
    const zones = await selectZones(ctx.db);
    const saved = input.version === null ? await make(ctx, input, zones) : await change(ctx, input, zones);
    await publish(ctx, shippingChanged({}));
    return saved;
  }).catch((error: unknown) => {
    throw isForeignKeyViolation(error) ? new NoSuchWarehouse() : error;
  });
}

async function make(ctx: TxCtx, input: SaveZone, zones: readonly ZoneView[]): Promise<Saved> {
  const code = input.code ?? codeFrom(input.name);
  if (zones.some((zone) => zone.code === code)) throw new ZoneExists(input.name);
  const zone = zoneOf(input, code);
  refuseShared(zone, zones);
  await insertZone(ctx.db, zone);
  await replaceMethods(ctx.db, zone);
  const subject = zoneSubject(zone);
  await recordChange(ctx, { action: "shipping_zone.made", subject, before: null, after: zoneFacts(zone) });
  return { code, version: 1 };
}

async function change(ctx: TxCtx, input: SaveZone, zones: readonly ZoneView[]): Promise<Saved> {
  const before = zones.find((zone) => zone.code === input.code);
  if (before === undefined) throw new ZoneNotFound();
  const zone = { ...zoneOf(input, before.code), version: input.version ?? 0 };
  const version = await updateZone(ctx.db, zone);
  if (version === null) throw await zoneChangedMeanwhile(ctx, before);
  refuseShared(zone, zones);
  await replaceMethods(ctx.db, zone);
  const change = { action: "shipping_zone.changed", subject: zoneSubject(zone) };
  await recordChange(ctx, { ...change, before: zoneFacts(before), after: zoneFacts(zone) });
  return { code: zone.code, version };
}

function refuseShared(zone: Omit<ZoneView, "version">, zones: readonly ZoneView[]): void {
  for (const other of zones.filter(({ code }) => code !== zone.code)) {
    const shared = zone.countries.find((country) => other.countries.includes(country));
    if (shared !== undefined) throw new CountryInTwoZones(countryName(shared), other.name);
  }
}

function zoneOf({ name, countries, warehouseCode, methods }: SaveZone, code: string): Omit<ZoneView, "version"> {
  return { code, name, countries, warehouseCode, methods: withCodes(methods) };
}

/** A method keeps its code; a new one gets one of its name that none of the others has. */
function withCodes(methods: SaveZone["methods"]): ZoneMethodView[] {
  const taken = new Set(methods.flatMap(({ code }) => code ?? []));
  return methods.map((method) => {
    if (method.code !== null) return { ...method, code: method.code };
    const stem = codeFrom(method.name);
    let code = stem;
    for (let number = 2; taken.has(code); number += 1) code = `${stem}-${number}`;
    taken.add(code);
    return { ...method, code };
  });
}

const codeFrom = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 32) || "zone";
