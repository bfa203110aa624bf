import {
  AskReset,
  ChangeEmail,
  ChangePassword,
  ChangeProfile,
  Register,
  ResetPassword,
  SignIn,
  TypedPassword,
} from "@cartwright/identity/contract";
import { z } from "zod";

/** Each form's rules, as the server will apply them. Loaded when somebody begins to type: it brings the schemas. */
const FORMS = {
  signIn: SignIn,
  register: Register,
  askReset: AskReset,
  newPassword: ResetPassword.pick({ password: true }),
  changePassword: ChangePassword,
  changeEmail: ChangeEmail,
  changeProfile: ChangeProfile,
  password: z.object({ password: TypedPassword }),
} as const;
export type FormName = keyof typeof FORMS;

/** What is wrong, by the names of the fields; the first problem of each is the one to tell. */
export function checkFields(form: FormName, values: Readonly<Record<string, string>>): Record<string, string> {
  const issues = FORMS[form].safeParse(values).error?.issues ?? [];
  return Object.fromEntries(issues.toReversed().map(({ path, message }) => [String(path[0]), message]));
}
