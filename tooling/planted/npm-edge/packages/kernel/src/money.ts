import clsx from "clsx"; // breaks npm-edge
import { z } from "zod";

export const money = [clsx, z];
