export const AddLine = "a line";
