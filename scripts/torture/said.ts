/** What the processes of a run have said, and what of it matters to the checks. */
export interface Said {
  readonly lines: readonly string[];
  hear(part: string, text: string): void;
  /** Whether a worker has said of this message that it failed. */
  hasFailed(messageId: string): boolean;
  /** How often something was said, by the text of the message. */
  count(pattern: RegExp): number;
}

const FAILED = "message failed";

export function listen(): Said {
  const lines: string[] = [];
  const failed = new Set<string>();
  return {
    lines,
    hear: (part, text) => {
      lines.push(`${part}: ${text}`);
      if (!text.includes(FAILED)) return;
      const { msg, messageId } = recordOf(text);
      if (msg === FAILED && typeof messageId === "string") failed.add(messageId);
    },
    hasFailed: (messageId) => failed.has(messageId),
    count: (pattern) => lines.filter((line) => pattern.test(line)).length,
  };
}

function recordOf(text: string): { msg?: unknown; messageId?: unknown } {
  try {
    return JSON.parse(text) as { msg?: unknown; messageId?: unknown };
  } catch {
    return {};
  }
}
