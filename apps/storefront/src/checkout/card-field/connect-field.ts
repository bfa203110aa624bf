import { type FieldMessage, fieldMessage } from "./field-messages.ts";
import { fieldTheme, onThemeChange } from "./field-theme.ts";

/** Why no token came. With `field` it stands beside a field inside the frame already. */
export class CardRefused extends Error {
  readonly field: string | null;
  constructor(message: string, field: string | null) {
    super(message);
    this.name = "CardRefused";
    this.field = field;
  }
}

export interface FieldConnection {
  /** The card as a token. Rejects with CardRefused. */
  tokenize(): Promise<string>;
  focus(): void;
  close(): void;
}

const PATIENCE_MS = 20_000;

/** Talks to the gateway's field in `frame`: hears it, gives it the shop's look, asks it for tokens. */
export function connectField(
  frame: HTMLIFrameElement,
  origin: string,
  heard: (message: FieldMessage) => void,
): FieldConnection {
  const waiting = new Map<string, { resolve: (token: string) => void; reject: (refused: CardRefused) => void }>();
  let asked = 0;
  const tell = (message: object) => frame.contentWindow?.postMessage(message, origin);
  const dress = () => {
    const look = fieldTheme();
    // A frame whose colour scheme differs from its document's is painted on an opaque ground.
    frame.style.colorScheme = look.theme;
    tell({ type: "gateway.theme", ...look });
  };
  const listen = (event: MessageEvent<unknown>) => {
    const message = fieldMessage(event, { origin, frame: frame.contentWindow });
    if (message === null) return;
    if (message.type === "ready") dress();
    if (message.type === "token") waiting.get(message.requestId)?.resolve(message.token);
    if (message.type === "error")
      waiting.get(message.requestId)?.reject(new CardRefused(message.message, message.field));
    heard(message);
  };
  window.addEventListener("message", listen);
  const stopWatching = onThemeChange(dress);
  return {
    tokenize: () =>
      new Promise<string>((resolve, reject) => {
        const requestId = `card-${(asked += 1)}`;
        const done = () => {
          clearTimeout(late);
          waiting.delete(requestId);
        };
        const refuse = (refused: CardRefused) => (done(), reject(refused));
        const late = setTimeout(
          () => refuse(new CardRefused("The card field does not answer. Please reload the page and try again.", null)),
          PATIENCE_MS,
        );
        waiting.set(requestId, { resolve: (token) => (done(), resolve(token)), reject: refuse });
        tell({ type: "gateway.tokenize", requestId });
      }),
    focus: () => {
      frame.focus();
      tell({ type: "gateway.focus" });
    },
    close: () => {
      window.removeEventListener("message", listen);
      stopWatching();
    },
  };
}
