"use client";

import type { OrderDetail } from "@cartwright/checkout/contract";
import type { OrderNote } from "@cartwright/orders/contract";
import { Button } from "@cartwright/ui/button";
import { Moment } from "@cartwright/ui/moment.client";
import { Notice } from "@cartwright/ui/notice";
import { Section } from "@cartwright/ui/section";
import { TextareaField } from "@cartwright/ui/textarea-field";
import { useOptimistic, useState, useTransition } from "react";
import type { Me } from "../trpc/outputs.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";

/** What staff tell each other about the order; its customer never sees it. */
export function OrderNotes({ order, me }: { order: OrderDetail; me: Pick<Me, "name"> }) {
  const trpc = useTRPC();
  const [text, setText] = useState("");
  const add = useChange(trpc.orders.addNote.mutationOptions(), { showsProblem: true });
  const [, start] = useTransition();
  const [notes, show] = useOptimistic(order.notes, (shown, note: OrderNote) => [...shown, note]);
  const { may } = order;
  // It stands there at once; when it could not be kept, it goes back into the field.
  const write = () =>
    start(async () => {
      show({ id: "new", text, writtenAt: new Date(), writtenBy: me.name });
      setText("");
      if ((await add.runAsync({ orderId: order.id, text })) === null) setText((since) => (since === "" ? text : since));
    });
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
              write();
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
