import { ListDeadLetters } from "@cartwright/messaging/contract";

const { state, queue } = ListDeadLetters.shape;

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What narrows the dead letters, as it stands in the address; waiting ones are meant where no state is named. */
export type LetterFilters = { readonly state?: ListDeadLetters["state"]; readonly queue?: ListDeadLetters["queue"] };

/** The filters of an address; what is none of ours, or no such value, is left out. */
export function letterFiltersIn(asked: Asked): LetterFilters {
  const [inState, inQueue] = [state.unwrap().safeParse(asked["state"]), queue.unwrap().safeParse(asked["queue"])];
  return {
    ...(inState.success && inState.data !== "waiting" ? { state: inState.data } : {}),
    ...(inQueue.success ? { queue: inQueue.data } : {}),
  };
}

export const lettersPath = (filters: LetterFilters): string => pathWith("/operations/dead-letters", filters);

/** Which webhooks are shown; all where nothing is named. */
export type WebhookFilters = { readonly show?: "to_look_at" };

export const webhookFiltersIn = (asked: Asked): WebhookFilters =>
  asked["show"] === "to_look_at" ? { show: "to_look_at" } : {};

export const webhooksPath = (filters: WebhookFilters): string => pathWith("/operations/webhooks", filters);

function pathWith(path: string, filters: object): string {
  const set = Object.entries(filters).filter(([, value]) => value !== undefined && value !== "");
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set as [string, string][]).toString()}`;
}
