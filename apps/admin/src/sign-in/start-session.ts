import { safePath } from "../trpc/path.ts";

/**
 * Exchanges the ticket of a finished sign-in for this browser's session, then goes to `next` with a fresh document, so that nothing
 * of who was here before is left. Throws when the ticket was too old or the server cannot be reached.
 */
export async function startSession(ticket: string, next: string): Promise<void> {
  const { signIn } = await import("next-auth/react");
  const answer = await signIn("ticket", { ticket, redirect: false });
  if (answer?.ok !== true || answer.error) throw tooLate();
  location.replace(safePath(next));
  // This page is being left: whoever waits keeps showing that it works.
  await new Promise(() => undefined);
}

const tooLate = () =>
  Object.assign(new Error("This sign-in took too long. Please start again."), {
    data: { code: "START_SIGN_IN_AGAIN", httpStatus: 401 },
  });
