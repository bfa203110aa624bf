/** `__Host-` binds a cookie to https and this one host; plain http on localhost cannot have it. */
export const cookieName = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);
