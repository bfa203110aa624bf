-- A paper that was issued, and the sum of its PDF, stay as they are: for the owner of the schema, too.

create trigger append_only before update or delete on documents.document for each row execute function public.refuse_change();
create trigger append_only before update or delete on documents.rendering for each row execute function public.refuse_change();
