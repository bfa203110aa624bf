import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Queue addresses are stored with the port of the day they were made; another port today must show in them, for clients call what they say. */
export function moveQueueUrls(dataDir: string, port: number): void {
  const file = join(dataDir, "fauxqs.db");
  if (!existsSync(file)) return;
  const database = new DatabaseSync(file);
  try {
    const rows = database.prepare("SELECT name, url FROM sqs_queues").all() as { name: string; url: string }[];
    const update = database.prepare("UPDATE sqs_queues SET url = ? WHERE name = ?");
    for (const { name, url } of rows) {
      const moved = url.replace(/:\d+\//, `:${port}/`);
      if (moved !== url) update.run(moved, name);
    }
  } finally {
    database.close();
  }
}
