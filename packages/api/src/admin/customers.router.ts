import { addNote } from "@cartwright/customers/add-note";
import {
  AddCustomerNote,
  ByGroup,
  ByNote,
  ByOrder,
  ByProfile,
  ListCustomers,
  ListGroups,
  NotesOf,
  OrdersOfCustomer,
  SaveGroup,
  SetGroup,
  SetTags,
  SuggestTags,
} from "@cartwright/customers/contract";
import { customerOf } from "@cartwright/customers/customer-of";
import { listCustomers } from "@cartwright/customers/list-customers";
import { listGroups } from "@cartwright/customers/list-groups";
import { nameGroups } from "@cartwright/customers/name-groups";
import { notesOf } from "@cartwright/customers/notes-of";
import { ordersOfCustomer } from "@cartwright/customers/orders-of-customer";
import { profileOfOrder } from "@cartwright/customers/profile-of-order";
import { removeGroup, restoreGroup } from "@cartwright/customers/remove-group";
import { removeNote, restoreNote } from "@cartwright/customers/remove-note";
import { saveGroup } from "@cartwright/customers/save-group";
import { setGroup } from "@cartwright/customers/set-group";
import { setTags } from "@cartwright/customers/set-tags";
import { disableSignIn, enableSignIn, sendReset } from "@cartwright/customers/sign-in";
import { suggestTags } from "@cartwright/customers/suggest-tags";
import { router, workProcedure } from "./trpc.ts";

export const customersRouter = router({
  list: workProcedure.input(ListCustomers).query(({ ctx, input }) => listCustomers(ctx.shop, input)),
  get: workProcedure.input(ByProfile).query(({ ctx, input }) => customerOf(ctx.shop, input)),
  orders: workProcedure.input(OrdersOfCustomer).query(({ ctx, input }) => ordersOfCustomer(ctx.shop, input)),
  ofOrder: workProcedure.input(ByOrder).query(({ ctx, input }) => profileOfOrder(ctx.shop, input)),
  notes: workProcedure.input(NotesOf).query(({ ctx, input }) => notesOf(ctx.shop, input)),
  addNote: workProcedure.input(AddCustomerNote).mutation(({ ctx, input }) => addNote(ctx.shop, input)),
  removeNote: workProcedure.input(ByNote).mutation(({ ctx, input }) => removeNote(ctx.shop, input)),
  restoreNote: workProcedure.input(ByNote).mutation(({ ctx, input }) => restoreNote(ctx.shop, input)),
  setTags: workProcedure.input(SetTags).mutation(({ ctx, input }) => setTags(ctx.shop, input)),
  suggestTags: workProcedure.input(SuggestTags).query(({ ctx, input }) => suggestTags(ctx.shop, input)),
  setGroup: workProcedure.input(SetGroup).mutation(({ ctx, input }) => setGroup(ctx.shop, input)),
  groups: router({
    list: workProcedure.input(ListGroups).query(({ ctx, input }) => listGroups(ctx.shop, input)),
    names: workProcedure.query(({ ctx }) => nameGroups(ctx.shop)),
    save: workProcedure.input(SaveGroup).mutation(({ ctx, input }) => saveGroup(ctx.shop, input)),
    remove: workProcedure.input(ByGroup).mutation(({ ctx, input }) => removeGroup(ctx.shop, input)),
    restore: workProcedure.input(ByGroup).mutation(({ ctx, input }) => restoreGroup(ctx.shop, input)),
  }),
  disableSignIn: workProcedure.input(ByProfile).mutation(({ ctx, input }) => disableSignIn(ctx.shop, input)),
  enableSignIn: workProcedure.input(ByProfile).mutation(({ ctx, input }) => enableSignIn(ctx.shop, input)),
  sendReset: workProcedure.input(ByProfile).mutation(({ ctx, input }) => sendReset(ctx.shop, input)),
});
