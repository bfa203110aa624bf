import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";

/**
 * Changes two things inside the emulator that it has no options for. It names its queues by the address it is called
 * at: it would say sqs.us-east-1.localhost, which many machines cannot resolve, and the AWS client calls what a queue's
 * URL says. And it leaves flushing to the system: what is written survives a kill -9, only a power cut may lose the last moment.
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
}

type BuildQueueUrl = (name: string, port: string, address: string, region: string) => string;

interface Persistence {
  readonly db: DatabaseSync;
  prepareStatements(): unknown;
}

function inside(file: string): Promise<unknown> {
  const folder = dirname(findPackageJSON("fauxqs", import.meta.url)!);
  return import(pathToFileURL(join(folder, "dist", file)).href) as Promise<unknown>;
}
