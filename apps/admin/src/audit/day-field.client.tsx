"use client";

import { TextField } from "@cartwright/ui/text-field";
import { useState } from "react";

interface DayFieldProps {
  label: string;
  /** `2026-11-21`, or empty. */
  value: string;
  min?: string | undefined;
  max?: string | undefined;
  onChange: (day: string) => void;
}

/** Years are typed digit by digit: 0002, 0020, 0202, 2026. Only a day that can be meant is told. */
const EARLIEST = "1970-01-01";

/** One day. Whoever types it is not interrupted before the year is there. */
export function DayField({ label, value, min, max, onChange }: DayFieldProps) {
  const [{ typed, seen }, set] = useState({ typed: value, seen: value });
  // Chosen or cleared elsewhere.
  if (value !== seen) set({ typed: value, seen: value });
  const type = (day: string) => {
    set({ typed: day, seen });
    if (day !== value && (day === "" || day >= EARLIEST)) onChange(day);
  };
  return (
    <TextField
      label={label}
      type="date"
      value={typed}
      min={min}
      max={max}
      onChange={({ target }) => type(target.value)}
    />
  );
}
