"use client";

import { ALL_PERMISSIONS, type Permission, PERMISSIONS } from "@cartwright/kernel/permission";
import { Checkbox } from "@cartwright/ui/checkbox";
import { classNames } from "@cartwright/ui/class-names";
import { VisuallyHidden } from "@cartwright/ui/visually-hidden";
import { useEffect, useId, useRef } from "react";
import { areasOf } from "./permission-areas.ts";

interface PermissionPickerProps {
  chosen: readonly Permission[];
  /** What whoever chooses may do themselves: nobody gives more. */
  givable: readonly Permission[];
  /** Hides what cannot be given, instead of showing it as closed, and stands in one column: for a drawer. */
  onlyGivable?: boolean;
  onChange: (chosen: Permission[]) => void;
  error?: string | undefined;
}

/** What a role or a key may do, area by area. A whole area is chosen by its heading. */
export function PermissionPicker({ chosen, givable, onlyGivable = false, onChange, error }: PermissionPickerProps) {
  const told = useId();
  const set = (permissions: readonly Permission[], on: boolean) =>
    onChange(ALL_PERMISSIONS.filter((one) => (permissions.includes(one) ? on : chosen.includes(one))));
  return (
    <div className={classNames("grid gap-x-8 gap-y-5", !onlyGivable && "sm:grid-cols-2")}>
      {/* Above what it is about: the list is longer than a screen. */}
      <p id={told} aria-live="polite" className="col-span-full text-fine text-danger empty:hidden">
        {error}
      </p>
      {areasOf(onlyGivable ? givable : ALL_PERMISSIONS).map(({ name, permissions }, at) => {
        const open = permissions.filter((permission) => givable.includes(permission));
        const on = permissions.filter((permission) => chosen.includes(permission));
        return (
          <fieldset key={name} className="grid content-start gap-2">
            <legend className="sr-only">{name}</legend>
            <WholeArea
              name={name}
              some={on.length > 0}
              all={on.length === permissions.length}
              disabled={open.length === 0}
              problem={error && at === 0 ? told : undefined}
              onChange={(whole) => set(open, whole)}
            />
            {permissions.map((permission) => (
              <span key={permission} className={open.includes(permission) ? "" : "text-ink-soft"}>
                <Checkbox
                  label={PERMISSIONS[permission]}
                  checked={chosen.includes(permission)}
                  disabled={!open.includes(permission)}
                  onChange={({ target }) => set([permission], target.checked)}
                />
              </span>
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}

interface WholeAreaProps {
  name: string;
  some: boolean;
  all: boolean;
  disabled: boolean;
  /** The id of what is wrong with the whole, where the focus goes to hear it. */
  problem?: string | undefined;
  onChange: (all: boolean) => void;
}

function WholeArea({ name, some, all, disabled, problem, onChange }: WholeAreaProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = some && !all;
  }, [some, all]);
  return (
    <div className="border-b border-line pb-1.5 font-medium">
      <Checkbox
        ref={box}
        label={
          <>
            {name}
            <VisuallyHidden>: all of it</VisuallyHidden>
          </>
        }
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={problem}
        checked={all}
        disabled={disabled}
        onChange={({ target }) => onChange(target.checked)}
      />
    </div>
  );
}
