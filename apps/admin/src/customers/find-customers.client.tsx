"use client";

import { Contact } from "lucide-react";
import { useMemo } from "react";
import { type CommandSource, useCommands } from "../shell/commands.ts";
import { useGo } from "../shell/use-go.ts";
import { bff } from "../trpc/client.ts";

const SHOWN = 5;

/** Lets the command menu find customers by name and by the beginning of an e-mail. Shows nothing itself. */
export function FindCustomers(): null {
  const go = useGo();
  const source = useMemo(
    (): CommandSource => ({
      search: async (text, signal) => {
        const { items } = await bff.customers.list.query({ search: text, limit: SHOWN }, { signal });
        return items.map(({ id, name, email }) => ({
          id: `customer ${id}`,
          group: "Customers",
          label: `${name}, ${email}`,
          icon: Contact,
          run: () => go(`/customers/${id}`),
        }));
      },
    }),
    [go],
  );
  useCommands(source);
  return null;
}
