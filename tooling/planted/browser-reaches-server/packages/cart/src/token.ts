import { randomUUID } from "node:crypto"; // breaks browser-reaches-server
import { ctx } from "@cartwright/db/ctx"; // breaks browser-reaches-server
import type { Ctx } from "@cartwright/db/ctx";
import { cartOf } from "./carts.store.ts"; // breaks browser-reaches-server

export const token = [randomUUID(), ctx as Ctx, cartOf];
