import { serveAsPress } from "@cartwright/documents/serve-as-press";

// The program of the thread in which packing slips are printed (runtime.ts). It keeps its priority: somebody stands and waits.
serveAsPress();
