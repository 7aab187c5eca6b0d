/** The `protocolVersion` this page speaks; the protocol itself, with its schemas, is not bundled. */
export const spokenVersion = 1;
