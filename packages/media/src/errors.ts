import { Refusal } from "@cartwright/kernel/errors";
import { UPLOAD_LIMIT } from "./contract.ts";

const MEGABYTE = 1024 * 1024;

export class FileTooLarge extends Refusal {
  constructor() {
    super("FILE_TOO_LARGE", "unprocessable", `A picture can have up to ${UPLOAD_LIMIT / MEGABYTE} MB.`);
  }
}

/** Few bytes can hold a picture that fills the memory. */
export class TooManyPixels extends Refusal {
  constructor(width: number, height: number) {
    super(
      "TOO_MANY_PIXELS",
      "unprocessable",
      `${width} × ${height} pixels are too many. Save it smaller and try again.`,
    );
  }
}

export class NotAPicture extends Refusal {
  constructor(why = "This is no picture that we can read. Use JPEG, PNG, WebP or AVIF.") {
    super("NOT_A_PICTURE", "unprocessable", why);
  }
}

/** Somebody who does not say how much comes. */
export class LengthMissing extends Refusal {
  constructor() {
    super("LENGTH_MISSING", "invalid", "Say how long the picture is: send a Content-Length.");
  }
}
