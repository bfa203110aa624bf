"use client";

import { Button } from "@cartwright/ui/button";
import { Notice } from "@cartwright/ui/notice";
import { toast } from "@cartwright/ui/toast";
import { Copy, Download } from "lucide-react";
import { useEffect, useRef } from "react";

/** The codes, this once: to be copied, downloaded or written down. */
export function ShownCodes({ codes, onSaved }: { codes: readonly string[]; onSaved: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
    place.current?.scrollIntoView({ block: "center" });
  }, []);
  const copy = () =>
    navigator.clipboard.writeText(codes.join("\n")).then(
      () => toast("Copied."),
      () => toast("Your browser did not copy. Select the codes and copy them yourself."),
    );
  return (
    <div ref={place} tabIndex={-1} className="grid justify-items-start gap-4 outline-none">
      <Notice tone="warning" title="Save these codes now" announced>
        They are shown this once. Keep them where your phone is not. Earlier codes are void.
      </Notice>
      <ol
        aria-label="Your recovery codes"
        className="grid w-full max-w-md grid-cols-2 gap-x-8 gap-y-1.5 rounded-soft bg-paper-sunk px-5 py-4 text-small"
      >
        {codes.map((code) => (
          <li key={code} className="tabular font-medium tracking-wide whitespace-nowrap">
            {code}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={onSaved}>I have saved them</Button>
        <Button look="secondary" onClick={() => void copy()}>
          <Copy aria-hidden size={16} strokeWidth={1.6} />
          Copy
        </Button>
        <Button look="secondary" onClick={() => download(codes)}>
          <Download aria-hidden size={16} strokeWidth={1.6} />
          Download
        </Button>
      </div>
    </div>
  );
}

function download(codes: readonly string[]): void {
  const text = `Recovery codes for ${location.host}. Each works once.\n\n${codes.join("\n")}\n`;
  const url = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  const link = Object.assign(document.createElement("a"), { href: url, download: "recovery-codes.txt" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}
