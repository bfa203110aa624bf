"use client";

import { Button } from "@cartwright/ui/button";
import { Drawer } from "@cartwright/ui/drawer.client";
import type { ReactNode } from "react";

interface OrderDrawerProps {
  title: string;
  open: boolean;
  onClose: () => void;
  /** The id of the form in it, which `does` sends. */
  form: string;
  does: string;
  pending: boolean;
  /** Exists only while it is open, so that each begins afresh. */
  children: () => ReactNode;
}

/** What is done to an order with a form: it slides in beside the order, which stays in sight. */
export function OrderDrawer({ title, open, onClose, form, does, pending, children }: OrderDrawerProps) {
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={title}
      footer={
        <div className="flex justify-end gap-2">
          <Button look="secondary" onClick={onClose}>
            Back
          </Button>
          <Button type="submit" form={form} disabled={pending}>
            {does}
          </Button>
        </div>
      }
    >
      {open ? children() : null}
    </Drawer>
  );
}
