"use client";

import { AskFigures } from "@cartwright/reporting/contract";
import { Button } from "@cartwright/ui/button";
import { tabLink, Tabs } from "@cartwright/ui/tabs";
import { TextField } from "@cartwright/ui/text-field";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Asked, overviewPath } from "./asked.ts";

interface PeriodPickerProps {
  asked: Asked;
  /** The days that are shown now, where choosing other ones begins; `to` is at most today. */
  from: string;
  to: string;
  today: string;
}

const RANGES = [
  { range: "today", label: "Today" },
  { range: "7d", label: "7 days" },
  { range: "30d", label: "30 days" },
  { range: "90d", label: "90 days" },
] as const;

/** Which days are shown: links, so that back, reload and a new window work. Any other days by a form. */
export function PeriodPicker({ asked, from, to, today }: PeriodPickerProps) {
  const custom = asked.figures.range === "custom";
  const [choosing, choose] = useState(custom);
  return (
    <div className="grid min-w-0 gap-4 print:hidden">
      <Tabs label="Period">
        {RANGES.map(({ range, label }) => (
          <Link
            key={range}
            href={overviewPath(asked, { range })}
            scroll={false}
            {...tabLink(range === asked.figures.range)}
            onClick={() => choose(false)}
          >
            {label}
          </Link>
        ))}
        <button type="button" aria-expanded={choosing} {...tabLink(custom)} onClick={() => choose(!choosing)}>
          Custom
        </button>
      </Tabs>
      {choosing ? <Days key={`${from} ${to}`} asked={asked} from={from} to={to} today={today} /> : null}
    </div>
  );
}

function Days({ asked, from, to, today }: PeriodPickerProps) {
  const router = useRouter();
  const [first, setFirst] = useState(from);
  const [last, setLast] = useState(to);
  const [wrong, setWrong] = useState<string>();
  const show = () => {
    const chosen = AskFigures.safeParse({ range: "custom", from: first, to: last });
    setWrong(chosen.error?.issues[0]?.message);
    if (chosen.success) router.push(overviewPath(asked, chosen.data), { scroll: false });
  };
  return (
    <form
      noValidate
      aria-label="Other days"
      className="flex flex-wrap items-start gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        show();
      }}
    >
      <TextField
        label="From"
        type="date"
        value={first}
        max={today}
        error={wrong}
        className="w-44"
        onChange={({ target }) => setFirst(target.value)}
      />
      <TextField
        label="To"
        type="date"
        value={last}
        max={today}
        className="w-44"
        onChange={({ target }) => setLast(target.value)}
      />
      <Button type="submit" look="secondary" className="mt-7.5">
        Show
      </Button>
    </form>
  );
}
