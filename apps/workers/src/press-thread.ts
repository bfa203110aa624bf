import os from "node:os";
import { serveAsPress } from "@cartwright/documents/serve-as-press";

/** Papers can wait, orders cannot: the thread asks for what time the others leave. Where the system refuses, it works as they do. */
export function servePapers(): void {
  if (os.platform() === "linux") stepBack();
  serveAsPress();
}

function stepBack(): void {
  try {
    os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    return;
  }
}
