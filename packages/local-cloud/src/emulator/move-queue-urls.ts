import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Queue URLs are stored with the port of the day they were made; another port today must show in them. */
export function moveQueueUrls(dataDir: string, port: number): void {
  const file = join(dataDir, "fauxqs.db");
  if (!existsSync(file)) return;
  const database = new DatabaseSync(file);
  try {
    const rows = database.prepare("SELECT name, url FROM sqs_queues").all() as { name: string; url: string }[];
    const update = database.prepare("UPDATE sqs_queues SET url = ? WHERE name = ?");
    for (const { name } of rows) update.run(`http://127.0.0.1:${port}/000000000000/${name}`, name);
  } finally {
    database.close();
  }
}
