"use client";

import { IconButton } from "@cartwright/ui/icon-button";
import { classNames } from "@cartwright/ui/class-names";
import { SelectField } from "@cartwright/ui/select-field";
import { X } from "lucide-react";
import type { ComponentProps } from "react";
import type { PlacedPicture } from "../draft/values.ts";
import type { OptionValues } from "../matrix/matrix.ts";
import { Thumbnail } from "../thumbnail.tsx";
import { AltField } from "./alt-field.client.tsx";
import { MoveButtons } from "./move-buttons.tsx";
import type { ShownAsset } from "./use-assets.ts";

interface PictureCardProps {
  picture: PlacedPicture;
  /** Undefined while nothing is known of it but its name. */
  asset: ShownAsset | undefined;
  at: number;
  of: number;
  options: readonly OptionValues[];
  readOnly: boolean;
  /** What makes the picture itself, and nothing else of the card, something to drag: text in its fields can still be chosen. */
  handle: ComponentProps<"div"> | undefined;
  onChange: (change: Partial<PlacedPicture>) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

const STATES = {
  processing: "Its sizes are being made…",
  failed: "Its sizes could not be made. Remove it and upload it again.",
};

/** One picture: what it looks like, what it shows, where it stands. */
export function PictureCard(props: PictureCardProps) {
  const { picture, asset, at, of, options, readOnly, handle, onChange, onMove, onRemove } = props;
  const number = `picture ${at + 1}`;
  const { option } = picture;
  return (
    <div className="grid gap-2">
      <div {...handle} className={classNames("relative", handle && "cursor-grab active:cursor-grabbing")}>
        <Thumbnail
          picture={asset?.picture ?? null}
          wide={220}
          alt={asset?.alt || `Picture ${at + 1}`}
          className="aspect-4/5 w-full"
        />
        {asset !== undefined && asset.state !== "ready" ? (
          <p className="absolute inset-x-0 bottom-0 px-2 py-2 text-center text-fine text-ink-soft" role="status">
            {asset.failure ?? STATES[asset.state]}
          </p>
        ) : null}
        {at === 0 ? (
          <span className="absolute top-2 left-2 rounded-round bg-ink px-2 py-0.5 text-fine text-paper">First</span>
        ) : null}
      </div>
      {readOnly ? null : (
        <div className="-my-1 flex items-center justify-between">
          <MoveButtons what={number} at={at} of={of} across onMove={onMove} />
          <IconButton
            label={`Remove ${number}`}
            icon={<X size={16} strokeWidth={1.6} />}
            className="size-8! pointer-coarse:size-11!"
            onClick={onRemove}
          />
        </div>
      )}
      {asset === undefined ? null : <AltField asset={asset} number={at + 1} readOnly={readOnly} />}
      <SelectField
        label={`Use of ${number}`}
        className="[&>label]:sr-only"
        disabled={readOnly}
        value={picture.kind}
        onChange={({ target }) => onChange({ kind: target.value === "main" ? "main" : "detail" })}
      >
        <option value="main">The product</option>
        <option value="detail">A detail</option>
      </SelectField>
      {options.length === 0 ? null : (
        <SelectField
          label={`Variants that ${number} shows`}
          className="[&>label]:sr-only"
          disabled={readOnly}
          value={option === null ? "" : `${option.option} ${option.value}`}
          onChange={({ target }) => {
            const [chosen, value] = target.value.split(" ");
            onChange({ option: chosen === undefined || value === undefined ? null : { option: chosen, value } });
          }}
        >
          <option value="">Every variant</option>
          {options.map(({ slug, name, values }) => (
            <optgroup key={slug} label={name}>
              {values.map((value) => (
                <option key={value.slug} value={`${slug} ${value.slug}`}>
                  {value.label}
                </option>
              ))}
            </optgroup>
          ))}
        </SelectField>
      )}
    </div>
  );
}
