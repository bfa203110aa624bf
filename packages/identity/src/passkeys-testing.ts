import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** An authenticator in software: makes a passkey, and answers challenges with it as a browser would send them. */
export interface SoftAuthenticator {
  readonly credentialId: string;
  create(asked: Asked): WebAuthnAnswer;
  get(asked: Asked & { userHandle?: string }): WebAuthnAnswer;
}

interface Asked {
  readonly challenge: string;
  readonly origin: string;
  /** The host that the passkey is for. */
  readonly host: string;
  /** Whether it checked a finger or a PIN; it does. */
  readonly verified?: boolean;
  /** How often it was used; some authenticators always say 0. */
  readonly counter?: number;
}

interface WebAuthnAnswer {
  readonly id: string;
  readonly rawId: string;
  readonly type: "public-key";
  readonly clientExtensionResults: object;
  readonly response: Record<string, unknown>;
}

const PRESENT = 0x01;
const VERIFIED = 0x04;
const WITH_KEY = 0x40;

export function aSoftAuthenticator(): SoftAuthenticator {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const credential = randomBytes(16);
  const credentialId = credential.toString("base64url");
  const answer = (response: WebAuthnAnswer["response"]): WebAuthnAnswer => ({
    id: credentialId,
    rawId: credentialId,
    type: "public-key",
    clientExtensionResults: {},
    response,
  });
  return {
    credentialId,
    create(asked) {
      const length = Buffer.from([0, credential.length]);
      const data = Buffer.concat([headOf(asked, WITH_KEY), Buffer.alloc(16), length, credential, coseKey(x, y)]);
      return answer({
        clientDataJSON: clientData("webauthn.create", asked).toString("base64url"),
        attestationObject: withoutAttestation(data).toString("base64url"),
        transports: ["internal"],
      });
    },
    get(asked) {
      const data = headOf(asked, 0);
      const client = clientData("webauthn.get", asked);
      const signature = sign("sha256", Buffer.concat([data, createHash("sha256").update(client).digest()]), privateKey);
      return answer({
        clientDataJSON: client.toString("base64url"),
        authenticatorData: data.toString("base64url"),
        signature: signature.toString("base64url"),
        ...(asked.userHandle === undefined ? {} : { userHandle: asked.userHandle }),
      });
    },
  };
}

function headOf({ host, verified = true, counter = 0 }: Asked, flags: number): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  const flag = Buffer.of(PRESENT | (verified ? VERIFIED : 0) | flags);
  return Buffer.concat([createHash("sha256").update(host).digest(), flag, count]);
}

const clientData = (type: string, { challenge, origin }: Asked): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

// CBOR by hand, for the two shapes that are needed: { kty: EC2, alg: ES256, crv: P-256, x, y } …
const coseKey = (x: string, y: string): Buffer =>
  Buffer.concat([
    Buffer.from("a5010203262001215820", "hex"),
    Buffer.from(x, "base64url"),
    Buffer.from("225820", "hex"),
    Buffer.from(y, "base64url"),
  ]);

// … and { fmt: "none", attStmt: {}, authData }.
const withoutAttestation = (data: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from("a363666d74646e6f6e656761747453746d74a068617574684461746158", "hex"),
    Buffer.of(data.length),
    data,
  ]);
