"use client";

import { Button } from "@cartwright/ui/button";
import { Skeleton } from "@cartwright/ui/skeleton";
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import { CardRefused, connectField, type FieldConnection } from "./connect-field.ts";
import { fieldTheme } from "./field-theme.ts";

export interface CardFieldHandle {
  /** The card as a token. Rejects with CardRefused. */
  tokenize(): Promise<string>;
  focus(): void;
}

interface CardFieldProps {
  gatewayUrl: string;
  handle: Ref<CardFieldHandle>;
  /** What the customer types has changed whether a token could be made of it. */
  onChange?: () => void;
  /** Enter was pressed inside. */
  onSubmit: () => void;
}

/** Card number, expiry, code: 250 pixels, until the field tells its own height. */
const USUAL_HEIGHT = 236;
const PATIENCE_MS = 12_000;

/** The payment gateway's own field, in a frame from its own origin: a card number never reaches the shop. */
export function CardField({ gatewayUrl, handle, onChange, onSubmit }: CardFieldProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const connection = useRef<FieldConnection>(null);
  const told = useRef({ onChange, onSubmit });
  const [address, setAddress] = useState<string>();
  const [height, setHeight] = useState(USUAL_HEIGHT);
  const [state, setState] = useState<"loading" | "ready" | "silent">("loading");
  const [tries, setTries] = useState(0);

  useEffect(() => {
    told.current = { onChange, onSubmit };
  });
  useEffect(() => {
    const { origin } = new URL(gatewayUrl);
    const element = frame.current!;
    const made = connectField(element, origin, (message) => {
      if (message.type === "ready") setState("ready");
      if (message.type === "height") setHeight(message.height);
      if (message.type === "change") told.current.onChange?.();
      if (message.type === "submit") told.current.onSubmit();
    });
    connection.current = made;
    // Only now: a field that is there before we listen would say “ready” to nobody.
    setAddress(`${origin}/hosted-field?${new URLSearchParams({ theme: fieldTheme().theme, origin: location.origin })}`);
    const silent = setTimeout(() => setState((now) => (now === "loading" ? "silent" : now)), PATIENCE_MS);
    return () => {
      clearTimeout(silent);
      made.close();
      connection.current = null;
    };
  }, [gatewayUrl, tries]);
  useImperativeHandle(handle, () => ({
    tokenize: () =>
      connection.current?.tokenize() ??
      Promise.reject(new CardRefused("The card field is not there yet. Please wait a moment.", null)),
    focus: () => connection.current?.focus(),
  }));

  return (
    <div className="relative -mx-0.75" style={{ minHeight: height }}>
      {state === "loading" ? <FieldSkeleton /> : null}
      {state === "silent" ? (
        <div role="alert" className="absolute inset-0 grid content-start justify-items-start gap-4 bg-paper px-0.75">
          <p className="text-small">The card field of our payment provider did not load. Nothing has been charged.</p>
          <Button look="secondary" onClick={() => (setState("loading"), setTries(tries + 1))}>
            Load it again
          </Button>
        </div>
      ) : null}
      <iframe
        key={tries}
        ref={frame}
        src={address}
        title="Card details"
        height={height}
        referrerPolicy="origin"
        className={state === "ready" ? "block w-full border-0" : "block w-full border-0 opacity-0"}
      />
    </div>
  );
}

function FieldSkeleton() {
  return (
    <div
      className="absolute inset-0 grid content-start gap-3.5 px-0.75"
      role="status"
      aria-label="The card field is on its way"
    >
      <div className="grid gap-1.5">
        <Skeleton className="h-5 w-28" />
        <Skeleton className="h-13 w-full" />
      </div>
      <div className="grid grid-cols-2 gap-3.5">
        {["w-14", "w-24"].map((width) => (
          <div key={width} className="grid gap-1.5">
            <Skeleton className={`h-5 ${width}`} />
            <Skeleton className="h-13 w-full" />
          </div>
        ))}
      </div>
    </div>
  );
}
