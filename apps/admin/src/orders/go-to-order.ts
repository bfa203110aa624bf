import { Package } from "lucide-react";
import type { Command } from "../shell/commands.ts";

/** Straight to an order whose number somebody types: “1042”, “#1042”, “order 1042”. */
export function goToOrder(text: string, go: (href: string) => void): Command[] {
  const number = /^\s*(?:order\s+)?#?(\d{1,15})\s*$/i.exec(text)?.[1];
  if (number === undefined || Number(number) === 0) return [];
  return [
    {
      id: `go order ${number}`,
      group: "Go to",
      label: `Go to order ${number}`,
      words: text,
      icon: Package,
      run: () => go(`/orders/${Number(number)}`),
    },
  ];
}
