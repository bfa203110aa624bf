export const requestCapture = () => "requested";
