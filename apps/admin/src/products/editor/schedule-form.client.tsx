"use client";

import { Button } from "@cartwright/ui/button";
import { TextField } from "@cartwright/ui/text-field";
import { useState } from "react";
import { whenWords } from "../product-words.ts";

interface ScheduleFormProps {
  pending: boolean;
  onPlan: (at: Date) => void;
  onCancel: () => void;
}

/** A day and a time to come, in the zone of whoever plans it, said back in words before it counts. */
export function ScheduleForm({ pending, onPlan, onCancel }: ScheduleFormProps) {
  const [day, setDay] = useState("");
  const [time, setTime] = useState("09:00");
  const [now] = useState(() => new Date());
  const at = day === "" || time === "" ? null : new Date(`${day}T${time}`);
  const ahead = at !== null && at > now;
  return (
    <form
      aria-label="Schedule"
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (at !== null && ahead && !pending) onPlan(at);
      }}
      onKeyDown={({ key }) => (key === "Escape" ? onCancel() : undefined)}
    >
      <div className="flex flex-wrap gap-3">
        <TextField
          ref={focusAtOnce}
          label="Day"
          type="date"
          className="min-w-0 grow basis-36 [&>input]:min-w-0"
          min={localDay(now)}
          value={day}
          onChange={({ target }) => setDay(target.value)}
        />
        <TextField
          label="Time"
          type="time"
          className="min-w-0 grow basis-28 [&>input]:min-w-0"
          value={time}
          onChange={({ target }) => setTime(target.value)}
        />
      </div>
      <p role="status" className="text-fine text-ink-soft">
        {at === null
          ? "Choose when shoppers see it for the first time."
          : ahead
            ? `Shoppers see it from ${whenWords(at)} on.`
            : "That moment has passed. Choose one to come, or publish it now."}
      </p>
      <div className="flex gap-2">
        <Button type="submit" look="secondary" disabled={!ahead || pending}>
          Schedule
        </Button>
        <Button look="subtle" onClick={onCancel}>
          Back
        </Button>
      </div>
    </form>
  );
}

const focusAtOnce = (field: HTMLInputElement | null): void => field?.focus();

const localDay = (at: Date): string =>
  [at.getFullYear(), String(at.getMonth() + 1).padStart(2, "0"), String(at.getDate()).padStart(2, "0")].join("-");
