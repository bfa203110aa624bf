/** What the gateway's hosted field tells the page around it. The card itself never leaves the field. */
export type FieldMessage =
  | { readonly type: "ready" }
  | { readonly type: "height"; readonly height: number }
  | { readonly type: "change"; readonly complete: boolean }
  | { readonly type: "submit" }
  | { readonly type: "token"; readonly requestId: string; readonly token: string }
  | { readonly type: "error"; readonly requestId: string; readonly message: string; readonly field: string | null };

interface Heard {
  readonly origin: string;
  readonly source: unknown;
  readonly data: unknown;
}

const LARGEST_FIELD = 2_000;

/**
 * Reads a message of the window. Null for whatever does not come from the gateway's origin and from our own frame of it,
 * and for what this page does not understand: anybody may post messages to a window.
 */
export function fieldMessage(
  heard: Heard,
  from: { readonly origin: string; readonly frame: unknown },
): FieldMessage | null {
  if (heard.origin !== from.origin || heard.source === null || heard.source !== from.frame) return null;
  if (typeof heard.data !== "object" || heard.data === null) return null;
  const { type, requestId, ...more } = heard.data as Record<string, unknown>;
  switch (type) {
    case "gateway.ready":
      return { type: "ready" };
    case "gateway.submit":
      return { type: "submit" };
    case "gateway.height":
      return isHeight(more["height"]) ? { type: "height", height: more["height"] } : null;
    case "gateway.change":
      return typeof more["complete"] === "boolean" ? { type: "change", complete: more["complete"] } : null;
    case "gateway.token":
      return isText(requestId) && isText(more["token"]) ? { type: "token", requestId, token: more["token"] } : null;
    case "gateway.error":
      if (!isText(requestId) || !isText(more["message"])) return null;
      return {
        type: "error",
        requestId,
        message: more["message"],
        field: isText(more["field"]) ? more["field"] : null,
      };
    default:
      return null;
  }
}

const isText = (value: unknown): value is string =>
  typeof value === "string" && value.length > 0 && value.length <= 300;
const isHeight = (value: unknown): value is number => typeof value === "number" && value > 0 && value <= LARGEST_FIELD;
