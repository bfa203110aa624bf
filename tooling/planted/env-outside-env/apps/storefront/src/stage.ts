export const stage = import.meta.env; // breaks env-outside-env
