import { Refusal, type RefusalDetails } from "@cartwright/kernel/errors";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { TRPC_CODES } from "./refusal-codes.ts";

/** What a client learns of a failed call, besides its message. Nothing of the inside. */
export interface ErrorFacts {
  /** Our own code, e.g. SOLD_OUT; the client branches on this. */
  readonly code: string;
  readonly details: RefusalDetails;
  readonly retryAfterMs: number | null;
  /** Input problems by path, e.g. `address.postcode`. */
  readonly fields: Readonly<Record<string, string>>;
  /** To quote to the shop: finds the log lines. */
  readonly requestId: string | null;
}

/** A thrown refusal as the transport's error; everything else is left as it is. */
export function asTrpcError(error: TRPCError): TRPCError {
  const { cause } = error;
  return cause instanceof Refusal
    ? new TRPCError({ code: TRPC_CODES[cause.kind], message: cause.message, cause })
    : error;
}

function factsOf(error: TRPCError, requestId: string | null): ErrorFacts {
  const { cause } = error;
  if (cause instanceof Refusal)
    return {
      code: cause.code,
      details: cause.details,
      retryAfterMs: cause.retryAfterMs ?? null,
      fields: {},
      requestId,
    };
  const fields = cause instanceof z.ZodError ? fieldsOf(cause) : {};
  return {
    code: Object.keys(fields).length > 0 ? "INVALID_INPUT" : error.code,
    details: {},
    retryAfterMs: null,
    fields,
    requestId,
  };
}

/** The sentence for the client. A bug's own text stays inside. */
function messageOf(error: TRPCError): string {
  if (error.cause instanceof Refusal) return error.message;
  if (error.cause instanceof z.ZodError) return "Please check what you entered.";
  switch (error.code) {
    case "INTERNAL_SERVER_ERROR":
      return "Something went wrong on our side. Please try again.";
    case "NOT_FOUND":
      return "There is nothing at this address.";
    default:
      return "This request was not understood.";
  }
}

const fieldsOf = (error: z.ZodError): Record<string, string> =>
  Object.fromEntries(error.issues.toReversed().map((issue) => [issue.path.join(".") || "input", issue.message]));

interface Shape {
  readonly code: number;
  readonly data: { readonly httpStatus: number; readonly path?: string };
}

/** An error as clients get it: our sentence and our facts in the transport's envelope. */
export const errorShape = <S extends Shape>(shape: S, error: TRPCError, requestId: string | null) => ({
  code: shape.code as S["code"],
  message: messageOf(error),
  data: { httpStatus: shape.data.httpStatus, path: shape.data.path, ...factsOf(error, requestId) },
});
