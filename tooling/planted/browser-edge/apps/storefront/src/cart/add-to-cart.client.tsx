import type { AppRouter } from "@cartwright/api/storefront/router";
import { router } from "@cartwright/api/storefront/router"; // breaks browser-edge
import { AddLine } from "@cartwright/cart/contract";
import { money } from "@cartwright/kernel/money";
import { label } from "./label.ts";

export const AddToCart = (props: { router: AppRouter }) => <b>{[props, router, AddLine, money, label]}</b>;
