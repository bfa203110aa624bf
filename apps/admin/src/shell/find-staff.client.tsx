"use client";

import { UserRound } from "lucide-react";
import { useMemo } from "react";
import { bff } from "../trpc/client.ts";
import { type CommandSource, useCommands } from "./commands.ts";
import { useGo } from "./use-go.ts";

const SHOWN = 6;

/** Lets the command menu find people who work here, by name or e-mail. Shows nothing itself. */
export function FindStaff(): null {
  const go = useGo();
  const source = useMemo(
    (): CommandSource => ({
      search: async (text, signal) => {
        const wanted = text.toLocaleLowerCase();
        const staff = await bff.staff.list.query(undefined, { signal });
        return staff
          .filter(({ name, email }) => `${name} ${email}`.toLocaleLowerCase().includes(wanted))
          .slice(0, SHOWN)
          .map(({ id, name, email }) => ({
            id: `staff ${id}`,
            group: "Staff",
            label: `${name}, ${email}`,
            icon: UserRound,
            run: () => go(`/settings/staff/${id}`),
          }));
      },
    }),
    [go],
  );
  useCommands(source);
  return null;
}
