"use client";

import { CopyButton } from "@cartwright/ui/copy-button.client";
import { Notice } from "@cartwright/ui/notice";

/** The text of a new key. We keep its hash only, so this is the one time that anybody sees it. */
export function ShownOnce({ apiKey }: { apiKey: string }) {
  return (
    <div className="grid gap-4">
      <Notice tone="warning" announced>
        This is the only time that it is shown. Put it where your program keeps its secrets.
      </Notice>
      <code
        aria-label="The new API key"
        className="rounded-soft border border-line bg-paper-sunk p-4 text-small break-all select-all"
      >
        {apiKey}
      </code>
      <div>
        <CopyButton text={apiKey} label="Copy the key" />
      </div>
      <p className="text-fine text-ink-soft">
        The program sends it with each request, as the header <code>Authorization: Bearer</code> and the key.
      </p>
    </div>
  );
}
