import { hash, verify } from "@node-rs/argon2";

/** argon2id with 19 MiB, two passes, one lane: the least that OWASP's Password Storage Cheat Sheet (2025) allows. */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Of a password nobody knows: checking against it costs what checking against a real one costs. */
const DECOY = "$argon2id$v=19$m=19456,t=2,p=1$FO/u5BjV7NLcIgRlc1PBiQ$FMIgC5+Cqd8y5e1m0Uhgw9hVuO8vSG474bK2xie4XTE";

/** Unicode has several spellings of one letter; a password must not depend on whose keyboard typed it. */
const normalised = (password: string): string => password.normalize("NFKC");

export const hashPassword = (password: string): Promise<string> => hash(normalised(password), COST);

/** Whether the password is the one behind `stored`; always false, after the same time, where there is none. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? DECOY, normalised(password));
  return stored !== null && matches;
}
