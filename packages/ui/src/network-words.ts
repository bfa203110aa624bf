const OWN = /^(?:127\.|::1$|0:0:0:0::\/64$)/;

/** Where somebody came from, for people to recognise: the network as it is kept, or “this machine” for the very one that serves. */
export const networkWords = (address: string): string => (OWN.test(address) ? "this machine" : address);
