import { runStack } from "./run-stack.ts";

/** `npm run dev`: the same cloud; both web apps with hot reload, the workers restarted on change. */
await runStack("development");
