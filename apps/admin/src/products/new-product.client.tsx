"use client";

import { Button } from "@cartwright/ui/button";
import { Drawer } from "@cartwright/ui/drawer.client";
import { Notice } from "@cartwright/ui/notice";
import { SelectField } from "@cartwright/ui/select-field";
import { TextField } from "@cartwright/ui/text-field";
import { useRouter, useSearchParams } from "next/navigation";
import { useId, useState } from "react";
import type { Problem } from "../trpc/problem.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";
import { CategoryOptions } from "./category-options.tsx";
import type { Choices } from "./choices.ts";

/** Makes a draft of a title and a category, and goes on in the editor. Open while the address says `?new`. */
export function NewProduct({ categories }: Pick<Choices, "categories">) {
  const form = useId();
  const router = useRouter();
  const trpc = useTRPC();
  const open = useSearchParams().has("new");
  const create = useChange(trpc.products.create.mutationOptions(), {
    done: (_, { title }) => `${title} is a draft. Shoppers don’t see it yet.`,
    after: ({ productId }) => {
      ask(false);
      router.push(`/products/${productId}`);
    },
    showsProblem: true,
  });
  const close = () => {
    create.forget();
    ask(false);
  };
  return (
    <>
      <Button onClick={() => ask(true)}>New product</Button>
      <Drawer
        open={open}
        onClose={close}
        title="New product"
        footer={
          <div className="flex justify-end gap-2">
            <Button look="secondary" onClick={close}>
              Back
            </Button>
            <Button type="submit" form={form} disabled={create.pending}>
              Make draft
            </Button>
          </div>
        }
      >
        {open ? <Fields id={form} categories={categories} problem={create.problem} run={create.run} /> : null}
      </Drawer>
    </>
  );
}

interface FieldsProps extends Pick<Choices, "categories"> {
  id: string;
  problem: Problem | null;
  run: (input: { title: string; mainCategory: string }) => void;
}

function Fields({ id, categories, problem, run }: FieldsProps) {
  const [wanted, setWanted] = useState({ title: "", mainCategory: "" });
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({});
  const fields = { ...problem?.fields, ...missing };
  return (
    <form
      id={id}
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const lacks = {
          ...(wanted.title.trim() === "" ? { title: "A product needs a title." } : {}),
          ...(wanted.mainCategory === "" ? { mainCategory: "Choose where shoppers find it first." } : {}),
        };
        setMissing(lacks);
        if (Object.keys(lacks).length === 0) run(wanted);
      }}
    >
      <p className="text-small text-ink-soft">
        It begins as a draft that shoppers don’t see. Everything else is added in the editor.
      </p>
      {problem !== null && Object.keys(problem.fields).length === 0 ? (
        <Notice tone="bad" announced>
          {problem.message}
        </Notice>
      ) : null}
      <TextField
        label="Title"
        autoComplete="off"
        maxLength={120}
        value={wanted.title}
        error={fields["title"]}
        onChange={({ target }) => setWanted({ ...wanted, title: target.value })}
      />
      <SelectField
        label="Main category"
        value={wanted.mainCategory}
        error={fields["mainCategory"]}
        onChange={({ target }) => setWanted({ ...wanted, mainCategory: target.value })}
      >
        <option value="">Choose one</option>
        <CategoryOptions categories={categories} />
      </SelectField>
    </form>
  );
}

/** Writes into the address whether the form is open, and leaves what else stands there. */
function ask(open: boolean): void {
  // A dialog that closes because the page was left writes nothing into the next page's address.
  if (window.location.pathname !== "/products") return;
  const next = new URLSearchParams(window.location.search);
  if (open) next.set("new", "");
  else next.delete("new");
  const query = next.toString();
  window.history.replaceState(null, "", query === "" ? "/products" : `/products?${query}`);
}
