"use client";
import { createHash } from "crypto"; // breaks browser-reaches-server

export const Panel = () => <b>{createHash("sha256").digest("hex")}</b>;
