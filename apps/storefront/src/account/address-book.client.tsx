"use client";

import type { SavedAddress } from "@cartwright/identity/contract";
import { Badge } from "@cartwright/ui/badge";
import { Button } from "@cartwright/ui/button";
import { toast } from "@cartwright/ui/toast";
import { VisuallyHidden } from "@cartwright/ui/visually-hidden";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { Places } from "../checkout/checkout-market.ts";
import { bff } from "../trpc/client.ts";
import { problemOf } from "../trpc/problem.ts";
import { AddressForm } from "./address-form.client.tsx";
import { AddressLines } from "./address-lines.tsx";

interface AddressBookProps {
  addresses: readonly SavedAddress[];
  places: Places;
  /** Of the account's owner. */
  name: string;
  locale: string;
}

/** An account's addresses. One is edited at a time, in its place; what is removed comes back with one press. */
export function AddressBook({ addresses, places, name, locale }: AddressBookProps) {
  const router = useRouter();
  const [editing, setEditing] = useState<string | null>(null);
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLDivElement>(null);
  const shown = addresses.filter(({ id }) => !removed.has(id));

  // The first field of a form that opens has the focus, and its end gives it back to the page.
  useEffect(() => {
    if (editing !== null) list.current?.querySelector("input")?.focus();
  }, [editing]);
  const close = () => {
    setEditing(null);
    list.current?.focus();
  };
  const saved = () => {
    close();
    toast("Saved.");
    router.refresh();
  };
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
      router.refresh();
      return true;
    } catch (error) {
      toast(problemOf(error).message);
      return false;
    }
  };
  const remove = async ({ id, address, isDefault }: SavedAddress) => {
    setRemoved((before) => new Set(before).add(id));
    list.current?.focus();
    const done = await attempt(() => bff.account.removeAddress.mutate({ addressId: id }));
    if (!done) return setRemoved((before) => new Set([...before].filter((one) => one !== id)));
    toast("Address removed.", {
      label: "Undo",
      run: () => void attempt(() => bff.account.saveAddress.mutate({ address, isDefault })),
    });
  };
  const prefer = ({ id, address }: SavedAddress) =>
    void attempt(() => bff.account.saveAddress.mutate({ addressId: id, address, isDefault: true }));
  const form = (one: SavedAddress | null) => (
    <AddressForm
      places={places}
      saved={one}
      name={name}
      alone={shown.length === 0 || (shown.length === 1 && one !== null)}
      onSaved={saved}
      onCancel={close}
    />
  );

  return (
    <div ref={list} tabIndex={-1} className="grid gap-10 outline-none">
      {shown.length === 0 && editing === null ? (
        <p className="max-w-[44ch] border-t border-line pt-8 text-lead text-ink-soft">
          No addresses yet. With one, the checkout is a matter of a moment.
        </p>
      ) : null}
      <ul className="grid gap-x-8 empty:hidden sm:grid-cols-2">
        {shown.map((one) =>
          editing === one.id ? (
            <li key={one.id} className="border-t border-line py-8 sm:col-span-2">
              {form(one)}
            </li>
          ) : (
            <li key={one.id} className="flex flex-col justify-between gap-4 border-t border-line py-6 text-small">
              <div className="grid gap-1">
                <AddressLines address={one.address} locale={locale} />
                {one.isDefault ? <Badge tone="good">First at the checkout</Badge> : null}
              </div>
              <div className="flex flex-wrap gap-x-6">
                <Act name="Change" of={one} onClick={() => setEditing(one.id)} />
                <Act name="Remove" of={one} onClick={() => void remove(one)} />
                {one.isDefault ? null : <Act name="Use first" of={one} onClick={() => prefer(one)} />}
              </div>
            </li>
          ),
        )}
      </ul>
      {editing === "new" ? (
        <div className="border-t border-line pt-8">{form(null)}</div>
      ) : (
        <p>
          <Button look="secondary" onClick={() => setEditing("new")}>
            Add an address
          </Button>
        </p>
      )}
    </div>
  );
}

/** Something to do with one of several addresses, told apart for those who listen. */
function Act({ name, of, onClick }: { name: string; of: SavedAddress; onClick: () => void }) {
  return (
    <Button look="quiet" className="py-2" onClick={onClick}>
      {name}
      <VisuallyHidden>
        {" "}
        {of.address.fullName}, {of.address.line1}
      </VisuallyHidden>
    </Button>
  );
}
