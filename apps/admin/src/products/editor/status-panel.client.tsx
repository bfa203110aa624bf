"use client";

import type { ProductForStaff } from "@cartwright/catalog/contract";
import { Button } from "@cartwright/ui/button";
import { Moment } from "@cartwright/ui/moment.client";
import { Section } from "@cartwright/ui/section";
import { useState } from "react";
import { StatusBadge } from "../product-status.tsx";
import { useSetStatus } from "../use-set-status.ts";
import { ScheduleForm } from "./schedule-form.client.tsx";
import { useFocusNext } from "./use-focus-next.ts";

interface StatusPanelProps {
  product: ProductForStaff;
  readOnly: boolean;
  /** Opening something to shoppers while words are typed that are not saved would open the old ones. */
  unsaved: boolean;
}

/** Who can see the product, and since or from when. It takes effect at once, with “Undo”. */
export function StatusPanel({ product, readOnly, unsaved }: StatusPanelProps) {
  const { status, words } = product;
  const { set, pending } = useSetStatus({ ...product, title: words.title });
  const [planning, setPlanning] = useState(false);
  const { root, focusNext } = useFocusNext<HTMLDivElement>();
  const close = () => {
    setPlanning(false);
    focusNext("[data-plan]");
  };
  const plan = async (at: Date) => {
    if (await set("scheduled", at)) close();
  };
  return (
    <Section title="Status" actions={<StatusBadge status={status} />}>
      <div ref={root} className="grid gap-3 text-small">
        <p className="text-ink-soft">{<Standing product={product} />}</p>
        {readOnly ? null : planning ? (
          <ScheduleForm pending={pending} onPlan={(at) => void plan(at)} onCancel={close} />
        ) : (
          <div className="flex flex-wrap gap-2">
            {status === "active" ? null : (
              <Button look="secondary" disabled={pending || unsaved} onClick={() => void set("active")}>
                {status === "scheduled" ? "Publish now" : "Publish"}
              </Button>
            )}
            {status === "active" ? null : (
              <Button look="secondary" data-plan disabled={pending || unsaved} onClick={() => setPlanning(true)}>
                {status === "scheduled" ? "Another time…" : "Schedule…"}
              </Button>
            )}
            {status === "draft" ? null : (
              <Button look="secondary" disabled={pending} onClick={() => void set("draft")}>
                Back to draft
              </Button>
            )}
            {status === "archived" ? null : (
              <Button look="secondary" disabled={pending} onClick={() => void set("archived")}>
                Archive
              </Button>
            )}
          </div>
        )}
        {unsaved && !readOnly && status !== "active" ? (
          <p className="text-fine text-ink-soft">Save your changes first, then publish.</p>
        ) : null}
      </div>
    </Section>
  );
}

function Standing({ product: { status, publishedAt } }: { product: ProductForStaff }) {
  const moment = publishedAt === null ? null : <Moment at={publishedAt} />;
  if (status === "draft") return "Only staff see it.";
  if (status === "archived") return "It is no longer sold. Orders and history stay.";
  if (moment === null) return "Shoppers see it.";
  return status === "active" ? <>Shoppers see it since {moment}.</> : <>Shoppers see it from {moment} on.</>;
}
