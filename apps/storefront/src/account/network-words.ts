const OWN = /^(?:127\.|::1$|0:0:0:0::\/64$)/;

/** Where a session was opened, for its owner to recognise: the network, as the list of sessions has it, or this very machine. */
export const networkWords = (address: string): string => (OWN.test(address) ? "From this machine" : `From ${address}`);
