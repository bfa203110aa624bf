import type { Answer } from "./answer.ts";
import { ApiError } from "./api-error.ts";
import type { Call } from "./call.ts";

export interface Route<World> {
  readonly method: "GET" | "POST" | "DELETE";
  readonly pattern: URLPattern;
  readonly work: (world: World, call: Call) => Answer | Promise<Answer>;
}

/** The route that answers a call, and the call with what its address names. Refuses unknown addresses and wrong methods. */
export function matchRoute<Known extends Pick<Route<never>, "method" | "pattern">>(
  routes: readonly Known[],
  call: Call,
): { route: Known; call: Call } {
  const here = routes.flatMap((route) => {
    const match = route.pattern.exec({ pathname: call.path });
    return match === null ? [] : [{ route, params: match.pathname.groups as Record<string, string> }];
  });
  const found = here.find(({ route }) => route.method === call.method);
  if (here.length === 0) throw new ApiError(404, "not_found", "There is nothing at this address.");
  if (found === undefined) throw new ApiError(405, "method_not_allowed", `This address does not know ${call.method}.`);
  return { route: found.route, call: { ...call, params: found.params } };
}
