import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";

/**
 * Changes three things inside the emulator that it has no options for. It names its queues by the address it is called
 * at: it would say sqs.us-east-1.localhost, which many machines cannot resolve, and the AWS client calls what a queue's
 * URL says. It leaves flushing to the system: what is written survives a kill -9, only a power cut may lose the last moment.
 * And a message that is put back at once (visibility 0) keeps its count of receives on disk: 2.4.1 writes null there, which
 * its own table refuses, and loses the message.
 */
export async function adaptFauxqs(): Promise<void> {
  const { SqsStore } = (await inside("sqs/sqsStore.js")) as {
    SqsStore: { prototype: { buildQueueUrl: BuildQueueUrl } };
  };
  SqsStore.prototype.buildQueueUrl = (name, _port, address) => `http://${address}/000000000000/${name}`;

  const { PersistenceManager } = (await inside("persistence.js")) as { PersistenceManager: { prototype: Persistence } };
  const prepare = PersistenceManager.prototype.prepareStatements;
  PersistenceManager.prototype.prepareStatements = function (this: Persistence) {
    this.db.exec("PRAGMA synchronous = NORMAL");
    return prepare.call(this);
  };
  PersistenceManager.prototype.updateMessageReady = function (this: Persistence, messageId: string) {
    this.db
      .prepare("UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?")
      .run(messageId);
  };
}

type BuildQueueUrl = (name: string, port: string, address: string, region: string) => string;

interface Persistence {
  readonly db: DatabaseSync;
  prepareStatements(): unknown;
  updateMessageReady(messageId: string): void;
}

function inside(file: string): Promise<unknown> {
  const folder = dirname(findPackageJSON("fauxqs", import.meta.url)!);
  return import(pathToFileURL(join(folder, "dist", file)).href) as Promise<unknown>;
}
