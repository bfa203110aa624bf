import { env as environment } from "node:process"; // breaks env-outside-env

const { env } = process; // breaks env-outside-env
export const bucket = process.env.BUCKET; // breaks env-outside-env
export const region = process["env"]["REGION"]; // breaks env-outside-env
export const other = [env, environment, globalThis.process.env]; // breaks env-outside-env
