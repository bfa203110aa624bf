import { AskFigures, PeriodName } from "@cartwright/reporting/contract";

/** What the chart draws. */
export const METRICS = ["net", "orders", "average", "conversion"] as const;
export type Metric = (typeof METRICS)[number];

/** What the overview shows, as it stands in its address. */
export interface Asked {
  readonly figures: AskFigures;
  /** Of several currencies this one; the one with most orders, when none is named. */
  readonly currency: string | null;
  readonly show: Metric;
}

type Address = Readonly<Record<string, string | readonly string[] | undefined>>;

const USUAL_RANGE = "30d";

/** What an address asks for; what is none of ours, or makes no sense, is left out. */
export function askedIn(address: Address): Asked {
  const range = PeriodName.safeParse(address["range"]).data ?? USUAL_RANGE;
  const market = AskFigures.shape.market.safeParse(address["market"]).data;
  const days = range === "custom" ? { from: address["from"], to: address["to"] } : {};
  const asked = AskFigures.safeParse({ range, market, ...days });
  const currency = /^[A-Z]{3}$/.exec(String(address["currency"]))?.[0] ?? null;
  return {
    figures: asked.data ?? AskFigures.parse({ range: USUAL_RANGE, market }),
    currency,
    show: METRICS.find((metric) => metric === address["show"]) ?? "net",
  };
}

/** The address of the overview with some of it changed; what is usual is not written down. */
export function overviewPath(asked: Asked, change: Partial<AskFigures & Omit<Asked, "figures">>): string {
  const { range, from, to, market, currency, show } = { ...asked.figures, ...asked, ...change };
  const params = Object.entries({
    range: range === USUAL_RANGE ? undefined : range,
    from: range === "custom" ? from : undefined,
    to: range === "custom" ? to : undefined,
    market,
    currency: currency ?? undefined,
    show: show === "net" ? undefined : show,
  }).filter((param): param is [string, string] => param[1] !== undefined);
  return params.length === 0 ? "/" : `/?${new URLSearchParams(params).toString()}`;
}
