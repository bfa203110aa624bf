"use client";

import type { OrderDetail } from "@cartwright/checkout/contract";
import { Button } from "@cartwright/ui/button";
import { Moment } from "@cartwright/ui/moment.client";
import { Notice } from "@cartwright/ui/notice";
import { Section } from "@cartwright/ui/section";
import { TextareaField } from "@cartwright/ui/textarea-field";
import { useState } from "react";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";

/** What staff tell each other about the order; its customer never sees it. */
export function OrderNotes({ order }: { order: OrderDetail }) {
  const trpc = useTRPC();
  const [text, setText] = useState("");
  const add = useChange(trpc.orders.addNote.mutationOptions(), { after: () => setText(""), showsProblem: true });
  const { notes, may } = order;
  const wrong = add.problem?.fields["text"];
  return (
    <Section title="Notes" lead="Only people who work here see them.">
      <div className="grid gap-4">
        {notes.length > 0 ? (
          <ul className="grid gap-3 text-small">
            {notes.map(({ id, text: said, writtenAt, writtenBy }) => (
              <li key={id} className="grid gap-0.5">
                <p className="[overflow-wrap:anywhere] whitespace-pre-wrap">{said}</p>
                <p className="text-fine text-ink-soft">
                  {writtenBy === "" ? null : <>{writtenBy} · </>}
                  <Moment at={writtenAt} as="ago" />
                </p>
              </li>
            ))}
          </ul>
        ) : may.note ? null : (
          <p className="text-small text-ink-soft">Nobody has written one.</p>
        )}
        {may.note ? (
          <form
            noValidate
            className="grid justify-items-end gap-3"
            onSubmit={(event) => {
              event.preventDefault();
              add.run({ orderId: order.id, text });
            }}
          >
            {add.problem !== null && wrong === undefined ? (
              <Notice tone="bad" announced>
                {add.problem.message}
              </Notice>
            ) : null}
            <TextareaField
              label="New note"
              rows={2}
              maxLength={2000}
              className="w-full"
              value={text}
              error={wrong}
              onChange={({ target }) => setText(target.value)}
            />
            <Button look="secondary" type="submit" disabled={add.pending}>
              Add note
            </Button>
          </form>
        ) : null}
      </div>
    </Section>
  );
}
