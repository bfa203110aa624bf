import { cart } from "../cart/cart.ts";
import { draft } from "../checkout/draft.ts";
import { purchasesOfWindow } from "../checkout/purchases-of-window.ts";

/**
 * Exchanges the ticket of a finished sign-in for this browser's session, then goes to `path` with a fresh document, so that nothing
 * of who was here before is left. Throws when the ticket was too old or the shop cannot be reached.
 */
export async function startSession(ticket: string, path: string): Promise<"leaving"> {
  const { signIn } = await import("next-auth/react");
  const answer = await signIn("ticket", { ticket, redirect: false });
  if (answer?.ok !== true || answer.error) throw refused();
  // The guest's cart may have grown by the customer's: the count in the header is remembered from its last answer.
  await cart.load();
  location.replace(path);
  return "leaving";
}

/** Ends this browser's session, forgets what was typed here, and goes to `path`. */
export async function endSession(path: string): Promise<void> {
  const { signOut } = await import("next-auth/react");
  await signOut({ redirect: false });
  draft.clear();
  purchasesOfWindow().clear();
  await cart.load();
  location.replace(path);
}

const refused = () =>
  Object.assign(new Error("This sign-in took too long. Please start again."), {
    data: { code: "START_SIGN_IN_AGAIN" },
  });
