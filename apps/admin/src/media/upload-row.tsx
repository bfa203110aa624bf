import { Button } from "@cartwright/ui/button";
import { IconButton } from "@cartwright/ui/icon-button";
import { Progress } from "@cartwright/ui/progress";
import { CircleAlert, X } from "lucide-react";
import type { Upload } from "./uploads.ts";

interface UploadRowProps {
  upload: Upload;
  onRemove: () => void;
  onAgain: () => void;
}

/** One file on its way: how it looks, how far it is, what went wrong. */
export function UploadRow({ upload, onRemove, onAgain }: UploadRowProps) {
  const { name, preview, stage, problem, again } = upload;
  const failed = stage === "failed";
  return (
    <li className="flex items-center gap-3 rounded-soft border border-line px-3 py-2">
      {failed && !again ? (
        <span className="grid size-11 shrink-0 place-items-center rounded-soft bg-danger-wash text-danger">
          <CircleAlert aria-hidden size={18} strokeWidth={1.6} />
        </span>
      ) : (
        <img src={preview} alt="" className="size-11 shrink-0 rounded-soft bg-paper-sunk object-cover" />
      )}
      <div className="min-w-0 grow text-small">
        {failed ? (
          <>
            <p className="truncate">{name}</p>
            <p role="alert" className="text-fine text-danger">
              {problem}
            </p>
          </>
        ) : (
          <Progress label={`${name}: ${STAGES[stage]}`} value={stage === "sending" ? upload.sent * 100 : undefined} />
        )}
      </div>
      {failed && again ? (
        <Button look="secondary" onClick={onAgain}>
          Try again
        </Button>
      ) : null}
      <IconButton
        label={failed ? `Remove ${name}` : `Cancel ${name}`}
        icon={<X size={18} strokeWidth={1.6} />}
        onClick={onRemove}
      />
    </li>
  );
}

const STAGES = { waiting: "waiting", sending: "uploading", making: "making its sizes" } as const;
