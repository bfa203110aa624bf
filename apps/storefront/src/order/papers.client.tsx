"use client";

import type { DocumentRow } from "@cartwright/documents/contract";
import type { FollowedOrder } from "@cartwright/checkout/contract";
import { useEffect, useState } from "react";
import { bff } from "../trpc/client.ts";

const LOOKS = 20;
const REST_MS = 2_000;

/** Invoice and credit notes of an order, to be read as PDF. They make themselves, so the page looks until they are there. */
export function Papers({ order }: { order: FollowedOrder["order"] }) {
  const { number } = order;
  const expected = papersOf(order);
  const [papers, setPapers] = useState<readonly DocumentRow[]>([]);
  useEffect(() => {
    if (expected === 0) return;
    let looks = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const look = async () => {
      const found = await bff.orders.papers.query({ number }).catch(() => null);
      if (gone) return;
      if (found !== null) setPapers(found);
      looks += 1;
      const ready = found?.filter(({ state }) => state === "ready").length ?? 0;
      if (ready < expected && looks < LOOKS) timer = setTimeout(() => void look(), REST_MS);
    };
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [number, expected]);

  const ready = papers.filter(({ state }) => state === "ready");
  if (ready.length === 0) return null;
  return (
    <div className="grid content-start gap-3">
      <h2 className="text-title">Papers</h2>
      <ul className="grid gap-2">
        {ready.map((paper) => (
          <li key={paper.id}>
            <a href={`${location.pathname}/papers/${paper.id}`} target="_blank" rel="noreferrer" className="underlined">
              {paper.kind === "invoice" ? "Invoice" : "Credit note"} (PDF)
            </a>{" "}
            <span className="tabular text-ink-soft">{paper.number}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** An invoice once it is paid, and a credit note for each part of the money that has gone back. */
function papersOf({ entries }: FollowedOrder["order"]): number {
  const times = (wanted: string) => entries.filter(({ kind }) => kind === wanted).length;
  return times("paid") === 0 ? 0 : 1 + times("refunded");
}
