/** Who writes. */
export const SHOP = "Alder & Clay";
