import { CopyButton } from "@cartwright/ui/copy-button.client";
import { DataTable } from "@cartwright/ui/data-table.client";
import { LoadMore } from "@cartwright/ui/load-more";
import { Modal } from "@cartwright/ui/modal.client";
import { Progress } from "@cartwright/ui/progress";
import { RadioGroup } from "@cartwright/ui/radio-group";
import { Switch } from "@cartwright/ui/switch";
import { tabLink, Tabs } from "@cartwright/ui/tabs";
import { TextareaField } from "@cartwright/ui/textarea-field";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

const html = (node: ReactNode): string => renderToStaticMarkup(node);
const nothing = () => undefined;

test("a field's label, hint and error are tied to it", () => {
  const field = html(<TextareaField label="Note" hint="Only staff see it." error="Too long." defaultValue="" />);
  const id = /<textarea[^>]* id="([^"]+)"/.exec(field)?.[1];
  expect(field).toContain(`for="${id}"`);
  expect(field).toContain(`aria-describedby="${id}-hint ${id}-error"`);
  expect(field).toContain('aria-invalid="true"');
});

test("a switch says that it is one, and whether it is on", () => {
  expect(html(<Switch label="Mails" checked onChange={nothing} />)).toMatch(/role="switch"[^>]*aria-checked="true"/);
});

test("a choice of one is named as a whole, and each of its parts by itself", () => {
  const choices = [
    { value: "30", label: "30 days" },
    { value: "", label: "No end", hint: "Until it is revoked." },
  ];
  const group = html(<RadioGroup legend="Ends after" name="days" choices={choices} defaultValue="30" />);
  expect(group).toContain("<legend");
  expect(group).toContain('aria-label="No end"');
  expect(group.match(/checked=""/g)).toHaveLength(1);
});

test("a list that may be chosen from names each checkbox after its row, and the one for all is not checked before they all are", () => {
  const columns = [{ head: "Name", cell: (row: string) => row }];
  const choice = { chosen: new Set(["Ana"]), onChange: nothing, nameOf: (row: string) => row };
  const table = html(
    <DataTable label="Staff" columns={columns} rows={["Ana", "Jonas"]} keyOf={(row) => row} choice={choice} />,
  );
  expect(table).toMatch(/aria-label="Choose Ana"[^>]* checked=""/);
  expect(table).not.toMatch(/aria-label="Choose (Jonas|all)"[^>]* checked=""/);
  expect(table).toContain('<caption class="sr-only">Staff</caption>');
});

test("the foot of a list offers more while there is more, and says when there is none", () => {
  expect(html(<LoadMore shown="50 entries" more loading={false} onMore={nothing} />)).toContain("Load more");
  expect(html(<LoadMore shown="50 entries" more={false} loading={false} onMore={nothing} />)).not.toContain("button");
});

test("progress is told in numbers to those who listen, and never passes its end", () => {
  const bar = html(<Progress label="Import" value={12} max={10} />);
  expect(bar).toContain('aria-valuenow="12"');
  expect(bar).toContain("100%");
});

test("the view that is open is marked among its tabs", () => {
  const tabs = html(
    <Tabs label="Order 1001">
      <a href="/a" {...tabLink(true)}>
        Details
      </a>
      <a href="/b" {...tabLink(false)}>
        History
      </a>
    </Tabs>,
  );
  expect(tabs.match(/aria-current="page"/g)).toHaveLength(1);
});

test("what a dialog holds does not exist while it is closed", () => {
  const closed = (
    <Modal open={false} onClose={nothing} title="Invite staff">
      The form
    </Modal>
  );
  expect(html(closed)).not.toContain("The form");
});

test("a copy button says what it will copy", () => {
  expect(html(<CopyButton text="cwk_1" label="Copy the key" />)).toContain("Copy the key");
});
