"use client";

import type { MarketForStaff } from "@cartwright/catalog/contract";
import { Button } from "@cartwright/ui/button";
import { Drawer } from "@cartwright/ui/drawer.client";
import { Notice } from "@cartwright/ui/notice";
import { useId } from "react";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";
import { MarketFacts } from "./market-facts.tsx";
import { MarketForm } from "./market-form.client.tsx";

interface MarketDrawerProps {
  market: MarketForStaff | null;
  warnings: readonly string[];
  changes: boolean;
  onClose: () => void;
}

/** One market, to change or to read, and the switch that opens and closes it. */
export function MarketDrawer({ market, warnings, changes, onClose }: MarketDrawerProps) {
  const form = useId();
  return (
    <Drawer
      open={market !== null}
      onClose={onClose}
      title={market?.name ?? "Market"}
      footer={
        <div className="flex justify-end gap-2">
          <Button look="secondary" onClick={onClose}>
            Back
          </Button>
          {changes ? (
            <Button type="submit" form={form}>
              Save
            </Button>
          ) : null}
        </div>
      }
    >
      {market === null ? null : (
        <div className="grid gap-6">
          {warnings.length > 0 ? (
            <Notice tone="warning" title={market.active ? "People can’t buy as they should" : "Before it opens"}>
              <ul className="grid list-disc gap-1 pl-4">
                {warnings.map((warning) => (
                  <li key={warning}>{warning}</li>
                ))}
              </ul>
            </Notice>
          ) : null}
          {changes ? (
            <>
              <MarketForm key={market.code} id={form} market={market} onSaved={onClose} />
              <OpenOrClose market={market} onDone={onClose} />
            </>
          ) : (
            <MarketFacts market={market} />
          )}
        </div>
      )}
    </Drawer>
  );
}

function OpenOrClose({ market, onDone }: { market: MarketForStaff; onDone: () => void }) {
  const trpc = useTRPC();
  const { code, name, version } = market;
  const open = useChange(trpc.settings.openMarket.mutationOptions(), {
    done: `${name} is open. Its pages are there within seconds.`,
    undo: (saved) => close.run({ code, version: saved.version }),
    after: onDone,
  });
  const close = useChange(trpc.settings.closeMarket.mutationOptions(), {
    done: `${name} is closed.`,
    undo: (saved) => open.run({ code, version: saved.version }),
    after: onDone,
  });
  if (market.isDefault)
    return <p className="text-small text-ink-soft">This is the shop’s own address. It stays open.</p>;
  return (
    <section className="grid justify-items-start gap-2 border-t border-line pt-5">
      <h3 className="text-small font-medium">{market.active ? "Close this market" : "Open this market"}</h3>
      <p className="text-small text-ink-soft">
        {market.active
          ? "Nothing more is sold there. Orders go on and can be looked at; carts move to the default market."
          : "Its pages appear within seconds, and its lists fill with what has a price there."}
      </p>
      <Button
        look="secondary"
        disabled={open.pending || close.pending}
        onClick={() => (market.active ? close : open).run({ code, version })}
      >
        {market.active ? "Close market" : "Open market"}
      </Button>
    </section>
  );
}
