import type { OrderLine } from "@cartwright/orders/contract";

/** What a line looked like when it was bought; an empty place where it had no picture. Its words stand beside it. */
export function LinePicture({ picture }: Pick<OrderLine, "picture">) {
  const width = picture?.widths.find((one) => one >= WIDE) ?? picture?.widths.at(-1);
  if (picture === null || width === undefined) return <span className="size-12 rounded-soft bg-paper-sunk" />;
  return (
    <img
      src={`/media/${picture.assetId}/${width}.webp`}
      alt=""
      width={picture.width}
      height={picture.height}
      loading="lazy"
      decoding="async"
      className="size-12 rounded-soft bg-paper-sunk object-cover"
    />
  );
}

/** 48 px on the densest of screens. */
const WIDE = 96;
