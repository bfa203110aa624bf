import { constants, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";

const FILE = "fauxqs.db";

/**
 * Keeps the objects of a stopped emulator whose keys begin with `prefix`, without its queues, for the next one that
 * starts from nothing. What is kept already stays: the keys are those of things that never change.
 */
export function keepObjects(dataDir: string, keptIn: string, prefix: string): void {
  const source = join(dataDir, FILE);
  const target = join(keptIn, FILE);
  if (existsSync(target) || !existsSync(source)) return;
  mkdirSync(keptIn, { recursive: true });
  const making = `${target}.${process.pid}`;
  copyFileSync(source, making, constants.COPYFILE_FICLONE);
  const database = new DatabaseSync(making, { enableForeignKeyConstraints: true });
  try {
    database.exec(
      "DELETE FROM sqs_messages; DELETE FROM sqs_queues; DELETE FROM sns_subscriptions; DELETE FROM sns_topics",
    );
    database.prepare("DELETE FROM s3_objects WHERE substr(key, 1, ?) <> ?").run(prefix.length, prefix);
    database.exec("PRAGMA journal_mode = DELETE");
  } finally {
    database.close();
  }
  renameSync(making, target);
}

/** Gives an emulator that has never run the objects that were kept; the rest of it stays empty. */
export function giveKeptObjects(keptIn: string, dataDir: string): void {
  const target = join(dataDir, FILE);
  const source = join(keptIn, FILE);
  if (!existsSync(source) || existsSync(target)) return;
  mkdirSync(dirname(target), { recursive: true });
  rmSync(`${target}-wal`, { force: true });
  copyFileSync(source, target, constants.COPYFILE_FICLONE);
}
