/** A refusal of the gateway's API: sent as `{ error: { code, message, … } }` with its status. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly more: Readonly<Record<string, string | boolean>>;

  constructor(status: number, code: string, message: string, more: Readonly<Record<string, string | boolean>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.more = more;
  }

  get body(): { error: { code: string; message: string } } {
    return { error: { code: this.code, message: this.message, ...this.more } };
  }
}
