"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** What stands in the place of a form that has done its work. It takes the focus, so that it is read out and the next Tab leads on from here. */
export function SaidInstead({ title, children }: { title: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="grid max-w-[52ch] animate-[rise_200ms_ease-out] justify-items-start gap-4">
      <h2 ref={heading} tabIndex={-1} className="text-title outline-none">
        {title}
      </h2>
      {children}
    </div>
  );
}
