"use client";

import { Shapes } from "lucide-react";
import { useMemo } from "react";
import { type CommandSource, useCommands } from "../shell/commands.ts";
import { useGo } from "../shell/use-go.ts";
import { bff } from "../trpc/client.ts";
import { STATUS } from "./product-words.ts";

const SHOWN = 5;

/** Lets the command menu find products by a part of their title and by SKU. Shows nothing itself. */
export function FindProducts(): null {
  const go = useGo();
  const source = useMemo(
    (): CommandSource => ({
      search: async (text, signal) => {
        const { items } = await bff.products.list.query({ search: text, limit: SHOWN }, { signal });
        return items.map(({ id, title, status }) => ({
          id: `product ${id}`,
          group: "Products",
          label: status === "active" ? title : `${title}, ${STATUS[status].word.toLowerCase()}`,
          icon: Shapes,
          run: () => go(`/products/${id}`),
        }));
      },
    }),
    [go],
  );
  useCommands(source);
  return null;
}
