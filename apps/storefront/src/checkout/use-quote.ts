import type { Quote, ShippingChoice } from "@cartwright/pricing/contract";
import { useEffect, useState } from "react";
import { bff } from "../trpc/client.ts";
import { type Problem, problemOf } from "../trpc/problem.ts";

export interface QuoteFor {
  /** ISO 3166-1 alpha-2; the state in the US. */
  readonly country: string;
  readonly region: string;
  readonly shippingMethod: string;
  /** Names the cart's present contents; null while they are not known. */
  readonly goods: string | null;
}

export interface QuoteState {
  /** Null until it is known where it goes. */
  readonly quote: Quote | null;
  readonly choices: readonly ShippingChoice[];
  /** True while an answer is on its way; what is shown is the one before. */
  readonly pending: boolean;
  readonly problem: Problem | null;
  /** Asks again for the same. */
  again(): void;
}

interface Answer extends Pick<QuoteState, "quote" | "choices" | "problem"> {
  readonly to: string;
}

/** What the order costs and how it can travel: asked of the server whenever destination, method or cart change. */
export function useQuote({ country, region, shippingMethod, goods }: QuoteFor): QuoteState {
  const [answer, setAnswer] = useState<Answer>({ to: "", quote: null, choices: [], problem: null });
  const [times, setTimes] = useState(0);
  const known = goods !== null && goods !== "" && country !== "" && (country !== "US" || region !== "");
  const to = known ? [country, region, shippingMethod, goods, times].join(" ") : "";

  useEffect(() => {
    if (to === "") return;
    const stop = new AbortController();
    const where = { country, region: region === "" ? null : region };
    const asked = Promise.allSettled([
      bff.checkout.shippingChoices.query(where, { signal: stop.signal }),
      bff.checkout.quote.query({ ...where, shippingMethod }, { signal: stop.signal }),
    ]);
    void asked.then(([choices, quote]) => {
      if (stop.signal.aborted) return;
      const refused = [choices, quote].find((result) => result.status === "rejected");
      setAnswer((before) => ({
        to,
        choices: choices.status === "fulfilled" ? choices.value : before.choices,
        quote: quote.status === "fulfilled" ? quote.value : null,
        problem: refused === undefined ? null : problemOf(refused.reason),
      }));
    });
    return () => stop.abort();
  }, [to, country, region, shippingMethod]);

  const again = () => setTimes((before) => before + 1);
  if (to === "") return { quote: null, choices: [], pending: false, problem: null, again };
  return { ...answer, pending: answer.to !== to, again };
}
