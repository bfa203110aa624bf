"use client";

import { Contact } from "lucide-react";
import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { type CommandSource, useCommands } from "../shell/commands.ts";
import { bff } from "../trpc/client.ts";

const SHOWN = 5;

/** Lets the command menu find customers by name and by the beginning of an e-mail. Shows nothing itself. */
export function FindCustomers(): null {
  const router = useRouter();
  const source = useMemo(
    (): CommandSource => ({
      search: async (text, signal) => {
        const { items } = await bff.customers.list.query({ search: text, limit: SHOWN }, { signal });
        return items.map(({ id, name, email }) => ({
          id: `customer ${id}`,
          group: "Customers",
          label: `${name}, ${email}`,
          icon: Contact,
          run: () => router.push(`/customers/${id}`),
        }));
      },
    }),
    [router],
  );
  useCommands(source);
  return null;
}
