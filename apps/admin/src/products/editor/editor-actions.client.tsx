"use client";

import type { ProductForStaff } from "@cartwright/catalog/contract";
import { Button, buttonClasses } from "@cartwright/ui/button";
import { ArrowUpRight, Copy } from "lucide-react";
import { useMemo } from "react";
import { type CommandSource, useCommands } from "../../shell/commands.ts";
import { leaving } from "../../shell/leaving.ts";
import { useDuplicate } from "../use-duplicate.ts";
import { useLatest } from "./use-latest.ts";

interface EditorActionsProps {
  product: ProductForStaff;
  mayWrite: boolean;
  shop: string;
}

/** What can be done with the product as a whole, by buttons and by the command menu. */
export function EditorActions({ product: { id, status, words }, mayWrite, shop }: EditorActionsProps) {
  const { run, pending } = useDuplicate(words.title);
  const duplicate = useLatest(() => leaving(() => run({ productId: id })));
  const seen = status === "active" ? `${shop}/products/${words.slug}` : null;
  const source = useMemo((): CommandSource => {
    const group = words.title;
    const look = { id: "view in shop", group, label: "View in shop", icon: ArrowUpRight };
    const copy = { id: "duplicate product", group, label: "Duplicate", icon: Copy };
    return {
      commands: [
        ...(seen === null ? [] : [{ ...look, run: () => void window.open(seen, "_blank", "noreferrer") }]),
        ...(mayWrite ? [{ ...copy, run: duplicate }] : []),
      ],
    };
  }, [words.title, seen, mayWrite, duplicate]);
  useCommands(source);
  return (
    <>
      {mayWrite ? (
        <Button look="subtle" disabled={pending} onClick={duplicate}>
          Duplicate
        </Button>
      ) : null}
      {seen === null ? null : (
        <a href={seen} target="_blank" rel="noreferrer" className={buttonClasses("secondary")}>
          View in shop
          <ArrowUpRight aria-hidden size={16} strokeWidth={1.6} />
        </a>
      )}
    </>
  );
}
