import { Client } from "pg";

/** Creates a database, as a copy of `template` when one is given, and returns its URL. Names come from our own code only. */
export async function createDatabase(serverUrl: string, name: string, template?: string): Promise<string> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(`create database "${name}"${template === undefined ? "" : ` template "${template}"`}`);
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
