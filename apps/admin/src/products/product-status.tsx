import type { ProductStatus } from "@cartwright/catalog/contract";
import { StateBadge } from "@cartwright/ui/state-badge";
import { STATUS } from "./product-words.ts";

export const StatusBadge = ({ status }: { status: ProductStatus }) => (
  <StateBadge tone={STATUS[status].tone}>{STATUS[status].word}</StateBadge>
);
