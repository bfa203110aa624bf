"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "./button.tsx";

const TOLD_MS = 2_000;

/** Puts `text` on the clipboard and says so. Where the browser refuses, it says that, too. */
export function CopyButton({ text, label = "Copy" }: { text: string; label?: string }) {
  const [told, setTold] = useState<"copied" | "refused" | null>(null);
  const copy = async () => {
    const outcome = await navigator.clipboard.writeText(text).then(
      () => "copied" as const,
      () => "refused" as const,
    );
    setTold(outcome);
    setTimeout(() => setTold(null), TOLD_MS);
  };
  return (
    <Button look="secondary" onClick={() => void copy()}>
      {told === "copied" ? (
        <Check aria-hidden size={16} strokeWidth={1.8} className="text-alder" />
      ) : (
        <Copy aria-hidden size={16} strokeWidth={1.6} />
      )}
      <span role="status">{told === "copied" ? "Copied" : told === "refused" ? "Select and copy it" : label}</span>
    </Button>
  );
}
