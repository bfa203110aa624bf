"use client";

import type { AssetStanding } from "@cartwright/catalog/contract";
import { PICTURE_TYPES } from "@cartwright/media/contract";
import { Button } from "@cartwright/ui/button";
import { classNames } from "@cartwright/ui/class-names";
import { ImageUp } from "lucide-react";
import { type DragEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { UploadRow } from "./upload-row.tsx";
import { useUploads } from "./use-uploads.ts";

interface PictureUploadProps {
  /** Called for each picture once it can be shown. */
  onAdded: (asset: AssetStanding) => void;
  /** Hears whether some are on their way: they would be lost with the page. */
  onUploading?: (uploading: boolean) => void;
}

/** Takes pictures that are dropped, chosen or pasted, and shows each on its way until its sizes are made. */
export function PictureUpload({ onAdded, onUploading }: PictureUploadProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const choose = useRef<HTMLButtonElement>(null);
  const [over, setOver] = useState(false);
  const [added, setAdded] = useState(0);
  const { uploads, add, forget, again } = useUploads((asset) => {
    setAdded((before) => before + 1);
    onAdded(asset);
  });
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const files = picturesIn(event.clipboardData);
    if (files.length === 0) return;
    event.preventDefault();
    add(files);
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent) => paste(event);
    document.addEventListener("paste", listener);
    return () => document.removeEventListener("paste", listener);
  }, []);
  const uploading = uploads.some(({ stage }) => stage !== "failed");
  useEffect(() => onUploading?.(uploading), [uploading, onUploading]);
  useEffect(() => {
    // A file that misses the place would open instead of the page, with all that is typed there.
    const miss = (event: globalThis.DragEvent) => {
      if (event.defaultPrevented || event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "none";
    };
    window.addEventListener("dragover", miss);
    window.addEventListener("drop", miss);
    return () => {
      window.removeEventListener("dragover", miss);
      window.removeEventListener("drop", miss);
    };
  }, []);
  const drag = (is: boolean) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(is);
  };
  return (
    <div className="grid gap-3">
      <div
        role="group"
        aria-label="Add pictures"
        onDragEnter={drag(true)}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={(event) => {
          drag(false)(event);
          add([...event.dataTransfer.files]);
        }}
        className={classNames(
          "flex flex-wrap items-center justify-center gap-x-4 gap-y-2 rounded-soft border border-dashed px-5 py-5 text-small transition-colors",
          over ? "border-ink bg-paper-sunk" : "border-line-strong",
        )}
      >
        <ImageUp aria-hidden size={20} strokeWidth={1.5} className="text-ink-soft" />
        <p className="text-ink-soft max-md:hidden">Drop or paste pictures here</p>
        <Button ref={choose} look="secondary" onClick={() => chooser.current?.click()}>
          Choose pictures
        </Button>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          aria-label="Picture files"
          accept={PICTURE_TYPES.join(",")}
          onChange={({ target }) => {
            add([...(target.files ?? [])]);
            // The same file can be chosen once more.
            target.value = "";
          }}
        />
        <p className="basis-full text-center text-fine text-ink-soft">JPEG, PNG, WebP or AVIF, up to 20 MB each</p>
      </div>
      {uploads.length === 0 ? null : (
        <ul className="grid gap-2" aria-label="Uploads">
          {uploads.map((upload) => (
            <UploadRow
              key={upload.id}
              upload={upload}
              onRemove={() => {
                forget(upload.id);
                // What was pressed goes with its row.
                choose.current?.focus({ preventScroll: true });
              }}
              onAgain={() => again(upload.id)}
            />
          ))}
        </ul>
      )}
      <p role="status" className="sr-only">
        {addedWords(added)}
      </p>
    </div>
  );
}

const addedWords = (added: number): string => {
  if (added === 0) return "";
  return added === 1 ? "One picture is added." : `${added} pictures are added.`;
};

/** Text that is pasted stays with the field that it is pasted into. */
const picturesIn = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter(({ type }) => type.startsWith("image/"));
