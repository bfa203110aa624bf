import { z } from "zod";

const EmulatorEnv = z.object({
  EMULATOR_PORT: z.coerce.number().int().min(1).max(65_535),
  EMULATOR_DATA_DIR: z.string().min(1),
});

/** What the emulator's process reads from its environment; throws with the names of what is missing. */
export const emulatorEnv = () => EmulatorEnv.parse(process.env);
