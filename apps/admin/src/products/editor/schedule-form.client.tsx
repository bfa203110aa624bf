"use client";

import { Button } from "@cartwright/ui/button";
import { TextField } from "@cartwright/ui/text-field";
import { useState } from "react";
import { whenWords } from "../product-words.ts";

interface ScheduleFormProps {
  pending: boolean;
  /** The moment, or null where somebody thought better of it. */
  onDone: (at: Date | null) => void;
}

/** A day and a time to come, in the zone of whoever plans it, said back in words before it counts. */
export function ScheduleForm({ pending, onDone }: ScheduleFormProps) {
  const [day, setDay] = useState("");
  const [time, setTime] = useState("09:00");
  const [now] = useState(() => new Date());
  const at = day === "" || time === "" ? null : new Date(`${day}T${time}`);
  const ahead = at !== null && at > now;
  return (
    <div className="grid gap-3">
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label="Day"
          type="date"
          min={localDay(now)}
          value={day}
          onChange={({ target }) => setDay(target.value)}
        />
        <TextField label="Time" type="time" value={time} onChange={({ target }) => setTime(target.value)} />
      </div>
      <p role="status" className="text-fine text-ink-soft">
        {at === null
          ? "Choose when shoppers see it for the first time."
          : ahead
            ? `Shoppers see it from ${whenWords(at)} on.`
            : "That moment has passed. Choose one to come, or publish it now."}
      </p>
      <div className="flex gap-2">
        <Button look="secondary" disabled={!ahead || pending} onClick={() => onDone(at)}>
          Schedule
        </Button>
        <Button look="subtle" onClick={() => onDone(null)}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

const localDay = (at: Date): string =>
  [at.getFullYear(), String(at.getMonth() + 1).padStart(2, "0"), String(at.getDate()).padStart(2, "0")].join("-");
