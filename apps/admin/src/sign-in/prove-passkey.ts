import { bff } from "../trpc/client.ts";

/** Asks the browser for a passkey and proves it; the ticket it returns opens the session. Throws what the person should read. */
export async function provePasskey(ticket?: string): Promise<string> {
  const { startAuthentication } = await import("@simplewebauthn/browser");
  const given = ticket === undefined ? {} : { ticket };
  const { challengeId, options } = await bff.signIn.passkeyOptions.mutate(given);
  const response = await startAuthentication({ optionsJSON: options }).catch(notGiven);
  const step = await bff.signIn.passkey.mutate({ challengeId, response: { ...response }, ...given });
  return step.ticket;
}

/** Browsers say little of why: the person said no, waited too long, or there is no such passkey here. */
function notGiven(): never {
  throw Object.assign(new Error("No passkey was used. Try again, or sign in another way."), {
    data: { code: "NO_PASSKEY", httpStatus: 400 },
  });
}
