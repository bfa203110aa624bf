"use client";

import { formatMoney } from "@cartwright/kernel/money";
import { Package } from "lucide-react";
import { useMemo } from "react";
import { type CommandSource, useCommands } from "../shell/commands.ts";
import { useGo } from "../shell/use-go.ts";
import { bff } from "../trpc/client.ts";
import { MONEY_LOCALE } from "./order-words.ts";

const SHOWN = 5;

/** Lets the command menu find orders by number, by the beginning of an e-mail and by SKU. Shows nothing itself. */
export function FindOrders(): null {
  const go = useGo();
  const source = useMemo(
    (): CommandSource => ({
      search: async (text, signal) => {
        const { items } = await bff.orders.list.query({ search: text, limit: SHOWN }, { signal });
        return items.map(({ id, number, customerName, total }) => ({
          id: `order ${id}`,
          group: "Orders",
          label: `Order ${number}, ${customerName}, ${formatMoney(total, MONEY_LOCALE)}`,
          icon: Package,
          run: () => go(`/orders/${number}`),
        }));
      },
    }),
    [go],
  );
  useCommands(source);
  return null;
}
